package org.touchstone.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.plot.Services;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.PlaceFacts;
import org.touchstone.core.analysis.PlaceFacts.Standout;
import org.touchstone.core.analysis.TrendFacts;
import org.touchstone.core.statistics.Estimate;

/// What stands out is one sentence and a table, a row for each figure of each branch.
final class StandoutsTest {

    private static final LocalDate MONDAY = LocalDate.of(2025, 10, 6);

    private static Estimate of(double value) {
        return Estimate.of(value, value - 0.02, value + 0.02, 0.95, 800, "by hand/1");
    }

    private static Standout standout(
            String place, @Nullable String daypart, boolean worse, double here, double others) {
        return new Standout(
                "wait/seen",
                "wait",
                null,
                "Wait: longer than 10 min, or left",
                "share",
                "branch",
                place,
                daypart,
                worse,
                of(here),
                others,
                worse ? 6 : -6,
                "");
    }

    private static PlaceFacts.Place place(String name) {
        return new PlaceFacts.Place(name, 800, 0.2, of(0.2), of(0.2), null, null, null, null, "as others");
    }

    private static Findings findings(List<Standout> standouts) {
        Findings bank = Services.bank();
        var change = new TrendFacts.Change(
                "wait/seen",
                "wait",
                null,
                "Wait: longer than 10 min, or left",
                "share",
                true,
                List.of("B07"),
                MONDAY,
                MONDAY,
                MONDAY,
                MONDAY,
                of(0.2),
                of(0.4),
                null,
                "",
                null);
        var comparison = new PlaceFacts.Comparison(
                "wait/seen",
                "wait",
                "Wait: longer than 10 min, or left",
                "share",
                "branch",
                true,
                0.2,
                of(0.1),
                of(0.5),
                "differs",
                List.of(),
                List.of(place("B01"), place("B07"), place("B10")));
        return new Findings(
                bank.cycle(),
                bank.data(),
                bank.answers(),
                bank.journeySeconds(),
                bank.moments(),
                bank.flows(),
                bank.variants(),
                bank.conformance(),
                bank.standards(),
                bank.abandonment(),
                bank.periods(),
                bank.branches(),
                bank.critical(),
                bank.experts(),
                new TrendFacts(List.of(change), List.of(), List.of()),
                new PlaceFacts(standouts, List.of(comparison)),
                bank.priorities(),
                bank.description(),
                bank.timings());
    }

    private static List<Block> blocks(Standout... standouts) {
        return new Standouts(findings(List.of(standouts))).blocks();
    }

    private static String words(List<Block> blocks) {
        return blocks.getFirst() instanceof Block.Words words ? words.text().replace('\u00a0', ' ') : "";
    }

    private static List<List<String>> rows(List<Block> blocks) {
        return blocks.get(1) instanceof Block.Listing listing
                ? listing.table().rows().stream()
                        .map(PictureTable.Row::cells)
                        .map(cells -> cells.stream()
                                .map(cell -> cell.replace('\u00a0', ' '))
                                .toList())
                        .toList()
                : List.of();
    }

    @Test
    void aBranchAndItsWorstHoursAreOneRow() {
        List<Block> blocks = blocks(standout("B07", "noon", true, 0.83, 0.35), standout("B07", null, true, 0.44, 0.13));
        assertThat(words(blocks)).isEqualTo("1 of 3 branches is worse than elsewhere: B07 at “Wait for the number”.");
        assertThat(rows(blocks))
                .containsExactly(List.of(
                        "B07",
                        "Wait: longer than 10 min, or left",
                        "worse",
                        "44 % (42 % to 46 %)",
                        "13 %",
                        "noon: 83 %, where 35 % is likely",
                        "worse since 6 Oct 2025"));
    }

    @Test
    void hoursThatStandOutAloneSayThatItIsOnlyThese() {
        List<Block> blocks = blocks(standout("B10", "morning", false, 0.05, 0.12));
        assertThat(words(blocks)).isEqualTo("1 of 3 branches is better than elsewhere: B10 at “Wait for the number”.");
        assertThat(rows(blocks).getFirst()).endsWith("better", "5.0 % (3.0 % to 7.0 %)", "12 %", "only: morning", "–");
    }

    @Test
    void whereNothingStandsOutThatIsSaid() {
        assertThat(words(blocks())).isEqualTo("No branch stands out from what the others and chance make likely.");
    }
}
