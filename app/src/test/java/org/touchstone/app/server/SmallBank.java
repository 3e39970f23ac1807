package org.touchstone.app.server;

import java.io.IOException;
import java.nio.file.Path;
import org.touchstone.examples.catalogue.Example;
import org.touchstone.examples.catalogue.Examples;

/// The files of a small bank: what customers lived and said, the cycle, and the mapping of the answers.
final class SmallBank {

    final Path events;
    final Path answers;
    final Path cycle;
    final Path mapping;

    private SmallBank(Path folder) {
        events = folder.resolve("events.csv");
        answers = folder.resolve("answers.csv");
        cycle = folder.resolve(Example.CYCLE_FILE);
        mapping = folder.resolve("answers.yaml");
    }

    /// Writes them.
    static SmallBank in(Path folder, long journeys) throws IOException {
        Example bank = Examples.find("bank").orElseThrow();
        bank.copyTo(folder);
        bank.generator().orElseThrow().generate(journeys, 1, folder, (_, _) -> {});
        return new SmallBank(folder);
    }
}
