package org.touchstone.examples.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /// By branch the minutes in the line, by journey the hour of arrival, as the log shows them.
    private static final Map<String, List<Double>> ALL_WAITS = new HashMap<>();

    private static final Map<String, String> HOURS = new HashMap<>();

    @BeforeAll
    static void make() throws IOException {
        year = BankYear.make(Settings.defaults(), 1, directory);
        Set<String> answered = year.answers().stream().map(Answer::journey).collect(Collectors.toSet());
        year.forEachEvent(cells -> {
            if (cells.length > 3 && cells[0].length() > 3 && cells[1].equals("wait")) {
                ALL_WAITS
                        .computeIfAbsent(cells[0].substring(0, 3), branch -> new ArrayList<>())
                        .add(minutes(cells[2], cells[3]));
            }
            if (cells.length > 2 && answered.contains(cells[0])) {
                HOURS.merge(cells[0], cells[2].substring(11, 13), (one, two) -> one.compareTo(two) < 0 ? one : two);
            }
        });
    }

    /// The rack is empty where and when it is busy, and there customers are less content anyway.
    @Test
    void whoComparesPlainlyBlamesTheBrochures() {
        List<Answer> asked = lived("brochures_tidy");

        assertThat(Comparison.plain(asked, no("brochures_tidy")).z()).isGreaterThan(3);
        assertThat(Comparison.within(asked, no("brochures_tidy"), PlantedYearTest::stratum)
                        .z())
                .isBetween(-3.0, 3.0);
    }

    /// People are greeted where it is busy, so that being greeted seems to do nothing.
    @Test
    void whoComparesPlainlyOverlooksTheGreeting() {
        List<Answer> asked = lived("greeted");
        Comparison within = Comparison.within(asked, no("greeted"), PlantedYearTest::stratum);

        assertThat(Comparison.plain(asked, no("greeted")).difference()).isLessThan(0.1);
        assertThat(within.difference())
                .isCloseTo(year.moment("enter", "not-greeted", "effect"), within(3 * within.se()));
    }

    /// Branch 4 works a third slower and has few customers; branch 3 is as quick as any, and has many who take long.
    @Test
    void whoComparesPlainlyBlamesABusyBranchForTheWait() {
        assertThat(longWaits("B03")).isGreaterThan(1.1 * longWaits("B04"));
        assertThat(year.at("service", "slow").toString()).contains("B04").doesNotContain("B03");
    }

    /// Nothing mixes up what is said at the counter with where and when it is said.
    @Test
    void whatIsSpreadEvenlyIsRightEitherWay() {
        List<Answer> asked = lived("told_kindly");
        Comparison plain = Comparison.plain(asked, no("told_kindly"));

        assertThat(plain.difference()).isCloseTo(year.moment("told", "curt", "effect"), within(3 * plain.se()));
    }

    /// Share of recorded waits of a branch that are longer than ten minutes.
    private static double longWaits(String branch) {
        List<Double> waits = ALL_WAITS.getOrDefault(branch, List.of());
        return (double) waits.stream().filter(minutes -> minutes > 10).count() / waits.size();
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
