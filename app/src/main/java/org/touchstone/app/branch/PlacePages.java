package org.touchstone.app.branch;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.app.branch.shown.PlaceRow;
import org.touchstone.app.branch.shown.PlacesModel;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.store.Edit;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Answer;
import org.touchstone.app.platform.web.Onward;
import org.touchstone.app.platform.web.Page;
import org.touchstone.app.platform.web.ProblemRow;
import org.touchstone.core.branch.Area;
import org.touchstone.core.branch.Branch;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.branch.BranchesFile;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;

/// The branches: everybody reads those they may know of; who changes cycles, and sees all branches, changes them.
@Controller
class PlacePages {

    private static final String HERE = "/places";
    private static final String FILE = "text";

    private final Places places;

    PlacePages(Places places) {
        this.places = places;
    }

    @Permits(Right.SEE_CYCLES)
    @GetMapping(HERE)
    Page list() {
        Places.Kept now = places.now();
        return page(now, now.version(), now.text(), List.of(), false);
    }

    /// Keeps what is written. What cannot be read comes back as it was typed, with everything that is wrong with it.
    @Permits(Right.EDIT_CYCLES)
    @PostMapping(HERE)
    Answer save(@RequestParam(defaultValue = "-1") long version, @RequestParam(defaultValue = "") String text) {
        Places.Kept now = places.now();
        if (!seesAll()) {
            return missing();
        }
        if (text.isBlank()) {
            return saved(places.save(version, null), text);
        }
        return switch (BranchesFile.read(FILE, text)) {
            case Reading.Bad<Branches>(List<Problem> problems) ->
                page(now, version, text, problems, false).refused();
            case Reading.Good<Branches>(Branches branches) -> saved(places.save(version, branches), text);
        };
    }

    private Answer saved(Edit edit, String text) {
        if (edit instanceof Edit.Saved) {
            return new Onward(HERE, "done.places");
        }
        // What somebody else wrote meanwhile is shown beside what was typed, which then replaces it if sent again.
        Places.Kept theirs = places.now();
        return page(theirs, theirs.version(), text, List.of(), true).with(HttpStatus.CONFLICT);
    }

    /// The file as it is kept.
    @Permits(Right.EDIT_CYCLES)
    @GetMapping("/places/file")
    ResponseEntity<byte[]> file() {
        String text = places.now().text();
        if (text.isEmpty() || !seesAll()) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("branches.yaml")
                                .build()
                                .toString())
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    private Page page(Places.Kept now, long version, String text, List<Problem> problems, boolean elsewhere) {
        Scope scope = Visit.current().person().scope();
        Locale locale = Locale.forLanguageTag(Visit.current().language().code());
        List<PlaceRow> rows = now.branches().stream()
                .flatMap(all -> all.branches().stream()
                        .filter(branch -> scope.covers(branch.code()))
                        .map(branch -> row(all, branch, locale)))
                .toList();
        boolean changes = seesAll() && Visit.current().may(Right.EDIT_CYCLES);
        var model = new PlacesModel(
                rows,
                changes,
                version,
                changes ? text : "",
                problems.stream().map(PlacePages::row).toList(),
                elsewhere ? now.text() : "",
                elsewhere ? now.by() : "");
        return Page.of("branch/places", "places.title", model);
    }

    private static PlaceRow row(Branches all, Branch branch, Locale locale) {
        return new PlaceRow(
                branch.code(),
                branch.name(),
                String.join(
                        " · ",
                        all.areasOf(branch).reversed().stream().map(Area::name).toList()),
                branch.zone().getId(),
                OpeningText.of(branch.hours(), locale));
    }

    private static ProblemRow row(Problem problem) {
        return new ProblemRow(problem.line(), problem.column(), problem.found(), problem.expected(), problem.cure());
    }

    private static boolean seesAll() {
        return Visit.current().person().scope() instanceof Scope.Everywhere;
    }

    private static Page missing() {
        return new Page(
                "desk/error", Saying.of("error.missing.title"), Saying.of("error.missing.text"), HttpStatus.NOT_FOUND);
    }
}
