package org.touchstone.app.board;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.touchstone.app.board.Sight.Asked;
import org.touchstone.app.board.Sight.View;
import org.touchstone.app.board.shown.ArcModel;
import org.touchstone.app.board.shown.JourneysModel;
import org.touchstone.app.board.shown.Part;
import org.touchstone.app.board.shown.WaysModel;
import org.touchstone.app.board.shown.WaysModel.Sliders;
import org.touchstone.app.board.shown.WaysModel.WayRow;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.language.Words;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Page;
import org.touchstone.app.plot.Distribution;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.Say;
import org.touchstone.app.report.Block;
import org.touchstone.app.report.FlowSection;
import org.touchstone.app.report.Section;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Flow;
import org.touchstone.core.analysis.Findings.Variant;
import org.touchstone.core.journey.JourneyLog;

/// How customers go: the map of flows, the ways, and the journeys on one path between two moments.
@Controller
class FlowPages {

    private static final String ARCS = "/journeys/arcs";
    private static final int WAYS = 10;
    private static final int MOMENTS = 100;
    private static final int PATHS = 40;
    private static final int ALL = 100;

    private final Sight sight;
    private final LiveLog log;
    private final Present present;
    private final WayTimes times = new WayTimes();

    FlowPages(Sight sight, LiveLog log, Present present) {
        this.sight = sight;
        this.log = log;
        this.present = present;
    }

    /// @param moments per cent of the moments that are drawn
    /// @param paths per cent of the paths between them
    /// @param show "waits" for how long people wait, otherwise how often they go
    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/journeys")
    void ways(
            @RequestParam(defaultValue = "") String moments,
            @RequestParam(defaultValue = "") String paths,
            @RequestParam(defaultValue = "often") String show,
            Asked asked)
            throws IOException {
        var sliders = new Sliders(percent(moments, MOMENTS), percent(paths, PATHS), isWaits(show));
        sight.show(scope(), asked, seen -> {
            Findings findings = seen.findings();
            List<Part> parts = seen.told(
                    List.of(FlowSection.of(findings, sliders.moments(), sliders.paths(), sliders.waits(), arcs(seen))));
            List<WayRow> rows = rows(seen);
            int first = Math.min(WAYS, rows.size());
            var model = new WaysModel(
                    seen.age(),
                    parts,
                    sliders,
                    "moments=" + sliders.moments() + "&paths=" + sliders.paths() + "&show="
                            + (sliders.waits() ? "waits" : "often") + "&",
                    rows.subList(0, first),
                    rows.subList(first, rows.size()),
                    Math.max(0, findings.data().variants() - rows.size()));
            return Optional.of(new View(
                    Page.of("board/ways", "nav.journeys", model), parts, List.of(WaysOnPaper.of(findings, rows))));
        });
    }

    /// What the address of a path begins with; it keeps what is chosen.
    private static String arcs(Seen seen) {
        String kept = seen.chosen().kept();
        return ARCS + "?" + (kept.isEmpty() ? "" : kept + "&");
    }

    private List<WayRow> rows(Seen seen) {
        Findings findings = seen.findings();
        JourneyLog now = log.log();
        List<List<String>> ways =
                findings.variants().stream().map(Variant::moments).toList();
        List<Double> medians = times.medians(
                present.chosen(seen, now), now.seq(), seen.chosen().look(), ways);
        return new Chevrons(Names.of(findings), medians).rows(findings.variants());
    }

    /// @param from code of the one moment; "" for the start
    /// @param to code of the next; "" for the end
    @Permits(Right.SEE_FINDINGS)
    @GetMapping(ARCS)
    void arc(
            @RequestParam(name = "moment", defaultValue = "") String from,
            @RequestParam(name = "next", defaultValue = "") String to,
            @RequestParam(defaultValue = "") String ending,
            @RequestParam(defaultValue = "") String sort,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String page,
            Asked asked)
            throws IOException {
        boolean inner = !from.isEmpty() && !to.isEmpty();
        Sought sought = Sought.of(ending, sort, key, page, inner ? Sought.Order.LONGEST : Sought.Order.LATEST);
        sight.show(
                scope(),
                asked,
                seen -> seen.findings().flows().stream()
                        .filter(flow -> flow.from().equals(from) && flow.to().equals(to))
                        .findFirst()
                        .map(flow -> arc(seen, flow, sought, asked.request())));
    }

    private View arc(Seen seen, Flow flow, Sought sought, HttpServletRequest request) {
        Names names = Names.of(seen.findings());
        String what = name(names, flow.from(), "(start)") + " → " + name(names, flow.to(), "(end)");
        Lives lives = present.chosen(seen);
        List<Part> parts = seen.told(List.of(told(seen.findings(), flow, lives, what)));
        boolean inner = !flow.from().isEmpty() && !flow.to().isEmpty();
        var list = new JourneyList(
                lives, seen.age(), sought, request.getRequestURI(), Map.of("moment", flow.from(), "next", flow.to()));
        JourneysModel journeys = list.of(
                what,
                lives.between(flow.from(), flow.to()),
                inner ? "journeys.between" : "",
                list.between(flow.from(), flow.to()));
        var model = new ArcModel(seen.age(), parts, journeys.listing().query(), journeys);
        Section printed = JourneyList.printed(
                journeys, Words.in(Visit.current().language()), log.log().zone());
        return new View(
                new Page("board/arc", Saying.of("arc.title", "name", what), model, HttpStatus.OK),
                parts,
                List.of(printed));
    }

    private static Section told(Findings findings, Flow flow, Lives lives, String what) {
        var blocks = new ArrayList<Block>();
        long leaving = findings.flows().stream()
                .filter(one -> one.from().equals(flow.from()))
                .mapToLong(Flow::count)
                .sum();
        blocks.add(new Block.Words(Say.count(flow.count(), "time", "times") + " in all, "
                + Say.share((double) flow.count() / Math.max(1, leaving)) + " of all that leads on from there."));
        long[] waits = lives.waits(flow.from(), flow.to());
        if (waits.length > 0) {
            var picture = Distribution.of("arc", "How long people wait between: " + what, waits);
            blocks.add(new Block.Words("Waits: " + picture.wide().summary()));
            blocks.add(new Block.Shown(picture.wide(), picture.phone()));
        } else if (!flow.from().isEmpty() && !flow.to().isEmpty()) {
            blocks.add(new Block.Words("How long people wait between is not known."));
        }
        return new Section("path", "How often, and how long", blocks);
    }

    private static String name(Names names, String code, String none) {
        return code.isEmpty() ? none : names.numbered(code);
    }

    private static int percent(String text, int usual) {
        if (text.isEmpty()) {
            return usual;
        }
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > ALL) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "A slider goes from 0 to 100 per cent, but got '" + text + "'.");
        }
        return Integer.parseInt(text);
    }

    private static boolean isWaits(String show) {
        return switch (show) {
            case "waits" -> true;
            case "often", "" -> false;
            default ->
                throw new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "The map shows 'often' or 'waits', but got '" + show + "'.");
        };
    }

    private static Scope scope() {
        return Visit.current().person().scope();
    }
}
