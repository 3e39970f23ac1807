package org.touchstone.app.journey.brought.shown;

import java.util.List;
import org.touchstone.app.platform.web.Form;

/// The list of imports, and of files that wait.
///
/// @param mostBytes largest file that is taken
public record DataModel(Form form, List<FileRow> files, List<ImportRow> imports, long mostBytes) {
    public DataModel {
        files = List.copyOf(files);
        imports = List.copyOf(imports);
    }
}
