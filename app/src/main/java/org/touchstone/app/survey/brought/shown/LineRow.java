package org.touchstone.app.survey.brought.shown;

import java.util.List;
import org.touchstone.app.platform.web.Choice;

/// A column of a table of answers, or a word of its column of questions, and what it means.
///
/// @param key ends the names of its fields
/// @param name as it stands in the table
/// @param examples some of its values
/// @param uses what it can mean that is no question
/// @param questions what it can ask
/// @param moments that it can be about; none where no cycle is published
/// @param incidents that a failed fact can tell; none where its moment has none
/// @param asks about what is asked: which fields it has
/// @param seen how its first answers are read, in words
/// @param unreadable some answers that cannot be read
public record LineRow(
        String key,
        String name,
        List<String> examples,
        List<Choice> uses,
        List<Choice> questions,
        List<Choice> moments,
        List<Choice> incidents,
        Fields asks,
        String moment,
        String incident,
        String item,
        String min,
        String max,
        List<Choice> better,
        String failed,
        String fine,
        String seen,
        List<String> unreadable) {
    public LineRow {
        examples = List.copyOf(examples);
        uses = List.copyOf(uses);
        questions = List.copyOf(questions);
        moments = List.copyOf(moments);
        incidents = List.copyOf(incidents);
        better = List.copyOf(better);
        unreadable = List.copyOf(unreadable);
    }

    /// Which fields a line has.
    public record Fields(boolean question, boolean moment, boolean item, boolean scale, boolean words) {}
}
