package org.touchstone.examples.bank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.examples.bank.BankYear.Answer;

/// The traps of the default year catch who compares plainly, and let go who compares like with like.
final class PlantedYearTest {

    @TempDir
    private static Path directory;

    private static BankYear year;

    /// Minutes in the line and the hour of arrival, as the log shows them.
    private static final Map<String, Double> WAITED = new HashMap<>();

    private static final Map<String, String> HOURS = new HashMap<>();

    @BeforeAll
    static void make() throws IOException {
        year = BankYear.make(Settings.defaults(), 1, directory);
        Set<String> answered = year.answers().stream().map(Answer::journey).collect(Collectors.toSet());
        year.forEachEvent(cells -> {
            if (cells.length > 2 && answered.contains(cells[0])) {
                HOURS.merge(cells[0], cells[2].substring(11, 13), (one, two) -> one.compareTo(two) < 0 ? one : two);
                if (cells[1].equals("wait")) {
                    WAITED.merge(cells[0], minutes(cells[2], cells[3]), Double::sum);
                }
            }
        });
    }

    @Test
    void showAll() {
        for (String[] f : new String[][] {
            {"told", "curt", "told_kindly"},
            {"cash", "short", "sum_exact"},
            {"serve", "unfriendly", "served_kindly"},
            {"enter", "not-greeted", "greeted"},
            {"goodbye", "ignored", "goodbye"},
            {"notes", "not-asked", "asked_notes"},
            {"brochures", "brochures", "brochures_tidy"}
        }) {
            List<Answer> a = lived(f[2]);
            Comparison p = Comparison.plain(a, no(f[2]));
            Comparison s = Comparison.within(a, no(f[2]), PlantedYearTest::stratum);
            System.out.printf(
                    "%s plain %.3f (%.3f) strat %.3f (%.3f) truth %.3f%n",
                    f[0], p.difference(), p.se(), s.difference(), s.se(), year.moment(f[0], f[1], "effect"));
        }
        List<Answer> a = year.answers().stream()
                .filter(x -> !x.left() && WAITED.containsKey(x.journey()))
                .toList();
        Predicate<Answer> lo = x -> WAITED.getOrDefault(x.journey(), 0.0) > 10;
        Comparison p = Comparison.plain(a, lo);
        Comparison s = Comparison.within(a, lo, PlantedYearTest::stratum);
        System.out.printf(
                "wait plain %.3f (%.3f) strat %.3f (%.3f) truth %.3f%n",
                p.difference(), p.se(), s.difference(), s.se(), year.moment("wait", "long", "effectWithoutLeavers"));
    }

    private static List<Answer> lived(String fact) {
        return year.answers().stream()
                .filter(answer -> !answer.get(fact).isEmpty() && HOURS.containsKey(answer.journey()))
                .toList();
    }

    private static Predicate<Answer> no(String fact) {
        return answer -> answer.get(fact).equals("no");
    }

    /// Branch, part of the day and month.
    private static String stratum(Answer answer) {
        int hour = Integer.parseInt(HOURS.getOrDefault(answer.journey(), "0"));
        String part = hour < 11 ? "morning" : hour < 13 ? "noon" : "afternoon";
        return answer.branch() + part + answer.date().getMonthValue();
    }

    private static double minutes(String start, String end) {
        try {
            return (seconds(end) - seconds(start)) / 60;
        } catch (RuntimeException e) {
            return 0;
        }
    }

    private static double seconds(String stamp) {
        return 3600 * Integer.parseInt(stamp.substring(11, 13))
                + 60 * Integer.parseInt(stamp.substring(14, 16))
                + Double.parseDouble(stamp.substring(17, 23));
    }
}
