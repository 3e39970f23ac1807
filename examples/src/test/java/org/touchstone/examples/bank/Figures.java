package org.touchstone.examples.bank;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// A year of the bank as a table to look at.
record Figures(List<Figure> visits) {

    /// One visit.
    ///
    /// @param waited minutes
    record Figure(int branch, boolean noon, boolean joined, boolean left, double waited) {}

    void print() {
        System.out.println("                visits   wait p50   wait p90   left %");
        line("all", visit -> true);
        line("noon, not 7", visit -> visit.noon() && visit.branch() != 7);
        for (int number = 1; number <= 12; number++) {
            int branch = number;
            line("branch " + number, visit -> visit.branch() == branch);
            line("  at noon", visit -> visit.branch() == branch && visit.noon());
        }
    }

    private void line(String name, Predicate<Figure> which) {
        List<Figure> some = visits.stream().filter(which).toList();
        double[] waits =
                some.stream().filter(Figure::joined).mapToDouble(Figure::waited).toArray();
        Arrays.sort(waits);
        double left = 100.0 * some.stream().filter(Figure::left).count() / some.size();
        System.out.printf(
                Locale.ROOT,
                "%-14s %7d %10.1f %10.1f %8.1f%n",
                name,
                some.size(),
                at(waits, 0.5),
                at(waits, 0.9),
                left);
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) (share * (sorted.length - 1))];
    }
}
