package org.touchstone.core.analysis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.TrendFacts.Change;
import org.touchstone.core.analysis.TrendFacts.Course;
import org.touchstone.core.evidence.CaseBuilder;
import org.touchstone.core.evidence.Evidence;
import org.touchstone.core.evidence.Seam;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.evidence.trend.Followed;
import org.touchstone.core.evidence.trend.Point;
import org.touchstone.core.evidence.trend.Trend;
import org.touchstone.core.evidence.trend.Trends;
import org.touchstone.core.survey.Answers;

/// What gets worse or better, as it is told.
final class TrendFindings {

    private static final long SEED = 1;

    private final IndicatorFindings indicators;
    private final List<String> branches;
    private final List<Seam> seams;
    private final List<Followed> followed;

    TrendFindings(IndicatorFindings indicators, Answers answers, Evidence evidence) {
        this.indicators = indicators;
        branches = indicators.table().slicing().branches();
        seams = seams(answers, evidence);
        followed = Trends.of(indicators.table(), seams, indicators::order, SEED);
    }

    private static List<Seam> seams(Answers answers, Evidence evidence) {
        var days = new TreeMap<Long, Map<String, Long>>();
        for (int r = 0; r < answers.respondents(); r++) {
            long day = evidence.cellOfRespondent().get(r).day();
            if (day != CaseBuilder.NO_DAY && !answers.mode(r).isEmpty()) {
                days.computeIfAbsent(day, d -> new HashMap<>()).merge(answers.mode(r), 1L, Long::sum);
            }
        }
        return Seam.of(days);
    }

    TrendFacts read() {
        var changes = new ArrayList<Change>();
        var courses = new ArrayList<Course>();
        for (Followed one : followed) {
            one.trends().forEach(trend -> changes.add(change(trend)));
            courses.add(course(one, null, one.chain()));
            if (!one.trends().isEmpty()) {
                one.branches().forEach((branch, points) -> courses.add(course(one, branches.get(branch), points)));
            }
        }
        changes.sort(Comparator.comparing((Change change) -> !change.worse())
                .thenComparingInt(change -> indicators.order(change.moment() == null ? "" : change.moment())));
        return new TrendFacts(
                changes,
                courses,
                seams.stream()
                        .map(seam -> new TrendFacts.Seam(LocalDate.ofEpochDay(seam.day()), seam.before(), seam.after()))
                        .toList());
    }

    private Change change(Trend trend) {
        Indicator what = trend.indicator();
        List<String> where = trend.branches().stream().map(branches::get).toList();
        Indicator cause = trend.cause();
        return new Change(
                what.id(),
                IndicatorNames.moment(what),
                what.incident(),
                indicators.names().what(what),
                IndicatorNames.unit(what),
                trend.worse(),
                where,
                LocalDate.ofEpochDay(trend.signalled()),
                LocalDate.ofEpochDay(trend.since()),
                LocalDate.ofEpochDay(trend.sinceLow()),
                LocalDate.ofEpochDay(trend.sinceHigh()),
                trend.before(),
                trend.after(),
                cause == null ? null : cause.id(),
                why(trend, where),
                behind(cause));
    }

    private String why(Trend trend, List<String> where) {
        Indicator what = trend.indicator();
        return String.format(
                Locale.ROOT,
                "%s %s %s: from %s to %s, since about %s (%s to %s), seen in the week of %s.",
                indicators.names().what(what),
                trend.worse() ? "worsened" : "improved",
                IndicatorNames.where(where),
                IndicatorNames.say(what, trend.before().value()),
                IndicatorNames.say(what, trend.after().value()),
                IndicatorNames.day(trend.since()),
                IndicatorNames.day(trend.sinceLow()),
                IndicatorNames.day(trend.sinceHigh()),
                IndicatorNames.day(trend.signalled()));
    }

    private @Nullable String behind(@Nullable Indicator cause) {
        return cause == null
                ? null
                : "It goes with '" + indicators.names().what(cause)
                        + "', which began before this was seen and lies behind it: look there first.";
    }

    private Course course(Followed one, @Nullable String branch, List<Point> points) {
        return new Course(
                one.indicator().id(),
                IndicatorNames.moment(one.indicator()),
                indicators.names().what(one.indicator()),
                IndicatorNames.unit(one.indicator()),
                branch,
                one.why().isEmpty() ? null : one.why(),
                points.stream().map(TrendFindings::point).toList());
    }

    private static TrendFacts.Point point(Point point) {
        return new TrendFacts.Point(
                LocalDate.ofEpochDay(point.day()),
                point.n(),
                point.value(),
                point.expected(),
                point.lower(),
                point.upper(),
                point.signal());
    }
}
