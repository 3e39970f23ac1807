package org.touchstone.examples.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SplittableRandom;
import org.touchstone.core.analysis.Analysis;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.analysis.Origin;
import org.touchstone.core.analysis.Said;
import org.touchstone.core.analysis.Service;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.statistics.Proportion;

/// Deals the overall answers of one year out anew among those who answered, all else in its place, and counts how often
/// an analysis names a moment where nothing can matter; see docs/benchmarks/recovery.md. Not a test: it takes a quarter
/// of an hour for two hundred deals.
///
/// Arguments: seed of the year, first deal, last deal.
final class Silence {

    private Silence() {}

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Path directory = Files.createTempDirectory("touchstone-silence");
        long seed = Long.parseLong(arguments[0]);
        Settings settings = Settings.defaults();
        BankYear.make(settings, seed, directory);
        ImportedLog log = Study.log(settings, directory);
        Service service = Study.service();
        Path file = directory.resolve(BankExample.ANSWERS_FILE);
        List<String> rows = Files.readAllLines(file);
        int announced = 0;
        long first = Long.parseLong(arguments[1]);
        long last = Long.parseLong(arguments[2]);
        for (long deal = first; deal <= last; deal++) {
            Files.write(file, dealt(rows, deal));
            Findings findings =
                    Analysis.of(log.log(), Origin.of(log), service, Said.of(Study.answers(settings, directory)));
            List<String> named = findings.critical().stream()
                    .filter(Critical::named)
                    .map(row -> row.moment() + ": " + row.what())
                    .toList();
            boolean isAnnounced = !named.isEmpty()
                    || findings.priorities().stream().anyMatch(one -> one.list().equals("loss"));
            announced += isAnnounced ? 1 : 0;
            System.out.println("deal " + deal + (isAnnounced ? " announces " + named : " is silent"));
        }
        var share = Proportion.of(announced, last - first + 1);
        System.out.printf(
                "announced %d of %d (%.1f %% to %.1f %%)%n",
                announced,
                last - first + 1,
                100 * Objects.requireNonNull(share.low()),
                100 * Objects.requireNonNull(share.high()));
    }

    /// The rows with the column of the overall answer dealt out anew.
    private static List<String> dealt(List<String> rows, long deal) {
        int column = List.of(rows.getFirst().split(",", -1)).indexOf("overall");
        List<String[]> cells =
                rows.stream().skip(1).map(row -> row.split(",", -1)).toList();
        var random = new SplittableRandom(deal);
        for (int last = cells.size() - 1; last > 0; last--) {
            int other = random.nextInt(last + 1);
            String answer = cells.get(last)[column];
            cells.get(last)[column] = cells.get(other)[column];
            cells.get(other)[column] = answer;
        }
        var dealt = new ArrayList<String>();
        dealt.add(rows.getFirst());
        cells.forEach(row -> dealt.add(String.join(",", row)));
        return dealt;
    }
}
