package org.touchstone.core.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.analysis.Findings.Priority;
import org.touchstone.core.analysis.Findings.StandardKept;
import org.touchstone.core.analysis.PlaceFacts.Standout;
import org.touchstone.core.analysis.TrendFacts.Change;

/// What to work on first, in two lists, because a moment deserves work either for what it costs or because it is run
/// down: the failures that cost most now; then what is furthest below what was promised, or below its own past.
///
/// A trend is a flag and never a factor: a moment that has been terrible for years stays on top.
final class Priorities {

    private final List<StandardKept> standards;
    private final List<Critical> named;
    private final TrendFacts trends;
    private final PlaceFacts places;

    private Priorities(List<StandardKept> standards, List<Critical> critical, TrendFacts trends, PlaceFacts places) {
        this.standards = standards;
        named = critical.stream().filter(Critical::named).toList();
        this.trends = trends;
        this.places = places;
    }

    /// Named failures by their rank; then broken standards, the widest gap first; then what is worse than its own past
    /// and no mere symptom.
    static List<Priority> of(
            List<StandardKept> standards, List<Critical> critical, TrendFacts trends, PlaceFacts places) {
        return new Priorities(standards, critical, trends, places).all();
    }

    private List<Priority> all() {
        Stream<Priority> losses = named.stream().map(this::loss);
        Stream<Priority> broken = standards.stream()
                .filter(standard -> standard.verdict().equals("broken"))
                .sorted(Comparator.comparingDouble(Priorities::gap).reversed().thenComparing(StandardKept::moment))
                .map(this::standard);
        Stream<Priority> past = trends.changes().stream()
                .filter(change -> change.worse() && change.cause() == null && change.moment() != null)
                .map(this::past);
        return Stream.of(losses, broken, past).flatMap(list -> list).toList();
    }

    private Priority loss(Critical row) {
        String indicator = row.moment() + "/" + (row.incident() == null ? "seen" : row.incident());
        return new Priority(
                row.moment(), branch(indicator), "loss", row.why(), where(indicator), trend(indicator), order(row));
    }

    /// What the data would also allow.
    private String order(Critical row) {
        List<String> ties = named.stream()
                .filter(other -> !other.equals(row) && overlap(row, other))
                .map(Critical::what)
                .toList();
        return ties.isEmpty()
                ? "The data leave no other place in the order."
                : "It may change places with: " + String.join("; ", ties)
                        + ". Their losses cannot be told apart yet; more answers would.";
    }

    private static boolean overlap(Critical one, Critical other) {
        return one.rankLow() != null
                && one.rankHigh() != null
                && other.rankLow() != null
                && other.rankHigh() != null
                && one.rankLow() <= other.rankHigh()
                && other.rankLow() <= one.rankHigh();
    }

    private Priority standard(StandardKept standard) {
        String why = String.format(
                Locale.ROOT,
                "Kept in %s of %,d journeys, promised in %s: %s.",
                percent(value(standard.share().value())),
                standard.joined(),
                percent(standard.target()),
                standard.text());
        String indicator = standard.moment() + "/seen";
        return new Priority(
                standard.moment(),
                branch(indicator),
                "standard",
                why,
                where(indicator),
                trend(indicator),
                "It leaves the list when the share kept reaches what was promised.");
    }

    private Priority past(Change change) {
        return new Priority(
                Objects.requireNonNull(change.moment()),
                change.branches().size() == 1 ? change.branches().getFirst() : null,
                "past",
                change.why(),
                where(change.indicator()),
                null,
                "It leaves the list when the figure is back at its own level.");
    }

    /// The branch that stands out most; null where none does.
    private @Nullable String branch(String indicator) {
        return worst(indicator).map(Standout::place).orElse(null);
    }

    private Optional<Standout> worst(String indicator) {
        return places.standouts().stream()
                .filter(one -> one.worse() && one.indicator().equals(indicator))
                .max(Comparator.comparingDouble(one -> Math.abs(one.distance())));
    }

    /// Branches and hours that stand out, then the segments, dayparts and channels in which it is worst.
    private List<String> where(String indicator) {
        var where = new ArrayList<>(branches(indicator));
        places.comparisons().stream()
                .filter(one ->
                        one.indicator().equals(indicator) && !one.dimension().equals("branch"))
                .flatMap(one -> one.places().stream()
                        .filter(place -> place.standing().equals("worse"))
                        .map(place -> one.dimension().equals("daypart")
                                ? place.place() + " in all branches"
                                : one.dimension() + " " + place.place()))
                .forEach(where::add);
        return where;
    }

    /// "B07, most of all at noon", "B10 at noon": each branch once.
    private List<String> branches(String indicator) {
        var hours = new LinkedHashMap<String, List<String>>();
        var whole = new HashSet<String>();
        places.standouts().stream()
                .filter(one -> one.worse() && one.indicator().equals(indicator))
                .forEach(one -> {
                    List<String> some = hours.computeIfAbsent(one.place(), p -> new ArrayList<>());
                    if (one.daypart() == null) {
                        whole.add(one.place());
                    } else {
                        some.add("at " + one.daypart());
                    }
                });
        return hours.entrySet().stream()
                .map(branch -> {
                    String when = String.join(" and ", branch.getValue());
                    boolean all = whole.contains(branch.getKey());
                    return branch.getKey() + (when.isEmpty() ? "" : (all ? ", most of all " : " ") + when);
                })
                .toList();
    }

    private @Nullable String trend(String indicator) {
        return trends.changes().stream()
                .filter(change -> change.indicator().equals(indicator))
                .findFirst()
                .map(change -> (change.worse() ? "Getting worse since about " : "Getting better since about ")
                        + IndicatorNames.day(change.since().toEpochDay()) + ".")
                .orElse(null);
    }

    private static double gap(StandardKept standard) {
        return standard.target() - value(standard.share().value());
    }

    private static double value(@Nullable Double number) {
        return number == null ? 0 : number;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share).replace(".0 %", " %");
    }
}
