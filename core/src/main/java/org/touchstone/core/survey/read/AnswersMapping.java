package org.touchstone.core.survey.read;

import java.nio.charset.Charset;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.table.TimeForm;

/// Which column of a table of answers means what. All that is null or empty is found out from the file.
///
/// @param shape whether a row is a respondent or one answer
/// @param separator between the fields of a row: comma, semicolon, tab or bar
/// @param encoding of the file
/// @param zone in which times without a zone are meant
/// @param times how instants are written
/// @param columns for each role the names of its columns, none if no column has it; several columns of `RESPONDENT` are
///   joined
/// @param codes how answers are written where a question does not say otherwise
/// @param kano how answers to Kano questions are written, where a question does not say otherwise
/// @param questions the questions; when there are none they are guessed, else no others are read
public record AnswersMapping(
        @Nullable Shape shape,
        @Nullable Character separator,
        @Nullable Charset encoding,
        @Nullable ZoneId zone,
        @Nullable TimeForm times,
        Map<AnswerRole, List<String>> columns,
        AnswerCodes codes,
        AnswerCodes kano,
        List<MappedQuestion> questions) {

    /// What a row is.
    public enum Shape {
        /// A row a respondent, a column a question.
        WIDE,
        /// A row an answer, with columns for respondent, question and value.
        LONG
    }

    /// Everything is found out from the file.
    public static final AnswersMapping GUESSED = new AnswersMapping(
            null, null, null, null, null, Map.of(), AnswerCodes.UNSAID, AnswerCodes.UNSAID, List.of());

    public AnswersMapping {
        columns = Map.copyOf(columns);
        questions = List.copyOf(questions);
    }

    /// How the answers to the question are written where it does not say otherwise.
    AnswerCodes codes(MappedQuestion question) {
        return switch (question.asks()) {
            case KANO_PRESENT, KANO_ABSENT -> kano.or(codes.absences());
            case RECOMMEND -> codes.absences();
            case GOAL, FACT, COMMENT -> codes.absences();
            case RETURN -> question.words().isEmpty() ? codes : codes.absences();
            case OVERALL, RATING, EFFORT, EXPECTATION, PERCEPTION, IMPORTANCE -> codes;
        };
    }
}
