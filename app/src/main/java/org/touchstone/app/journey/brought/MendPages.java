package org.touchstone.app.journey.brought;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.app.journey.brought.ToldCells.Told;
import org.touchstone.app.platform.job.Job;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.web.Answer;
import org.touchstone.app.platform.web.Form;
import org.touchstone.core.journey.Micros;

/// Mends cells of a file on its way in, and takes that back; the file is then tried again.
@Controller
class MendPages {

    private final FileDesk desk;
    private final BroughtFiles files;
    private final Clock clock;

    MendPages(FileDesk desk, BroughtFiles files, Clock clock) {
        this.desk = desk;
        this.files = files;
        this.clock = clock;
    }

    /// Keeps what was typed in the place of cells, and reads all of the file again.
    @Permits(Right.BRING_DATA)
    @PostMapping("/data/files/{id}/mend")
    Answer mend(@PathVariable String id, @RequestParam MultiValueMap<String, String> form) {
        Optional<BroughtFile> found = desk.find(id);
        return found.isEmpty() ? FileDesk.gone() : mend(found.get(), form.toSingleValueMap());
    }

    private Answer mend(BroughtFile file, Map<String, String> values) {
        int from = FilePages.whole(values.getOrDefault("from", ""));
        Optional<Job> told = desk.done(file).filter(job -> job.id().equals(values.getOrDefault("of", "")));
        if (told.isEmpty()) {
            return refused(file, Form.empty().problem("", Saying.of("mend.wrong.old")), 0);
        }
        List<Told> rows = ToldResult.of(told.get().result()).cells();
        MendForm made = MendForm.of(rows, values, file.by(), Micros.of(clock.instant()));
        if (!made.form().isGood()) {
            return refused(file, made.form(), from);
        }
        if (!files.mends().save(file.id(), made.cells())) {
            Saying many = Saying.of("mend.wrong.many", "n", MendedCell.CELLS_MAX);
            return refused(file, made.form().problem("", many), from);
        }
        return desk.tryOut(desk.forget(file));
    }

    private Answer refused(BroughtFile file, Form form, int from) {
        return desk.page(file, Form.empty(), form, from).refused();
    }

    /// Takes a mended cell back, and reads all of the file again.
    @Permits(Right.BRING_DATA)
    @PostMapping("/data/files/{id}/mend/back")
    Answer takeBack(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String row,
            @RequestParam(defaultValue = "") String column) {
        Optional<BroughtFile> found = desk.find(id);
        if (found.isEmpty()) {
            return FileDesk.gone();
        }
        return files.mends().takeBack(id, FilePages.whole(row), column)
                ? desk.tryOut(desk.forget(found.get()))
                : FileDesk.to(found.get());
    }
}
