package org.touchstone.core.survey.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hipparchus.distribution.continuous.FDistribution;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.Sample;
import org.touchstone.core.statistics.regression.Correlation;

/// Whether items that are added up belong together: Cronbach's alpha (1951), over the people who answered all of them.
///
/// Alpha is no share and no quality of people; it rises with the number of items and says nothing of how many things
/// they measure. Where an item runs against the others, that item is named: mostly its scale was not turned round.
///
/// @param alpha of the answers as they are, with the interval of Feldt (1965)
/// @param standardised alpha of the items scaled to equal spread, from their mean correlation; the interval is Feldt's
/// @param meanCorrelation mean of the correlations of all pairs of items, in [-1, 1]; null where there is no alpha or
///   an item does not vary
/// @param items each item against the others, in their order; empty where alpha is missing
public record Reliability(
        Estimate alpha, Estimate standardised, @Nullable Double meanCorrelation, List<Item> items) {

    private static final String METHOD = "Cronbach's alpha, Feldt interval/1";
    private static final String STANDARDISED = "Cronbach's alpha of standardised items, Feldt interval/1";
    private static final double LEVEL = 0.95;
    private static final int FEW = 30;
    /// Below so many people the correlations of the items have no interval.
    private static final int PEOPLE_MIN = 4;
    /// What varies less than this share of its parts does not vary: the rest is rounding.
    private static final double FLAT = 1e-12;

    /// One item against the others.
    ///
    /// @param place its place in the table, from 0
    /// @param alphaWithout alpha of the others, where there are at least two of them and their total varies
    /// @param withOthers its correlation with the total of the others; where one of the two does not vary it is missing
    public record Item(int place, Estimate alphaWithout, Estimate withOthers) {

        /// Whether it runs against the others.
        public boolean runsAgainst() {
            return withOthers.value() != null && withOthers.value() < 0;
        }
    }

    public Reliability {
        items = List.copyOf(items);
    }

    /// The reliability of a table's items. Whoever left one out is left out, with a warning.
    ///
    /// Fewer than two items, or fewer than four people, give `INSUFFICIENT`; a total that does not vary gives
    /// `NOT_IDENTIFIED`.
    public static Reliability of(ItemTable answers) {
        ItemTable complete = answers.complete();
        Estimate alpha = alpha(complete, all(complete), METHOD);
        if (!alpha.present()) {
            return new Reliability(warned(alpha, answers, complete, List.of()), missing(alpha), null, List.of());
        }
        List<Item> items = IntStream.range(0, complete.items())
                .mapToObj(item -> item(complete, item))
                .toList();
        OptionalDouble mean = meanCorrelation(complete);
        return new Reliability(
                warned(alpha, answers, complete, items),
                standardised(complete, mean),
                mean.isEmpty() ? null : (Double) mean.getAsDouble(),
                items);
    }

    private static int[] all(ItemTable answers) {
        return IntStream.range(0, answers.items()).toArray();
    }

    /// Alpha of some of the items.
    private static Estimate alpha(ItemTable answers, int[] items, String method) {
        int n = answers.people();
        int k = items.length;
        if (k < 2 || n < PEOPLE_MIN) {
            String why = k < 2
                    ? "Alpha needs two items or more."
                    : "Alpha needs " + PEOPLE_MIN + " people or more who answered every item.";
            return Estimate.missing(Status.INSUFFICIENT, n, method, why);
        }
        double parts = Arrays.stream(items)
                .mapToDouble(item -> variance(answers.column(item)))
                .sum();
        double whole = variance(totals(answers, items));
        if (!(whole > FLAT * parts)) {
            return Estimate.missing(
                    Status.NOT_IDENTIFIED, n, method, "All people have the same total, so nothing can be told.");
        }
        return interval(k / (k - 1.0) * (1 - parts / whole), n, k, method);
    }

    /// Feldt (1965): (1 - true alpha) / (1 - alpha) is distributed as F.
    private static Estimate interval(double alpha, int n, int k, String method) {
        var f = new FDistribution(n - 1.0, (n - 1.0) * (k - 1));
        double tail = (1 - LEVEL) / 2;
        double rest = Math.max(0, 1 - alpha);
        double low = 1 - rest * f.inverseCumulativeProbability(1 - tail);
        double high = 1 - rest * f.inverseCumulativeProbability(tail);
        Estimate estimate = Estimate.of(alpha, Math.min(alpha, low), Math.max(alpha, high), LEVEL, n, method);
        return n < FEW ? estimate.warning("Only " + n + " observations: read it as a hint.") : estimate;
    }

    private static Estimate standardised(ItemTable answers, OptionalDouble meanCorrelation) {
        int k = answers.items();
        double mean = meanCorrelation.orElse(0);
        double spread = 1 + (k - 1) * mean;
        if (meanCorrelation.isEmpty() || !(spread > FLAT)) {
            String why = "An item does not vary, or the items cancel each other out.";
            return Estimate.missing(Status.NOT_IDENTIFIED, answers.people(), STANDARDISED, why);
        }
        return interval(k * mean / spread, answers.people(), k, STANDARDISED);
    }

    /// Empty where an item does not vary.
    private static OptionalDouble meanCorrelation(ItemTable answers) {
        double sum = 0;
        int pairs = 0;
        for (int a = 0; a < answers.items(); a++) {
            for (int b = a + 1; b < answers.items(); b++) {
                Double one = Correlation.pearson(answers.column(a), answers.column(b))
                        .value();
                if (one == null) {
                    return OptionalDouble.empty();
                }
                sum += one;
                pairs++;
            }
        }
        return OptionalDouble.of(sum / pairs);
    }

    private static Item item(ItemTable answers, int item) {
        int[] others = IntStream.range(0, answers.items())
                .filter(other -> other != item)
                .toArray();
        return new Item(
                item,
                alpha(answers, others, METHOD),
                Correlation.pearson(answers.column(item), totals(answers, others)));
    }

    private static Estimate warned(Estimate alpha, ItemTable answers, ItemTable complete, List<Item> items) {
        var warnings = new ArrayList<String>();
        int leftOut = answers.people() - complete.people();
        if (leftOut > 0) {
            warnings.add(leftOut + " of " + answers.people() + " people left an item out; they do not count.");
        }
        List<Item> against = items.stream().filter(Item::runsAgainst).toList();
        if (!against.isEmpty()) {
            String places = against.stream()
                    .map(item -> Integer.toString(item.place() + 1))
                    .collect(Collectors.joining(", "));
            warnings.add((against.size() == 1 ? "Item " + places + " runs" : "Items " + places + " run")
                    + " against the others: turn the scale round, or ask it apart.");
        }
        if (alpha.value() != null && alpha.value() < 0) {
            warnings.add("Alpha is below 0: these items do not belong together as they are.");
        }
        Estimate warned = alpha;
        for (String warning : warnings) {
            warned = warned.warning(warning);
        }
        return warned;
    }

    private static Estimate missing(Estimate alpha) {
        return Estimate.missing(
                alpha.status(), alpha.n(), STANDARDISED, alpha.warnings().getFirst());
    }

    private static double[] totals(ItemTable answers, int[] items) {
        return IntStream.range(0, answers.people())
                .mapToDouble(person -> Arrays.stream(items)
                        .mapToDouble(item -> answers.value(person, item))
                        .sum())
                .toArray();
    }

    private static double variance(double[] values) {
        return Sample.of(values).variance();
    }
}
