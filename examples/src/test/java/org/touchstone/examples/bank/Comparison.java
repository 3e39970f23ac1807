package org.touchstone.examples.bank;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.touchstone.examples.bank.BankYear.Answer;

/// Mean overall answer of those to whom something did not happen minus that of those to whom it did, by hand.
///
/// @param se its standard error
record Comparison(double difference, double se) {

    /// Two groups of answers.
    private record Groups(List<Integer> with, List<Integer> without) {}

    double z() {
        return difference / se;
    }

    /// All against all, as who takes no care would do.
    static Comparison plain(List<Answer> answers, Predicate<Answer> happened) {
        return within(answers, happened, answer -> "");
    }

    /// Like against like: in each stratum by itself, weighted by how many it happened to.
    static Comparison within(List<Answer> answers, Predicate<Answer> happened, Function<Answer, String> stratum) {
        Map<String, Groups> strata = new HashMap<>();
        for (Answer answer : answers) {
            Groups groups = strata.computeIfAbsent(
                    stratum.apply(answer), key -> new Groups(new ArrayList<>(), new ArrayList<>()));
            (happened.test(answer) ? groups.with() : groups.without()).add(answer.overall());
        }
        strata.values()
                .removeIf(groups -> groups.with().isEmpty() || groups.without().isEmpty());
        return weighted(strata.values());
    }

    private static Comparison weighted(Collection<Groups> strata) {
        double spread = variance(strata);
        double weights = 0;
        double sum = 0;
        double variance = 0;
        for (Groups groups : strata) {
            double weight = groups.with().size();
            weights += weight;
            sum += weight * (mean(groups.without()) - mean(groups.with()));
            variance += weight
                    * weight
                    * spread
                    * (1 / weight + 1.0 / groups.without().size());
        }
        return new Comparison(sum / weights, Math.sqrt(variance) / weights);
    }

    /// The variance within groups, all groups together.
    private static double variance(Collection<Groups> strata) {
        double squares = 0;
        double degrees = 0;
        for (Groups groups : strata) {
            for (List<Integer> group : List.of(groups.with(), groups.without())) {
                double mean = mean(group);
                for (int answer : group) {
                    squares += (answer - mean) * (answer - mean);
                }
                degrees += group.size() - 1;
            }
        }
        return squares / degrees;
    }

    private static double mean(List<Integer> group) {
        return group.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }
}
