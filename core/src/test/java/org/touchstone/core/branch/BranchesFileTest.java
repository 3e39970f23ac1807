package org.touchstone.core.branch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.core.file.Mutilation;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;

final class BranchesFileTest {

    private static final String TWO = """
        zone: Europe/Bucharest
        opening: {mon-fri: [09:00-12:00, 13:00-17:00], sat: 09:00-13:00}
        holidays: {2026-12-25: closed, 2026-12-24: [09:00-12:00]}
        areas:
          - north: {name: North}
          - lakes: {name: Lakes, area: north}
        branches:
          - old-town: {name: Old Town, area: lakes, tags: [franchise], location: {latitude: 44.43, longitude: 26.10}}
          - airport:  {name: Airport, zone: Europe/Lisbon, opening: always, holidays: {}}
        """;

    @Test
    void whatStandsAboveHoldsForEveryBranchThatSaysNothingElse() {
        Branches branches = read(TWO);
        Branch oldTown = branches.branch("old-town");
        assertThat(oldTown.zone()).isEqualTo(ZoneId.of("Europe/Bucharest"));
        assertThat(oldTown.hours().on(LocalDate.of(2026, 12, 21)))
                .extracting(Hours::text)
                .containsExactly("09:00-12:00", "13:00-17:00");
        assertThat(oldTown.hours().on(LocalDate.of(2026, 12, 25))).isEmpty();
        assertThat(oldTown.hours().on(LocalDate.of(2026, 12, 24)))
                .extracting(Hours::text)
                .containsExactly("09:00-12:00");
        assertThat(oldTown.hours().week()).doesNotContainKey(DayOfWeek.SUNDAY);
        assertThat(branches.branch("airport").hours()).isEqualTo(OpeningHours.ALWAYS);
        assertThat(branches.branch("airport").zone()).isEqualTo(ZoneId.of("Europe/Lisbon"));
    }

    @Test
    void aBranchBelongsToItsAreaAndToThoseAbove() {
        Branches branches = read(TWO);
        assertThat(branches.areasOf(branches.branch("old-town")))
                .extracting(Area::code)
                .containsExactly("lakes", "north");
        assertThat(branches.under("north")).extracting(Branch::code).containsExactly("old-town");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> branches.branch("harbour"))
                .withMessage("There is no branch 'harbour' among [old-town, airport].");
    }

    @Test
    void writingAndReadingGiveTheSameBranches() {
        Branches branches = read(TWO);
        String text = BranchesFile.write(branches);
        assertThat(read(text)).isEqualTo(branches);
        assertThat(BranchesFile.write(read(text))).isEqualTo(text);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"bank", "hotel"})
    void theExamplesAreWrittenAsTheyWouldBeWritten(String example) throws IOException {
        Path file = Path.of("../examples", example, "branches.yaml");
        assertThat(BranchesFile.write(BranchesFile.read(file).orThrow())).isEqualTo(Files.readString(file));
    }

    @Test
    void theBankHasTwelveBranches() {
        Branches bank =
                BranchesFile.read(Path.of("../examples/bank/branches.yaml")).orThrow();
        assertThat(bank.branches()).hasSize(12);
        assertThat(bank.branch("B07").hours().on(LocalDate.of(2025, 4, 21)))
                .as("Easter Monday")
                .isEmpty();
        assertThat(bank.dayparts().parts()).extracting(Daypart::code).containsExactly("morning", "noon", "afternoon");
    }

    @Test
    void everyExampleOfTheReferenceIsRead() throws IOException {
        String page = Files.readString(Path.of("../docs/reference/branches-file.md"));
        Matcher examples = Pattern.compile("(?ms)^```yaml\\n(.*?)^```").matcher(page);
        int read = 0;
        while (examples.find()) {
            assertThat(BranchesFile.read("branches-file.md", examples.group(1)).problems())
                    .as(examples.group(1))
                    .isEmpty();
            read++;
        }
        assertThat(read).isEqualTo(2);
    }

    /// What is exchanged for what in a file without fault, and the one problem that this makes.
    record Fault(String what, String by, int line, int column, String found, String cure) {
        @Override
        public String toString() {
            return found;
        }
    }

    static final List<Fault> FAULTS = List.of(
            new Fault(
                    "zone: Europe/Bucharest",
                    "zone: Europe/Bukarest",
                    1,
                    7,
                    "the zone is 'Europe/Bukarest'",
                    "Did you mean 'Europe/Bucharest'?"),
            new Fault("mon-fri", "mon-fry", 2, 11, "a day of the week is 'mon-fry'", "Write the day in three"),
            new Fault("sat:", "fri:", 2, 48, "a day in 'fri' stands twice", "Keep one."),
            new Fault("13:00-17:00", "11:00-17:00", 2, 10, "opening hours overlap", "Let one end before"),
            new Fault("13:00-17:00", "1-5", 2, 34, "the hours is '1-5'", "Write both times with two digits"),
            new Fault("2026-12-25", "25.12.2026", 3, 12, "a holiday is '25.12.2026'", "Write year, month and day"),
            new Fault("area: lakes", "area: laks", 8, 38, "there is no area 'laks'", "Did you mean 'lakes'?"),
            new Fault(
                    "{name: North}",
                    "{name: North, area: lakes}",
                    5,
                    5,
                    "the areas above 'north' run in a circle",
                    "Take the key area away"),
            new Fault(
                    "- airport: ",
                    "- old-town:",
                    9,
                    5,
                    "a branch 'old-town' stands twice, first in line 8",
                    "Keep one"),
            new Fault("latitude: 44.43", "latitude: 144", 8, 85, "the latitude is '144'", "Check whether the two"),
            new Fault("tags:", "tag:", 8, 45, "branch 'old-town' has the unknown key 'tag'", "Did you mean 'tags'?"),
            new Fault(TWO, "", 1, 1, "the file is empty", "Write the branches"),
            new Fault(TWO, "branches:\n  - b: {name: B}\n", 2, 8, "branch 'b' has no zone", "Add the key 'zone'"));

    @ParameterizedTest(name = "{0}")
    @FieldSource("FAULTS")
    void aFaultIsReportedAtItsPlace(Fault fault) {
        assertThat(TWO).contains(fault.what());
        List<Problem> problems = BranchesFile.read("branches.yaml", TWO.replace(fault.what(), fault.by()))
                .problems();

        Problem problem = problems.getFirst();
        assertThat(problem.found()).startsWith(fault.found());
        assertThat(problem.line()).isEqualTo(fault.line());
        assertThat(problem.column()).isEqualTo(fault.column());
        assertThat(problem.cure()).startsWith(fault.cure());
        assertThat(problems).as("%s", problems).hasSize(fault.found().startsWith("the areas") ? 2 : 1);
    }

    /// Law: whatever happens to a file, reading it yields branches or problems with places within it.
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aMutilatedFileYieldsBranchesOrProblemsWithTheirLines(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 100; i++) {
            String text = Mutilation.of(TWO, random);
            switch (BranchesFile.read("cut.yaml", text)) {
                case Reading.Good<Branches>(Branches branches) ->
                    assertThat(read(BranchesFile.write(branches))).isEqualTo(branches);
                case Reading.Bad<Branches>(var problems) ->
                    assertThat(problems)
                            .isNotEmpty()
                            .allSatisfy(problem -> assertThat(problem.line()).isBetween(1, Mutilation.lines(text)));
            }
        }
    }

    private static Branches read(String text) {
        return BranchesFile.read("branches.yaml", text).orThrow();
    }
}
