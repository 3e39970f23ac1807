package org.touchstone.app.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.touchstone.app.cycle.Templates;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.examples.catalogue.Example;
import org.touchstone.examples.catalogue.Examples;

/// Cycles that tests begin from: those of the examples, and small ones written here.
final class TestCycles {

    static final Templates TEMPLATES = new Templates(examples());

    /// Three moments and a supporting step.
    static final String TEA = """
        cycle: tea
        goal: I want a cup of tea
        steps:
          - order: {name: I order, contact: person, seenBy: [log]}
          - boil: {name: Water is boiled, seenBy: [audit], noticed: false}
          - wait: {name: I wait, contact: place, seenBy: [log, question], standards: [{within: 2m, after: order}]}
          - drink: {name: I drink, seenBy: [question]}
        """;

    /// Three things are wrong with it: a contact, a witness, a step without a name.
    static final String BROKEN = """
        cycle: tea
        goal: I want a cup of tea
        steps:
          - order: {name: I order, contact: parson, seenBy: [log]}
          - wait: {name: I wait, contact: place, seenBy: [leg]}
          - drink: {seenBy: [question]}
        """;

    private TestCycles() {}

    /// As many steps as one likes, one after the other.
    static String ofSteps(int steps) {
        var text = new StringBuilder("cycle: long\ngoal: I want it all\nsteps:\n");
        for (int step = 1; step <= steps; step++) {
            text.append("  - s")
                    .append(step)
                    .append(": {name: Step number ")
                    .append(step)
                    .append(", seenBy: [log]}\n");
        }
        return text.toString();
    }

    private static List<Cycle> examples() {
        List<Cycle> cycles = new ArrayList<>();
        for (Example example : Examples.all()) {
            try (InputStream in = example.open(Example.CYCLE_FILE)) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                cycles.add(CycleFile.read(Example.CYCLE_FILE, text).orThrow());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return cycles;
    }
}
