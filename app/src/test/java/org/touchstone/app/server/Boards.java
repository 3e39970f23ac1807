package org.touchstone.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import org.touchstone.app.journey.Imports;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.core.file.Reading;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.ReadOptions;

/// Two branches of a small shop in a workbench: in the south people wait longer, and only there they complain.
final class Boards {

    static final int EACH = 300;

    private Boards() {}

    /// Brings the journeys of both branches in.
    static void fill(Benches benches, Path folder) throws IOException {
        var context = benches.workbench.context();
        context.getBean(Imports.class).load("shop", read(folder, shop()), "", _ -> {});
        if (context.getBean(LiveLog.class).log().journeys() != 2 * EACH) {
            throw new AssertionError("The log lacks journeys");
        }
    }

    /// Brings in one more journey, of the south.
    ///
    /// @return the key of the import
    static String south(Benches benches, Path folder, String name) throws IOException {
        String rows = "journey,branch,moment,start,end\nS900,south,arrive,2026-03-02T09:00:00Z,2026-03-02T09:01:00Z\n";
        String id = bring(benches, folder, name, rows);
        benches.store.write(db -> db.sql("insert into import_branch (import, branch) values (?, 'south')")
                .param(id)
                .update());
        return id;
    }

    /// Brings a table in.
    ///
    /// @return the key of the import
    static String bring(Benches benches, Path folder, String name, String rows) throws IOException {
        return benches.workbench.context().getBean(Imports.class).load(name, read(folder, rows), "", _ -> {});
    }

    private static String shop() {
        var rows = new StringBuilder("journey,branch,moment,start,end\n");
        var random = new Random(7);
        Instant open = Instant.parse("2026-03-02T09:00:00Z");
        for (int j = 0; j < 2 * EACH; j++) {
            boolean south = j % 2 == 1;
            Instant at = open.plus(j / 20, ChronoUnit.DAYS).plusSeconds(600L * (j % 20));
            String row = (south ? "S" : "N") + j + "," + (south ? "south" : "north") + ",";
            at = step(rows, row, "arrive", at, 20);
            at = step(rows, row, "queue", at, (south ? 900 : 240) + random.nextInt(120));
            if (south && j % 3 == 0) {
                at = step(rows, row, "complain", at, 300);
            }
            step(rows, row, "pay", at.plusSeconds(random.nextInt(30)), 60);
        }
        return rows.toString();
    }

    private static ImportedLog read(Path folder, String rows) throws IOException {
        Path file = Files.createDirectories(folder).resolve("events.csv");
        Files.writeString(file, rows);
        return switch (LogReader.read(List.of(file), ReadOptions.usual(ZoneOffset.UTC))) {
            case Reading.Good<ImportedLog>(ImportedLog read) -> read;
            case Reading.Bad<ImportedLog>(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static Instant step(StringBuilder rows, String row, String moment, Instant at, int seconds) {
        Instant end = at.plusSeconds(seconds);
        rows.append(row)
                .append(moment)
                .append(',')
                .append(at)
                .append(',')
                .append(end)
                .append('\n');
        return end;
    }

    /// Waits until a page shows findings. They are made in the background, within seconds.
    static String page(Guest guest, String path) throws IOException, InterruptedException {
        Instant until = Clock.systemUTC().instant().plusSeconds(120);
        while (Clock.systemUTC().instant().isBefore(until)) {
            String body = guest.get(path).body();
            if (!body.contains("first findings are being made") && !body.contains("is being worked out")) {
                return body;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("No findings within two minutes");
    }
}
