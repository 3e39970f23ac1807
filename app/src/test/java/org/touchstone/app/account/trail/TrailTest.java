package org.touchstone.app.account.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;

final class TrailTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-07T12:00:00Z"), ZoneOffset.UTC);
    private static final Pattern LINE = Pattern.compile("\\{\"entry\":(\\{.*}),\"seal\":\"([0-9a-f]{64})\"}");

    private final Trail trail = new Trail(NOON);

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(new StoreAddress.Embedded(folder));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aTrailAsItWasWrittenIsWhole() {
        write(3);
        assertThat(check()).isEqualTo(new Trail.Check(3, 0));
    }

    @Test
    void anEmptyTrailIsWhole() {
        assertThat(check()).isEqualTo(new Trail.Check(0, 0));
    }

    /// The seals computed as the documents tell it, by nothing of ours.
    @Test
    void theSealsOfAnExportCanBeComputedByAnybody() throws Exception {
        write(3);
        String before = "";
        for (TrailEntry entry : store.read(db -> trail.after(db, 0))) {
            var line = LINE.matcher(entry.line());
            assertThat(line.matches()).isTrue();
            byte[] sum = MessageDigest.getInstance("SHA-256")
                    .digest((before + line.group(1)).getBytes(StandardCharsets.UTF_8));
            assertThat(line.group(2)).isEqualTo(HexFormat.of().formatHex(sum));
            before = line.group(2);
        }
    }

    @Test
    void theDatabaseRefusesToChangeOrForgetAnEntry() {
        write(2);
        assertThatThrownBy(() -> store.write(
                        db -> db.sql("update trail set who = 'x' where seq = 1").update()))
                .hasStackTraceContaining("The trail only grows.");
        assertThatThrownBy(() -> store.write(
                        db -> db.sql("delete from trail where seq = 2").update()))
                .hasStackTraceContaining("The trail only grows.");
    }

    @Test
    void anEntryThatWasChangedBehindOurBackIsFound() {
        write(5);
        tamper("update trail set subject = 'something else' where seq = 3");
        assertThat(check()).isEqualTo(new Trail.Check(5, 3));
    }

    @Test
    void anEntryThatWasTakenOutIsFound() {
        write(5);
        tamper("delete from trail where seq = 2");
        assertThat(check()).isEqualTo(new Trail.Check(5, 2));
    }

    @Test
    void anEndThatWasCutOffIsFound() {
        write(5);
        tamper("delete from trail where seq >= 4");
        assertThat(check()).isEqualTo(new Trail.Check(5, 4));
    }

    @Test
    void whatIsUndoneLeavesNoEntry() {
        write(1);
        assertThatThrownBy(() -> store.write(db -> {
                    trail.by(db, "", "", Deed.SIGN_IN, "", "", true);
                    throw new IllegalStateException("something went wrong afterwards");
                }))
                .hasMessageContaining("went wrong");
        write(1);
        assertThat(check()).isEqualTo(new Trail.Check(2, 0));
    }

    @Test
    void aPageHoldsTheNewestFirst() {
        write(60);
        List<TrailEntry> first = store.read(db -> trail.page(db, Long.MAX_VALUE));
        assertThat(first).hasSize(50);
        assertThat(first.getFirst().seq()).isEqualTo(60);
        List<TrailEntry> second =
                store.read(db -> trail.page(db, first.getLast().seq()));
        assertThat(second).hasSize(10);
    }

    @Test
    void everyDeedIsFoundByItsCode() {
        for (Deed deed : Deed.values()) {
            assertThat(Deed.of(deed.code())).isEqualTo(deed);
        }
    }

    private void write(int entries) {
        for (int i = 0; i < entries; i++) {
            String on = "\"quoted\" \\ <b> line\nand \u2028 number " + i;
            store.write(db -> {
                trail.by(db, "an-account", "Ana", Deed.INVITE, on, "127.0.0.1", true);
                return true;
            });
        }
    }

    private Trail.Check check() {
        return store.read(trail::check);
    }

    /// As somebody would who can write to the database itself.
    private void tamper(String sql) {
        store.write(db -> {
            db.sql("drop trigger if exists trail_no_update").update();
            db.sql("drop trigger if exists trail_no_delete").update();
            return db.sql(sql).update();
        });
    }
}
