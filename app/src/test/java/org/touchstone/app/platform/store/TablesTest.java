package org.touchstone.app.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;

/// Scripts that come in below those that were applied already.
final class TablesTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aScriptBelowTheNewestIsAppliedAndAStartWithoutAnySaysNothing(TestDatabase database) {
        StoreAddress address = database.address(folder);
        try (Store store = Store.open(address)) {
            // As the database of a program that knew the scripts up to 40, but not 31.
            store.write(db -> {
                db.sql("drop table import_branch").update();
                db.sql("drop table brought_file").update();
                db.sql("drop table known_heading").update();
                return db.sql("delete from applied_script where version = '31'").update();
            });
        }
        try (Store store = Store.open(address)) {
            assertThat(store.<Long>read(db -> db.sql("select count(*) from import_branch")
                            .query(Long.class)
                            .single()))
                    .isZero();
        }
        assertThat(saidAtTheStartOf(address)).isEmpty();
    }

    private static List<String> saidAtTheStartOf(StoreAddress address) {
        var flyway = (Logger) LoggerFactory.getLogger("org.flywaydb");
        var said = new ListAppender<ILoggingEvent>();
        said.start();
        flyway.addAppender(said);
        try {
            Store.open(address).close();
        } finally {
            flyway.detachAppender(said);
        }
        return said.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains("outOfOrder"))
                .toList();
    }
}
