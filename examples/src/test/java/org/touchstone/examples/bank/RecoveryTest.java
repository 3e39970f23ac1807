package org.touchstone.examples.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.core.analysis.Findings.Alarm;
import org.touchstone.core.analysis.Findings.Critical;

/// Whether an analysis that sees only the files finds what is planted in them. docs/benchmarks/recovery.md holds the
/// figures of two hundred years.
final class RecoveryTest {

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void whatIsPlantedIsNamedAndWhatCostsNothingIsSilent(long seed) throws IOException {
        Study study = Study.named(Settings.defaults(), seed, directory);

        assertThat(study.passes()).as("%s", study.critical()).isTrue();
        assertThat(study.row("cash", row -> "wrong".equals(row.incident())))
                .get()
                .extracting(Critical::rareButSevere)
                .isEqualTo(true);
        assertThat(study.critical())
                .filteredOn(Critical::named)
                .extracting(Critical::moment)
                .containsOnly("wait", "told", "cash", "serve", "enter", "goodbye");
    }

    @Test
    void fiveAnswersInAHundredAreEnough() throws IOException {
        Settings settings =
                Settings.defaults().withSurvey(Settings.Survey.defaults().withRate(0.05));

        assertThat(Study.named(settings, 3, directory).passes()).isTrue();
    }

    @Test
    void eachFaultOfTheRecordsRaisesItsAlarm() throws IOException {
        Study study = Study.of(Settings.defaults(), 4, directory);

        assertThat(study.red())
                .anySatisfy(alarm -> isAt(alarm, "B04", "clock jump"))
                .anySatisfy(alarm -> isAt(alarm, "B09", "closed at one minute"))
                .anySatisfy(alarm -> isAt(alarm, "B10", "kept on paper"))
                .extracting(Alarm::branch)
                .containsOnly("B04", "B09", "B10");
    }

    @Test
    void aYearWithoutFaultsRaisesNothingInRed() throws IOException {
        assertThat(Study.of(Settings.clean(), 5, directory).red()).isEmpty();
    }

    @Test
    void thirdPartyChequesAreAWayNobodyDesigned() throws IOException {
        Study study = Study.of(Settings.defaults(), 6, directory);

        assertThat(study.findings().conformance()).isNotNull();
        assertThat(study.findings().conformance().undesigned())
                .filteredOn(way -> way.handedOn() > 0.9 * way.journeys())
                .anySatisfy(way -> {
                    assertThat(way.share().value())
                            .isBetween(0.011, 0.017); // 1.5 % planted, less those who leave first
                    assertThat(way.goalMet().value()).isBetween(0.35, 0.45); // 60 % leave unpaid
                });
    }

    private static void isAt(Alarm alarm, String branch, String rule) {
        assertThat(alarm.branch()).isEqualTo(branch);
        assertThat(alarm.rule()).isEqualTo(rule);
    }
}
