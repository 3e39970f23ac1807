package org.touchstone.app.board;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.touchstone.app.board.DottedJourneys.Order;
import org.touchstone.app.board.Sight.Asked;
import org.touchstone.app.board.Sight.View;
import org.touchstone.app.board.shown.DotsModel;
import org.touchstone.app.board.shown.Part;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Page;
import org.touchstone.app.plot.DottedChart;
import org.touchstone.app.report.Block;
import org.touchstone.app.report.Section;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.journey.JourneyLog;

/// All journeys at one sight: a row each, a dot for each event.
@Controller
class DotsPages {

    private final Sight sight;
    private final Present present;
    private final LiveLog log;

    DotsPages(Sight sight, Present present, LiveLog log) {
        this.sight = sight;
        this.present = present;
        this.log = log;
    }

    /// @param time "clock" for the calendar, "since" for the time since each journey began
    /// @param sort "arrival", "duration" or "branch"
    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/journeys/dots")
    void dots(
            @RequestParam(defaultValue = "clock") String time,
            @RequestParam(defaultValue = "arrival") String sort,
            Asked asked)
            throws IOException {
        boolean since = isSince(time);
        Order order = order(sort);
        sight.show(scope(), asked, seen -> {
            JourneyLog of = log.log();
            List<Section> sections = sight.told()
                    .sections(
                            seen.findings(),
                            "dots " + since + " " + order + " " + of.seq(),
                            () -> List.of(section(seen.findings(), present.chosen(seen, of), since, order)));
            List<Part> parts = seen.told(sections);
            String query = "time=" + (since ? "since" : "clock") + "&sort="
                    + order.name().toLowerCase(Locale.ROOT) + "&";
            var model = new DotsModel(
                    seen.age(), parts, since ? "since" : "clock", order.name().toLowerCase(Locale.ROOT), query);
            return Optional.of(new View(Page.of("board/dots", "dots.title", model), parts));
        });
    }

    private static Section section(Findings findings, Lives lives, boolean since, Order order) {
        DottedChart chart =
                new DottedJourneys(findings, lives, ZoneId.of(findings.data().zone())).chart(since, order);
        return new Section(
                "dots-section",
                chart.wide().title(),
                List.of(new Block.Words(chart.wide().summary()), new Block.Shown(chart.wide(), chart.phone())));
    }

    private static boolean isSince(String time) {
        return switch (time) {
            case "since" -> true;
            case "clock" -> false;
            default ->
                throw new ResponseStatusException(
                        HttpStatus.BAD_REQUEST, "The axis is 'clock' or 'since', but got '" + time + "'.");
        };
    }

    private static Order order(String sort) {
        return switch (sort) {
            case "arrival" -> Order.ARRIVAL;
            case "duration" -> Order.DURATION;
            case "branch" -> Order.BRANCH;
            default ->
                throw new ResponseStatusException(
                        HttpStatus.BAD_REQUEST,
                        "Rows are sorted by 'arrival', 'duration' or 'branch', but got '" + sort + "'.");
        };
    }

    private static Scope scope() {
        return Visit.current().person().scope();
    }
}
