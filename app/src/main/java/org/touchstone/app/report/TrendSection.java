package org.touchstone.app.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.ControlChart;
import org.touchstone.app.plot.ControlGrid;
import org.touchstone.app.plot.Course;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.plot.Quantity;
import org.touchstone.app.plot.Say;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.TrendFacts;
import org.touchstone.core.analysis.TrendFacts.Change;
import org.touchstone.core.analysis.TrendFacts.Point;
import org.touchstone.core.statistics.Estimate;

/// What gets worse or better, since when, and what lies behind it.
final class TrendSection {

    private static final int PICTURES = 4;

    private final TrendFacts trends;
    private final List<Block> blocks = new ArrayList<>();

    private TrendSection(Findings findings) {
        trends = findings.trends();
    }

    static Section of(Findings findings) {
        return new TrendSection(findings).section();
    }

    private Section section() {
        if (trends.changes().isEmpty()) {
            blocks.add(new Block.Words(quiet()));
        }
        List<Change> roots = trends.changes().stream()
                .filter(change -> change.worse() && !isSymptom(change))
                .toList();
        if (!roots.isEmpty()) {
            blocks.add(new Block.Words(summary(roots)));
        }
        roots.forEach(this::root);
        trends.changes().stream()
                .filter(change -> !change.worse())
                .forEach(change -> blocks.add(new Block.Words(change.what() + ". " + said(change))));
        blocks.add(new Block.Folded(
                "How is this computed?",
                List.of(
                        "Each figure is followed week by week, all branches together and each branch by itself. What the"
                                + " weekday and the number of customers of a day explain is taken out first, so that a busy"
                                + " December is no trend. The line is a mean that forgets: the newest week counts a fifth."
                                + " Times are usual ones (geometric means), not those of the few who wait longest.",
                        "The limits rest on the first 20 weeks and stay. They are so wide that among twenty sets of charts"
                                + " as large as this one, in which nothing changes, about one gives a signal. Where people are"
                                + " asked in another way, what they say starts anew.",
                        "When it began is dated by fitting a level that goes over to another; the band is the 95 % interval."
                                + " What is called behind it began before this was seen, and lies behind it in the service: a line grows"
                                + " from the work that it waits for. That goes together; it is not proved.")));
        return new Section("trends", "What gets worse", blocks);
    }

    /// "2 figures got worse by themselves, and 6 more along with them."
    private String summary(List<Change> roots) {
        long worse = trends.changes().stream().filter(Change::worse).count();
        long better = trends.changes().size() - worse;
        long with = worse - roots.size();
        return Say.count(roots.size(), "figure", "figures") + " got worse"
                + (with == 0 ? "" : " by themselves, and " + with + " more along with " + them(roots.size()))
                + (better == 0 ? "." : "; " + better + " got better.");
    }

    private static String them(int roots) {
        return roots == 1 ? "it" : "them";
    }

    private String quiet() {
        List<String> missing = trends.courses().stream()
                .map(TrendFacts.Course::missing)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        boolean followed = trends.courses().stream().anyMatch(course -> course.missing() == null);
        if (followed) {
            return "No figure changed by more than chance, the weekday and the number of customers explain.";
        }
        return missing.isEmpty() ? "No days are known, so nothing can be followed over time." : missing.getFirst();
    }

    /// Whether something that is told itself lies behind it.
    private boolean isSymptom(Change change) {
        return change.cause() != null
                && trends.changes().stream()
                        .anyMatch(other -> other.worse() && other.indicator().equals(change.cause()));
    }

    private void root(Change change) {
        blocks.add(new Block.Heading(change.what()));
        blocks.add(new Block.Words(said(change)));
        long shown = blocks.stream().filter(Block.Shown.class::isInstance).count();
        if (shown < PICTURES) {
            picture(change).ifPresent(blocks::add);
        }
        List<Change> with = trends.changes().stream()
                .filter(other -> other.worse() && change.indicator().equals(other.cause()))
                .toList();
        if (!with.isEmpty()) {
            blocks.add(new Block.Words("What began later and waits for it may follow from it: look here first."));
            blocks.add(new Block.Listing(new PictureTable(
                    "What goes with it",
                    PictureTable.columns("What", "Where", "#Before", "#After", "Since about"),
                    with.stream().map(TrendSection::row).toList())));
        }
    }

    /// "Worse in B01 and B02 since about 28 Jul 2025 (21 Jul to 4 Aug 2025): from 12 % to 29 %."
    static String said(Change change) {
        return (change.worse() ? "Worse " : "Better ") + where(change) + " since about " + since(change) + ": from "
                + figure(change, change.before()) + " to " + figure(change, change.after()) + "."
                + (change.behind() == null ? "" : " " + change.behind());
    }

    private static PictureTable.Row row(Change change) {
        return PictureTable.row(
                change.what(),
                where(change),
                figure(change, change.before()),
                figure(change, change.after()),
                since(change));
    }

    private static String figure(Change change, Estimate estimate) {
        Double value = estimate.value();
        return value == null ? Say.why(estimate) : Figure.of(change.unit()).say(value);
    }

    /// "everywhere", "in B01 and B02".
    private static String where(Change change) {
        List<String> branches = change.branches();
        int last = branches.size() - 1;
        return branches.isEmpty()
                ? "everywhere"
                : "in " + (last == 0 ? "" : String.join(", ", branches.subList(0, last)) + " and ")
                        + branches.get(last);
    }

    /// The day with its interval, where that is more than the day itself.
    private static String since(Change change) {
        return Say.day(change.since())
                + (change.sinceLow().equals(change.sinceHigh())
                        ? ""
                        : " (" + Say.shortDay(change.sinceLow()) + " to " + Say.shortDay(change.sinceHigh()) + ")");
    }

    private Optional<Block> picture(Change change) {
        String id = "trend-" + blocks.size();
        Quantity quantity = Figure.of(change.unit()).quantity();
        if (change.branches().size() <= 1) {
            String branch =
                    change.branches().isEmpty() ? null : change.branches().getFirst();
            return course(change, branch).map(course -> {
                var chart = new ControlChart(id, quantity, figure(change.unit()), drawn(trends, course, dated(change)));
                return new Block.Shown(chart.wide(), chart.phone());
            });
        }
        List<Course> courses = trends.courses().stream()
                .filter(course -> course.indicator().equals(change.indicator()) && course.branch() != null)
                .filter(course -> !course.points().isEmpty())
                .map(course ->
                        drawn(trends, course, change.branches().contains(course.branch()) ? dated(change) : null))
                .toList();
        if (courses.isEmpty()) {
            return Optional.empty();
        }
        blocks.add(new Block.Words("Branches with too few customers a week for limits of their own are not drawn."));
        var grid = new ControlGrid(id, change.what() + ", branch by branch", quantity, figure(change.unit()), courses);
        return Optional.of(new Block.Shown(grid.wide(), grid.phone()));
    }

    private Optional<TrendFacts.Course> course(Change change, @Nullable String branch) {
        return trends.courses().stream()
                .filter(course -> course.indicator().equals(change.indicator()))
                .filter(course -> Objects.equals(course.branch(), branch))
                .filter(course -> !course.points().isEmpty())
                .findFirst();
    }

    private static Course.Change dated(Change change) {
        return new Course.Change(change.since(), change.sinceLow(), change.sinceHigh());
    }

    /// A figure over time as it is drawn.
    ///
    /// @param change when it changed; absent where it did not
    static Course drawn(TrendFacts trends, TrendFacts.Course course, Course.@Nullable Change change) {
        LocalDate first = course.points().getFirst().from();
        boolean opinion = course.unit().equals("points");
        return new Course(
                course.branch() == null ? course.what() : course.branch(),
                course.points().stream()
                        .map(point -> new Course.Period(
                                point.from(),
                                point.value(),
                                point.n(),
                                point.expected(),
                                point.lower(),
                                point.upper(),
                                signal(point)))
                        .toList(),
                trends.seams().stream()
                        .filter(seam -> opinion && seam.from().isAfter(first))
                        .map(seam -> new Course.Seam(seam.from(), "from " + seam.before() + " to " + seam.after()))
                        .toList(),
                change);
    }

    private static String signal(Point point) {
        Double value = point.value();
        Double expected = point.expected();
        if (!point.signal() || value == null || expected == null) {
            return "";
        }
        return value > expected ? "above the limit" : "below the limit";
    }

    static String figure(String unit) {
        return switch (unit) {
            case "share" -> "share of customers, smoothed, like for like";
            case "seconds" -> "usual time, smoothed, like for like";
            default -> "mean answer, smoothed, like for like";
        };
    }
}
