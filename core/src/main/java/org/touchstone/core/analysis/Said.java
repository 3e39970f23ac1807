package org.touchstone.core.analysis;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.read.ImportedAnswers;

/// What customers said, and what became of the rows that it was read from: `rows` = `used` + `duplicates` +
/// `quarantined`.
///
/// @param notes what a careful reader of the answers must know
public record Said(Answers answers, long rows, long used, long duplicates, long quarantined, List<String> notes) {

    /// Nobody was asked.
    public static final Said NOTHING = new Said(Answers.none(), 0, 0, 0, 0, List.of());

    public Said {
        notes = List.copyOf(notes);
    }

    /// Answers read from files. Rows that the mapping leaves out count as used: nothing is wrong with them.
    public static Said of(ImportedAnswers read) {
        return new Said(
                read.answers(),
                read.rows(),
                read.used() + read.leftOut(),
                read.duplicates(),
                read.quarantined(),
                read.notes());
    }

    /// Answers that were not read from rows.
    public static Said of(Answers answers) {
        long respondents = answers.respondents();
        return new Said(answers, respondents, respondents, 0, 0, List.of());
    }

    /// What some of the respondents said; each counts as a row that was used.
    public Said only(IntPredicate respondent) {
        Answers some = answers.only(respondent);
        return new Said(some, some.respondents(), some.respondents(), 0, 0, notes);
    }

    /// The same with one more note.
    Said noting(String note) {
        return new Said(
                answers,
                rows,
                used,
                duplicates,
                quarantined,
                Stream.concat(notes.stream(), Stream.of(note)).toList());
    }

    /// Whether anybody answered.
    public boolean present() {
        return answers.respondents() > 0;
    }
}
