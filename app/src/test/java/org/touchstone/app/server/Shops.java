package org.touchstone.app.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.touchstone.app.journey.Imports;
import org.touchstone.core.file.Reading;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.ReadOptions;

/// A designed shop with two branches: some customers leave the queue of the south, nobody ever asks.
final class Shops {

    static final int JOURNEYS = 400;

    /// In the south every eighth journey ends in the queue, after half an hour and more.
    static final int LEFT = JOURNEYS / 2 / 4;

    static final String CYCLE = """
        cycle: shop
        goal: I want to buy
        steps:
          - arrive: {name: I arrive, contact: place, seenBy: [log]}
          - queue:
              name: I queue
              contact: place
              owner: floor lead
              procedure: handbook 7.2
              seenBy: [log]
              expects: to know how long it takes
              critical: {grade: 3, reason: whoever leaves here is lost, expert: the founder}
              goesWrong:
                - blocked: the way is blocked by goods
                  severity: 1
                - unmanned: nobody stands at the till
                  severity: 3
                  recovery: ring for a second till
              standards: [{lasts: 10m, tolerance: 20m, share: 0.90}]
          - ask: {name: I ask, contact: person, seenBy: [log], skippable: true}
          - pay: {name: I pay, contact: person, seenBy: [log]}
        """;

    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

    private Shops() {}

    /// Publishes the cycle and brings the journeys in.
    static void fill(Benches benches, Guest lead, Path folder) throws IOException, InterruptedException {
        if (lead.post("/new-cycle/file", "text", CYCLE).statusCode() != 303) {
            throw new AssertionError("The cycle was not taken");
        }
        var version = VERSION.matcher(lead.get("/cycles/shop/draft/publish").body());
        if (!version.find()
                || lead.post("/cycles/shop/draft/publish", "version", version.group(1))
                                .statusCode()
                        != 303) {
            throw new AssertionError("The cycle was not published");
        }
        benches.workbench.context().getBean(Imports.class).load("shop", read(folder), "", _ -> {});
    }

    private static ImportedLog read(Path folder) throws IOException {
        var rows = new StringBuilder("journey,branch,moment,start,end,outcome\n");
        var random = new Random(11);
        Instant open = Instant.parse("2026-03-02T08:00:00Z");
        for (int j = 0; j < JOURNEYS; j++) {
            boolean south = j % 2 == 1;
            boolean leaves = south && j % 8 == 1;
            Instant at = open.plus(j / 20, ChronoUnit.DAYS).plusSeconds(1500L * (j % 20));
            String row = (south ? "S" : "N") + j + "," + (south ? "south" : "north") + ",";
            at = step(rows, row, "arrive", at, 20, "");
            int wait = leaves ? 1500 + random.nextInt(600) : (south ? 600 : 120) + random.nextInt(600);
            at = step(rows, row, "queue", at, wait, leaves ? "left" : "");
            if (leaves) {
                continue;
            }
            if (south && j % 3 == 0) {
                at = step(rows, row, "complain", at.plusSeconds(60), 300, "");
            }
            if (j % 10 == 4) {
                at = step(rows, row, "queue", at.plusSeconds(30), 90, "");
            }
            step(rows, row, "pay", at.plusSeconds(5 + random.nextInt(40)), 60, "");
        }
        Path file = Files.createDirectories(folder).resolve("events.csv");
        Files.writeString(file, rows);
        return switch (LogReader.read(List.of(file), ReadOptions.usual(ZoneOffset.UTC))) {
            case Reading.Good<ImportedLog>(ImportedLog read) -> read;
            case Reading.Bad<ImportedLog>(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }

    private static Instant step(
            StringBuilder rows, String row, String moment, Instant at, int seconds, String outcome) {
        Instant end = at.plusSeconds(seconds);
        rows.append(row).append(moment).append(',').append(at).append(',').append(end);
        rows.append(',').append(outcome).append('\n');
        return end;
    }
}
