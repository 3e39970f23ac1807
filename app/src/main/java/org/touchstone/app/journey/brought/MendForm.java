package org.touchstone.app.journey.brought;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.touchstone.app.journey.brought.ToldCells.Told;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.web.Form;

/// What was typed in the place of cells that cannot be used. A cell that was left as it is stays so.
///
/// @param form what was filled in, with what is wrong
/// @param cells those that differ from what stands in the file
record MendForm(Form form, List<MendedCell> cells) {
    MendForm {
        cells = List.copyOf(cells);
    }

    /// @param told the rows that the page showed
    /// @param values the fields of the form
    static MendForm of(List<Told> told, Map<String, String> values, String by, long now) {
        Form form = Form.of(values);
        List<MendedCell> cells = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            Told one = told.get(i);
            String field = MendView.field(i);
            String typed = lines(values.getOrDefault(field, one.text()));
            if (!one.mendable() || typed.equals(lines(one.text()))) {
                continue;
            }
            if (typed.length() > MendedCell.TEXT_MAX) {
                form = form.problem(field, Saying.of("mend.wrong.long", "n", MendedCell.TEXT_MAX));
            }
            String was = ToldCells.shortened(one.text());
            cells.add(new MendedCell(one.what().row(), one.what().column(), was, typed, by, now));
        }
        return new MendForm(cells.isEmpty() ? form.problem("", Saying.of("mend.wrong.none")) : form, cells);
    }

    /// Browsers write the end of a line in their own way, and leave out one that begins a field.
    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').strip();
    }
}
