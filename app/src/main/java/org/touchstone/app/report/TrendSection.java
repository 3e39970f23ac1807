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
import org.touchstone.app.plot.Quantity;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.TrendFacts;
import org.touchstone.core.analysis.TrendFacts.Change;
import org.touchstone.core.analysis.TrendFacts.Point;

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
        roots.forEach(this::root);
        trends.changes().stream()
                .filter(change -> !change.worse())
                .forEach(change -> blocks.add(new Block.Words(change.why())));
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
        blocks.add(new Block.Words(change.why() + (change.behind() == null ? "" : " " + change.behind())));
        trends.changes().stream()
                .filter(other -> other.worse() && change.indicator().equals(other.cause()))
                .forEach(other -> blocks.add(new Block.Words("With it goes " + other.why())));
        long shown = blocks.stream().filter(Block.Shown.class::isInstance).count();
        if (shown < PICTURES) {
            picture(change).ifPresent(blocks::add);
        }
    }

    private Optional<Block> picture(Change change) {
        String id = "trend-" + blocks.size();
        Quantity quantity = quantity(change.unit());
        if (change.branches().size() <= 1) {
            String branch =
                    change.branches().isEmpty() ? null : change.branches().getFirst();
            return course(change, branch).map(course -> {
                var chart = new ControlChart(id, quantity, figure(change.unit()), drawn(change, course, true));
                return new Block.Shown(chart.wide(), chart.phone());
            });
        }
        List<Course> courses = trends.courses().stream()
                .filter(course -> course.indicator().equals(change.indicator()) && course.branch() != null)
                .filter(course -> !course.points().isEmpty())
                .map(course -> drawn(change, course, change.branches().contains(course.branch())))
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

    private Course drawn(Change change, TrendFacts.Course course, boolean dated) {
        LocalDate first = course.points().getFirst().from();
        boolean opinion = change.unit().equals("points");
        return new Course(
                course.branch() == null ? change.what() : course.branch(),
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
                dated ? new Course.Change(change.since(), change.sinceLow(), change.sinceHigh()) : null);
    }

    private static String signal(Point point) {
        Double value = point.value();
        Double expected = point.expected();
        if (!point.signal() || value == null || expected == null) {
            return "";
        }
        return value > expected ? "above the limit" : "below the limit";
    }

    static Quantity quantity(String unit) {
        return switch (unit) {
            case "share" -> Quantity.SHARE;
            case "seconds" -> Quantity.SECONDS;
            default -> Quantity.POINTS;
        };
    }

    private static String figure(String unit) {
        return switch (unit) {
            case "share" -> "share of customers, smoothed, like for like";
            case "seconds" -> "usual time, smoothed, like for like";
            default -> "mean answer, smoothed, like for like";
        };
    }
}
