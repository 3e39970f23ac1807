package org.touchstone.app.survey.brought.shown;

import java.util.List;
import org.touchstone.app.journey.brought.FileState;
import org.touchstone.app.journey.brought.shown.TimeRow;
import org.touchstone.app.platform.web.Choice;

/// A table of answers that is to be brought in.
///
/// @param columns their names
/// @param rows the first of the table
/// @param shapes what a row can be
/// @param lines what can mean something: columns, and where a row is one answer the words of the column of questions
/// @param scale how answers are written where a question does not say otherwise
/// @param times the forms that instants can have
/// @param preview how times are read so
/// @param problems what stands in the way, in words
/// @param notes what was decided although it could have been otherwise
/// @param text all of it as the text of a mapping file, or what was typed as such
/// @param textProblems what is wrong with what was typed
public record AnswersModel(
        String id,
        List<String> columns,
        List<List<String>> rows,
        List<Choice> shapes,
        List<LineRow> lines,
        ScaleFields scale,
        List<Choice> times,
        String zone,
        List<TimeRow> preview,
        List<String> problems,
        List<String> notes,
        String text,
        List<String> textProblems,
        FileState state) {
    public AnswersModel {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        shapes = List.copyOf(shapes);
        lines = List.copyOf(lines);
        times = List.copyOf(times);
        preview = List.copyOf(preview);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
        textProblems = List.copyOf(textProblems);
    }

    /// How answers are written where a question does not say otherwise.
    ///
    /// @param better whether more points are better
    /// @param empty what an empty cell says
    public record ScaleFields(
            String min,
            String max,
            List<Choice> better,
            List<Choice> empty,
            String notVisited,
            String notAsked,
            String notAnswered) {
        public ScaleFields {
            better = List.copyOf(better);
            empty = List.copyOf(empty);
        }
    }
}
