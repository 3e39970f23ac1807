package org.touchstone.examples.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.core.branch.Branch;
import org.touchstone.core.branch.BranchesFile;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.ReadOptions;
import org.touchstone.examples.catalogue.Examples;
import org.touchstone.examples.generate.Generated;
import org.touchstone.examples.generate.ProgressListener;

/// The files are ones that can be read without being told what their columns mean, and fit the cycle and the branches.
final class BankReadTest {

    private static final ZoneId BUCHAREST = ZoneId.of("Europe/Bucharest");

    @TempDir
    Path directory;

    @Test
    void everyRowIsUnderstoodWithoutAMapping() throws IOException {
        Generated made = make();
        ImportedLog imported = read();
        assertThat(imported.used()).isEqualTo(imported.rows()).isEqualTo(made.rows());
        assertThat(imported.log().journeys()).isEqualTo(made.journeys());
        assertThat(imported.log().encounters()).isEqualTo(made.rows());
    }

    @Test
    void whoLeftAndWhoIsStillThereIsUnderstood() throws IOException {
        Generated made = make();
        Map<Ending, Long> endings = new EnumMap<>(Ending.class);
        Map<Goal, Long> goals = new EnumMap<>(Goal.class);
        read().log().forEach(journey -> {
            endings.merge(journey.ending(), 1L, Long::sum);
            goals.merge(journey.goal(), 1L, Long::sum);
        });
        assertThat(endings).containsEntry(Ending.LEFT, made.left()).containsKey(Ending.OPEN);
        assertThat(goals).containsEntry(Goal.NOT_MET, made.left()).containsEntry(Goal.UNKNOWN, made.open());
    }

    /// Everything spoilt ends in quarantine, but for a misspelt moment, which only the cycle can tell.
    @Test
    void theRowsThatAreSpoiltAreQuarantinedAndNoOthers() throws IOException {
        Generated made =
                make(Settings.defaults().withFaults(Settings.Faults.planted().withDefective(0.03)));
        ImportedLog imported = read();
        Map<?, ?> records = (Map<?, ?>)
                BankYear.truth(directory.resolve(BankExample.TRUTH_FILE)).get("records");
        Map<?, ?> defective = (Map<?, ?>)
                Objects.requireNonNull(Objects.requireNonNull(records).get("defective"));
        assertThat(imported.rows()).isEqualTo(made.rows());
        assertThat(defective.get("unusable")).isEqualTo((int) imported.quarantined());
        assertThat(imported.quarantined()).isGreaterThan(500);
        assertThat(imported.log().journeys()).isEqualTo(made.journeys());
        assertThat(defective)
                .hasSize(8)
                .allSatisfy(
                        (kind, rows) -> assertThat((int) rows).as("%s", kind).isPositive());
        Set<String> moments = new HashSet<>();
        read().log().forEach(journey -> journey.encounters().forEach(encounter -> moments.add(encounter.moment())));
        assertThat(moments).hasSize(9).contains("godbye");
    }

    @Test
    void momentsAndBranchesAreThoseOfTheFiles() throws IOException {
        make();
        Path cycle = Examples.find("bank").orElseThrow().copyTo(directory);
        Set<String> steps =
                CycleFile.read(cycle).orThrow().steps().stream().map(Step::code).collect(Collectors.toSet());
        Set<String> branches = BranchesFile.read(directory.resolve("branches.yaml")).orThrow().branches().stream()
                .map(Branch::code)
                .collect(Collectors.toSet());
        Set<String> momentsLived = new HashSet<>();
        Set<String> branchesLived = new HashSet<>();
        read().log().forEach(journey -> {
            branchesLived.add(journey.branch());
            journey.encounters().forEach(encounter -> momentsLived.add(encounter.moment()));
        });
        assertThat(momentsLived).hasSize(8).isSubsetOf(steps);
        assertThat(branchesLived).isEqualTo(branches);
    }

    private Generated make() throws IOException {
        return make(Settings.clean());
    }

    private Generated make(Settings settings) throws IOException {
        return BankExample.generate(settings.withJourneys(5_000), 1, directory, ProgressListener.silent());
    }

    private ImportedLog read() {
        return LogReader.read(List.of(directory.resolve(BankExample.EVENTS_FILE)), ReadOptions.usual(BUCHAREST))
                .orThrow();
    }
}
