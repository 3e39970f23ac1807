package org.touchstone.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.touchstone.app.plot.Say;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Reports every problem of cycle files at once.
@Command(
        name = "check",
        header = "Report every problem of a cycle file at once, with line and cure.")
final class CheckCommand implements Callable<Integer> {

    private final Terminal given;

    @Parameters(arity = "1..*", paramLabel = "CYCLE.yaml", description = "The cycle files to look through.")
    private List<Path> cycles = List.of();

    @Mixin
    private final Manner manner = new Manner();

    CheckCommand(Terminal terminal) {
        given = terminal;
    }

    @Override
    public Integer call() {
        Terminal terminal = given.quietly(manner.quiet());
        var problems = new ArrayList<Problem>();
        for (Path path : cycles) {
            switch (CycleFile.read(path)) {
                case Reading.Good<Cycle>(Cycle cycle) -> terminal.say(inOrder(path, cycle));
                case Reading.Bad<Cycle>(var found) -> problems.addAll(found);
            }
        }
        if (problems.isEmpty()) {
            return ExitCode.DONE;
        }
        terminal.problems(problems);
        return ExitCode.PROBLEMS;
    }

    private static String inOrder(Path path, Cycle cycle) {
        long standards =
                cycle.steps().stream().map(Step::standards).mapToLong(List::size).sum();
        return Ink.GOOD.on("in order") + "  " + path + ": cycle '" + cycle.code() + "' with "
                + Say.count(cycle.steps().size(), "step", "steps") + " and "
                + Say.count(standards, "standard", "standards") + ".";
    }
}
