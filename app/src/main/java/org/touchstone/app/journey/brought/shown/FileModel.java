package org.touchstone.app.journey.brought.shown;

import java.util.List;
import org.touchstone.app.journey.brought.FileState;
import org.touchstone.app.platform.web.Choice;

/// A file that is to be brought in.
///
/// @param columns with what they can mean
/// @param rows the first of the file
/// @param times the forms that instants can have
/// @param preview how times are read so
/// @param problems what stands in the way, in words
/// @param notes what was decided although it could have been otherwise
public record FileModel(
        String id,
        List<ColumnChoice> columns,
        List<List<String>> rows,
        List<Choice> times,
        String zone,
        List<TimeRow> preview,
        List<String> problems,
        List<String> notes,
        FileState state) {
    public FileModel {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        times = List.copyOf(times);
        preview = List.copyOf(preview);
        problems = List.copyOf(problems);
        notes = List.copyOf(notes);
    }
}
