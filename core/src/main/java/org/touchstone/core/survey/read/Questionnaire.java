package org.touchstone.core.survey.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Incident;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Suggestion;
import org.touchstone.core.survey.Question;

/// The questions of one reading, mapped or guessed, each with its place. Not safe for many threads.
final class Questionnaire {

    private static final String MAPPING = "mapping of the answers";

    private final AnswersMapping mapping;
    private final List<MappedQuestion> mapped = new ArrayList<>();
    private final List<AnswerDecoder> decoders = new ArrayList<>();
    private final Map<String, Integer> slots = new HashMap<>();
    private final Set<Integer> met = new HashSet<>();

    Questionnaire(AnswersMapping mapping) {
        this.mapping = mapping;
        mapping.questions().forEach(this::slot);
    }

    /// The place of the question, which is added if no other has its code.
    int slot(MappedQuestion question) {
        Integer known = slots.putIfAbsent(question.column(), mapped.size());
        if (known == null) {
            mapped.add(question);
            decoders.add(question.decoder(mapping.codes(question)));
            return mapped.size() - 1;
        }
        return known;
    }

    /// The question as a file holds it.
    ///
    /// @param column index of its column; -1 where a row is one answer
    AskedColumn asked(int slot, int column) {
        met.add(slot);
        return new AskedColumn(mapped.get(slot).column(), column, slot, decoders.get(slot));
    }

    List<MappedQuestion> mapped() {
        return mapped;
    }

    List<Question> questions() {
        return mapped.stream()
                .map(question -> question.question(mapping.codes(question)))
                .toList();
    }

    /// Mapped questions that no file has.
    ///
    /// @param columns names of the columns of all files
    List<Problem> missing(Collection<String> columns) {
        List<Problem> missing = new ArrayList<>();
        for (int slot = 0; slot < mapped.size(); slot++) {
            if (!met.contains(slot)) {
                String column = mapped.get(slot).column();
                missing.add(new Problem(
                        MAPPING,
                        0,
                        0,
                        "question '" + column + "' is a column of no file",
                        "one of " + String.join(", ", columns),
                        Suggestion.cure(column, columns, "Correct the name, or take the question out.")));
            }
        }
        return missing;
    }

    /// Moments and incidents that the cycle does not have.
    List<Problem> problems(@Nullable Cycle cycle) {
        List<Problem> problems = new ArrayList<>();
        for (MappedQuestion question : mapped) {
            String moment = question.moment();
            Step step = cycle == null || moment == null
                    ? null
                    : cycle.findStep(moment).orElse(null);
            if (cycle != null && moment != null && step == null) {
                List<String> known = cycle.moments().stream().map(Step::code).toList();
                problems.add(problem(question, "moment", moment, "cycle '" + cycle.code() + "'", known));
            }
            String incident = question.incident();
            if (step != null && incident != null) {
                List<String> known =
                        step.goesWrong().stream().map(Incident::code).toList();
                if (!known.contains(incident)) {
                    problems.add(problem(question, "incident", incident, "moment '" + step.code() + "'", known));
                }
            }
        }
        return problems;
    }

    private static Problem problem(
            MappedQuestion question, String what, String found, String owner, List<String> known) {
        String all = known.isEmpty() ? "no " + what + ", since " + owner + " has none" : String.join(", ", known);
        return new Problem(
                MAPPING,
                0,
                0,
                "question '" + question.column() + "' names the " + what + " '" + found + "', which " + owner
                        + " does not have",
                known.isEmpty() ? all : "one of " + all,
                Suggestion.cure(found, known, "Correct the mapping, or add the " + what + " to the cycle."));
    }
}
