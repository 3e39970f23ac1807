package org.touchstone.app.cycle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.touchstone.app.cycle.shown.CycleModel;
import org.touchstone.app.cycle.shown.CycleRow;
import org.touchstone.app.cycle.shown.CyclesModel;
import org.touchstone.app.cycle.shown.SheetModel;
import org.touchstone.app.cycle.shown.VersionRow;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Page;
import org.touchstone.core.cycle.Cycle;

/// The cycles, to be read.
@Controller
class CyclePages {

    private final Cycles cycles;

    CyclePages(Cycles cycles) {
        this.cycles = cycles;
    }

    @Permits(Right.SEE_CYCLES)
    @GetMapping("/cycles")
    Page list() {
        List<CycleRow> rows = cycles.list().stream().map(CyclePages::row).toList();
        return Page.of("cycle/cycles", "nav.cycles", new CyclesModel(rows, mayEdit()));
    }

    private static CycleRow row(KeptCycle kept) {
        Cycle cycle = kept.shown().cycle();
        return new CycleRow(
                kept.code(),
                Telling.phrase(cycle.title()),
                Telling.phrase(cycle.goal()),
                cycle.steps().size(),
                cycle.moments().size(),
                (int) cycle.moments().stream()
                        .filter(step -> step.gradeMax() > 0)
                        .count(),
                kept.published().map(CycleVersion::number).orElse(0),
                kept.draft().map(CycleVersion::number).orElse(0));
    }

    /// @param version the number of a version, 0 for the one that holds
    @Permits(Right.SEE_CYCLES)
    @GetMapping("/cycles/{code}")
    Page cycle(@PathVariable String code, @RequestParam(defaultValue = "0") int version) {
        Optional<KeptCycle> kept = cycles.find(code);
        return kept.flatMap(all -> version(all, version))
                .map(one -> page(kept.orElseThrow(), one))
                .orElseGet(CycleAnswers::missing);
    }

    private static Page page(KeptCycle kept, CycleVersion version) {
        Cycle cycle = version.cycle();
        List<VersionRow> versions = kept.versions().reversed().stream()
                .map(one -> new VersionRow(
                        one.number(), one.isPublished(), one.changed(), one.by(), one.number() == version.number()))
                .toList();
        Words words = Words.in(Visit.current().language());
        var model = new CycleModel(
                kept.code(),
                Telling.phrase(cycle.title()),
                Telling.phrase(cycle.goal()),
                Telling.phrase(cycle.comeBack()),
                version.number(),
                version.isPublished(),
                Sketch.svg(cycle, words),
                Telling.steps(cycle),
                versions,
                mayEdit(),
                kept.draft().isPresent());
        return new Page(
                "cycle/cycle", Saying.of("cycle.title", "name", model.name().words()), model, HttpStatus.OK);
    }

    /// The cycle file of a version, byte by byte as it is kept.
    @Permits(Right.SEE_CYCLES)
    @GetMapping("/cycles/{code}/file")
    ResponseEntity<byte[]> file(@PathVariable String code, @RequestParam(defaultValue = "0") int version) {
        return cycles.find(code)
                .flatMap(all -> version(all, version))
                .map(CyclePages::download)
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static ResponseEntity<byte[]> download(CycleVersion version) {
        String name = version.cycle().code() + "-" + version.number() + ".yaml";
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "yaml", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(version.text().getBytes(StandardCharsets.UTF_8));
    }

    @Permits(Right.SEE_CYCLES)
    @GetMapping("/cycles/{code}/sheet")
    Page sheet(@PathVariable String code, @RequestParam(defaultValue = "0") int version) {
        return cycles.find(code)
                .flatMap(all -> version(all, version))
                .map(one -> Page.of(
                        "cycle/sheet",
                        "sheet.title",
                        new SheetModel(
                                code,
                                Telling.phrase(one.cycle().title()),
                                Telling.phrase(one.cycle().goal()),
                                one.number(),
                                Telling.steps(one.cycle()))))
                .orElseGet(CycleAnswers::missing);
    }

    private static Optional<CycleVersion> version(KeptCycle kept, int number) {
        return number == 0 ? Optional.of(kept.shown()) : kept.version(number);
    }

    private static boolean mayEdit() {
        return Visit.current().may(Right.EDIT_CYCLES);
    }
}
