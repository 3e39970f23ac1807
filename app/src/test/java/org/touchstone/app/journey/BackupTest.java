package org.touchstone.app.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.platform.store.StoreCopy;
import org.touchstone.app.platform.store.StoreException;

final class BackupTest {

    @TempDir
    private Path folder;

    @Test
    void aBackupTakenWhileItIsWrittenIsProvenAndComesBack() throws Exception {
        var address = new StoreAddress.Embedded(folder.resolve("data"));
        Path backup = folder.resolve("backup");
        Backup.Proof proof;
        try (Store store = Store.open(address);
                LiveLog live = LiveLogTest.open(store)) {
            new Imports(store, live, Clock.systemUTC())
                    .load("a.csv", EventFiles.read(folder, 0, 50, "desk"), "ann", _ -> {});
            live.record(new LivedFacts(1).next(500), "ann");
            live.seal();
            proof = whileSomebodyTells(live, () -> Backup.write(address, backup));
            assertThat(proof.seq()).isBetween(501L, live.log().seq());
        }
        assertThat(Backup.check(backup)).isEmpty();
        var other = new StoreAddress.Embedded(folder.resolve("other"));
        assertThat(Backup.restore(backup, other)).isEmpty();
        try (Store store = Store.open(other);
                LiveLog live = LiveLogTest.open(store)) {
            assertThat(live.log().digest()).isEqualTo(proof.digest());
            assertThat(live.log().seq()).isEqualTo(proof.seq());
        }
    }

    @Test
    void aByteThatChangedIsFound() throws IOException {
        Path backup = written();
        Path data = backup.resolve("touchstone.db");
        byte[] bytes = Files.readAllBytes(data);
        bytes[bytes.length / 2] ^= 1;
        Files.write(data, bytes);
        assertThat(Backup.check(backup)).isNotEmpty().first().asString().contains("SHA-256");
    }

    @Test
    void aFactThatIsMissingIsFound() throws IOException {
        Path backup = written();
        Path proof = backup.resolve("backup.json");
        Files.writeString(proof, Files.readString(proof).replaceAll("\"seq\" : \\d+", "\"seq\" : 101"));
        assertThat(Backup.check(backup)).singleElement().asString().contains("found 100, expected 101");
    }

    @Test
    void nothingIsEverWrittenOver() throws IOException {
        Path backup = written();
        var data = new StoreAddress.Embedded(folder.resolve("data"));
        assertThatThrownBy(() -> Backup.write(data, backup))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("never written over");
        assertThatThrownBy(() -> Backup.restore(backup, data))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("never written over");
    }

    @Test
    void forAServerItIsSaidWhatToTypeWithoutThePassword() {
        var address = new StoreAddress.Shared("jdbc:postgresql://db/touchstone", "ann", "secret");
        assertThat(StoreCopy.command(address))
                .contains("pg_dump --format=custom --schema=touchstone --username=ann", "'postgresql://db/touchstone'")
                .contains("pg_restore")
                .doesNotContain("secret");
    }

    private Path written() throws IOException {
        var address = new StoreAddress.Embedded(folder.resolve("data"));
        try (Store store = Store.open(address);
                LiveLog live = LiveLogTest.open(store)) {
            live.record(new LivedFacts(1).next(100), "ann");
        }
        Path backup = folder.resolve("backup");
        Backup.write(address, backup);
        return backup;
    }

    private interface Doing<T> {
        T now() throws IOException;
    }

    private static <T> T whileSomebodyTells(LiveLog live, Doing<T> doing) throws Exception {
        var going = new AtomicBoolean(true);
        Thread teller = Thread.ofPlatform().start(() -> {
            var facts = new LivedFacts(2);
            while (going.get()) {
                live.record(facts.next(10), "ann");
            }
        });
        try {
            return doing.now();
        } finally {
            going.set(false);
            teller.join();
        }
    }
}
