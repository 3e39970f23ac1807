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
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Page;
import org.touchstone.app.plot.DottedChart;
import org.touchstone.app.report.Block;
import org.touchstone.app.report.Section;

/// All journeys at one sight: a row each, a dot for each event.
@Controller
class DotsPages {

    private final Sight sight;
    private final Present present;

    DotsPages(Sight sight, Present present) {
        this.sight = sight;
        this.present = present;
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
            Lives lives = present.chosen(seen);
            ZoneId zone = ZoneId.of(seen.findings().data().zone());
            DottedChart chart = new DottedJourneys(seen.findings(), lives, zone).chart(since, order);
            List<Part> parts = seen.told(List.of(new Section(
                    "dots-section",
                    chart.wide().title(),
                    List.of(new Block.Words(chart.wide().summary()), new Block.Shown(chart.wide(), chart.phone())))));
            String query = "time=" + (since ? "since" : "clock") + "&sort="
                    + order.name().toLowerCase(Locale.ROOT) + "&";
            var model = new DotsModel(
                    seen.age(), parts, since ? "since" : "clock", order.name().toLowerCase(Locale.ROOT), query);
            return Optional.of(new View(Page.of("board/dots", "dots.title", model), parts));
        });
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
