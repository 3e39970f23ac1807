package org.touchstone.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small service whose figures can be counted by hand: three visits to a tea house.
///
/// Visit 3 left while waiting. Waits last 4, 12 and 20 minutes, so one of three was served within ten.
final class Visits {

    static final String EVENTS = """
        visit,step,start,end,outcome
        1,order,2026-03-02 09:00:00,2026-03-02 09:01:00,
        1,wait,2026-03-02 09:01:00,2026-03-02 09:05:00,
        1,drink,2026-03-02 09:05:00,2026-03-02 09:25:00,finished
        2,order,2026-03-02 10:00:00,2026-03-02 10:01:00,
        2,wait,2026-03-02 10:01:00,2026-03-02 10:13:00,
        2,drink,2026-03-02 10:13:00,2026-03-02 10:30:00,finished
        3,order,2026-03-02 11:00:00,2026-03-02 11:01:00,left
        3,wait,2026-03-02 11:01:00,2026-03-02 11:21:00,left
        """;

    static final String CYCLE = """
        cycle: tea
        name: A cup of tea
        goal: I want a cup of tea
        steps:
          - order: {name: I order, contact: person, seenBy: [log]}
          - wait: {name: I wait, contact: place, seenBy: [log], standards: [{lasts: 10m, share: 0.90, source: customers}]}
          - drink: {name: I drink, seenBy: [log]}
        """;

    private Visits() {}

    /// Writes both files. Returns the folder.
    static Path in(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("events.csv"), EVENTS);
        Files.writeString(folder.resolve("cycle.yaml"), CYCLE);
        return folder;
    }
}
