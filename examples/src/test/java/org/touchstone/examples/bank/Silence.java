package org.touchstone.examples.bank;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.touchstone.core.analysis.Analysis;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.analysis.Origin;
import org.touchstone.core.analysis.Said;
import org.touchstone.core.analysis.Service;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.statistics.Proportion;
import org.touchstone.core.survey.Answers;

/// Deals the overall answers of one year out anew among those who answered, all else in its place, and counts how often
/// an analysis announces a moment where nothing can matter; see docs/benchmarks/recovery.md. Not a test: two hundred
/// deals take some minutes.
///
/// What announces is a named moment, by itself or in the list of what costs most, which holds the named ones only; of
/// every fiftieth deal the whole findings are read to see that both say the same.
///
/// Arguments: seed of the year, share of answers, first deal, last deal.
final class Silence {

    private static final int WHOLE_EVERY = 50;

    private final ImportedLog log;
    private final Service service;
    private final Answers answers;

    private Silence(ImportedLog log, Service service, Answers answers) {
        this.log = log;
        this.service = service;
        this.answers = answers;
    }

    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Path directory = Files.createTempDirectory("touchstone-silence");
        Settings settings =
                Settings.defaults().withSurvey(Settings.Survey.defaults().withRate(Double.parseDouble(arguments[1])));
        BankYear.make(settings, Long.parseLong(arguments[0]), directory);
        var silence = new Silence(
                Study.log(settings, directory),
                Study.service(),
                Study.answers(settings, directory).answers());
        silence.count(Long.parseLong(arguments[2]), Long.parseLong(arguments[3]));
    }

    private void count(long first, long last) {
        int announced = 0;
        for (long deal = first; deal <= last; deal++) {
            List<String> named = announced(deal);
            announced += named.isEmpty() ? 0 : 1;
            System.out.println("deal " + deal + (named.isEmpty() ? " is silent" : " announces " + named));
        }
        var share = Proportion.of(announced, last - first + 1);
        System.out.printf(
                "announced %d of %d (%.1f %% to %.1f %%)%n",
                announced,
                last - first + 1,
                100 * Objects.requireNonNull(share.low()),
                100 * Objects.requireNonNull(share.high()));
    }

    private List<String> announced(long deal) {
        Said said = Said.of(answers.dealtAnew(answers.place("overall"), deal));
        List<Critical> critical = Analysis.critical(log.log(), service, said);
        if (deal % WHOLE_EVERY == 0) {
            Findings whole = Analysis.of(log.log(), Origin.of(log), service, said);
            boolean inList =
                    whole.priorities().stream().anyMatch(one -> one.list().equals("loss"));
            if (!whole.critical().equals(critical)
                    || inList != critical.stream().anyMatch(Critical::named)) {
                throw new IllegalStateException("Deal " + deal + ": the whole findings announce something else.");
            }
        }
        return critical.stream()
                .filter(Critical::named)
                .map(row -> row.moment() + ": " + row.what())
                .toList();
    }
}
