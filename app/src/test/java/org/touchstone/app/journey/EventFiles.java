package org.touchstone.app.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.core.file.Reading;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.ReadOptions;

/// Small files of events, read as a person's files are.
final class EventFiles {

    private EventFiles() {}

    /// Nothing beside an import but that it takes the place of another.
    static Beside inPlaceOf(String old) {
        return new Beside() {
            @Override
            public void note(JdbcClient db, String id) {}

            @Override
            public Optional<String> replaces(JdbcClient db) {
                return Optional.of(old);
            }
        };
    }

    /// A log of journeys with two moments each, read from a file.
    ///
    /// @param first number of the first journey; the same numbers are the same journeys
    static ImportedLog read(Path folder, int first, int journeys, String moment) {
        var rows = new StringBuilder("journey,moment,time\n");
        for (int j = first; j < first + journeys; j++) {
            String day = String.format("2026-03-%02d", 1 + j % 28);
            rows.append("J%d,arrive,%sT09:00:00Z\nJ%d,%s,%sT09:05:00Z\n".formatted(j, day, j, moment, day));
        }
        Path file = folder.resolve("events-" + first + "-" + moment + ".csv");
        try {
            Files.writeString(file, rows);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return switch (LogReader.read(List.of(file), ReadOptions.usual(ZoneOffset.UTC))) {
            case Reading.Good<ImportedLog>(ImportedLog read) -> read;
            case Reading.Bad<ImportedLog>(var problems) -> throw new IllegalStateException(problems.toString());
        };
    }
}
