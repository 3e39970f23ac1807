package org.touchstone.app.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.platform.store.TestDatabase;

/// A program killed in the middle of writing (SIGKILL) loses nothing of what it was told is saved.
///
/// Says nothing of a loss of power: that `synchronous=FULL` holds is asked of the database whenever it is opened. Ten
/// rounds over both databases in an ordinary build; more with `-Dtouchstone.kill.rounds=100`.
final class KillTest {

    private static final int ROUNDS = Integer.getInteger("touchstone.kill.rounds", 10);
    private static final long MILLIS_AFTER_FIRST_NOTE_MAX = 800;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedOutlivesTheKill(TestDatabase database) throws Exception {
        StoreAddress address = database.address(folder);
        try (Store store = Store.open(address)) {
            store.write(db -> db.sql("create table edited (id text primary key, version bigint not null)")
                    .update());
        }
        Path ledger = folder.resolve("ledger");
        var random = new Random(20_26);
        long killedAt = 0;
        int rounds = database == TestDatabase.SQLITE ? ROUNDS - ROUNDS / 2 : ROUNDS / 2;
        for (int round = 0; round < rounds; round++) {
            killedAt += killed(address, ledger, round, random.nextLong(MILLIS_AFTER_FIRST_NOTE_MAX));
            check(address, ledger);
        }
        System.out.printf(
                "%s: %d kills, %,d acknowledged writes, none lost (killed %d ms after the first of a round on average)%n",
                database, rounds, Files.readAllLines(ledger).size(), killedAt / rounds);
    }

    private long killed(StoreAddress address, Path ledger, int round, long millis)
            throws IOException, InterruptedException {
        String place = switch (address) {
            case StoreAddress.Embedded embedded -> embedded.folder().toString();
            case StoreAddress.Shared shared -> shared.url();
        };
        Path told = folder.resolve("told-" + round + ".txt");
        long before = Files.exists(ledger) ? Files.size(ledger) : 0;
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        KilledProgram.class.getName(),
                        place,
                        ledger.toString(),
                        Integer.toString(round))
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        try {
            while (!Files.exists(ledger) || Files.size(ledger) == before) {
                assertThat(program.isAlive()).as(Files.readString(told)).isTrue();
                Thread.sleep(5);
            }
            Thread.sleep(millis);
        } finally {
            program.destroyForcibly();
        }
        assertThat(program.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return millis;
    }

    private static void check(StoreAddress address, Path file) throws IOException {
        List<String> ledger = Files.readAllLines(file);
        if (!Files.readString(file).endsWith("\n")) {
            ledger = ledger.subList(0, ledger.size() - 1);
        }
        try (Store store = Store.open(address);
                LiveLog live = LiveLogTest.open(store)) {
            assertThat(ledger).noneMatch(line -> line.startsWith("wrong"));
            checkFacts(store, ledger);
            checkImports(store, live, ledger);
            checkEdits(store, ledger);
            assertThat(live.isProven()).as("memory equals a replay").isTrue();
        }
    }

    private static void checkFacts(Store store, List<String> ledger) {
        Map<Long, String> by = new HashMap<>();
        store.read(db -> {
            db.sql("select seq, recorded_by from fact").query(row -> {
                by.put(row.getLong(1), row.getString(2));
            });
            return by.size();
        });
        long seqs = by.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
        assertThat(by).as("places without a gap").hasSize((int) seqs);
        assertThat(store.read(LogTable::seq)).isEqualTo(seqs);
        for (String line : ledger) {
            if (line.startsWith("fact ")) {
                String[] words = line.split(" ", 3);
                long last = Long.parseLong(words[1]);
                for (long seq = last - 19; seq <= last; seq++) {
                    assertThat(by.get(seq)).as(line).isEqualTo(words[2]);
                }
            }
        }
    }

    private static void checkImports(Store store, LiveLog live, List<String> ledger) {
        Map<String, Import.State> states = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        Map<String, Integer> seenOfName = new HashMap<>();
        long seen = 0;
        var imports = new Imports(store, live, java.time.Clock.systemUTC());
        for (Import one : imports.imports()) {
            states.put(one.id(), one.state());
            names.put(one.id(), one.name());
            seenOfName.merge(one.name(), one.state() == Import.State.ACTIVE ? 1 : 0, Integer::sum);
            seen += one.state() == Import.State.ACTIVE ? one.journeys() : 0;
        }
        for (String line : ledger) {
            String id = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("undone ")) {
                assertThat(states.get(id)).as(line).isEqualTo(Import.State.UNDONE);
            } else if (line.startsWith("import ")) {
                assertThat(states.get(id)).as(line).isIn(Import.State.ACTIVE, Import.State.UNDONE);
                String name = String.valueOf(names.get(id));
                if (Integer.parseInt(name.substring(name.indexOf('-') + 1)) % 3 == 1) {
                    assertThat(seenOfName.get(name))
                            .as("an import or the one in its place")
                            .isEqualTo(1);
                }
            } else if (line.startsWith("placed ")) {
                assertThat(states.get(id)).as(line).isEqualTo(Import.State.ACTIVE);
            }
        }
        long[] inLog = {0};
        live.log().forEach(journey -> inLog[0] += journey.key().startsWith("J") ? 1 : 0);
        assertThat(inLog[0]).as("journeys of half imports are not seen").isEqualTo(seen);
    }

    private static void checkEdits(Store store, List<String> ledger) {
        Map<String, Long> latest = new HashMap<>();
        for (String line : ledger) {
            if (line.startsWith("edit ")) {
                String[] words = line.split(" ");
                latest.merge("row " + words[1], Long.parseLong(words[2]), Math::max);
            }
        }
        latest.forEach((id, version) -> assertThat(store.read(db -> db.sql("select version from edited where id = ?")
                                .param(id)
                                .query(Long.class)
                                .single())
                        .longValue())
                .isGreaterThanOrEqualTo(version));
    }
}
