package org.touchstone.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.touchstone.app.plot.Say;
import org.touchstone.examples.catalogue.Example;
import org.touchstone.examples.catalogue.Examples;
import org.touchstone.examples.generate.Generated;
import org.touchstone.examples.generate.Generator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes the files of an example service.
@Command(name = "generate", header = "Write the cycle and the data of an example service.")
final class GenerateCommand implements Callable<Integer> {

    private final Terminal given;

    @Parameters(paramLabel = "EXAMPLE", description = "Which service: bank, hotel, call-centre, restaurant, clinic.")
    private String code = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where its files go.")
    private Path out = Path.of("");

    @Mixin
    private final Making making = new Making();

    @Mixin
    private final Manner manner = new Manner();

    GenerateCommand(Terminal terminal) {
        given = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = given.quietly(manner.quiet());
        var example = Examples.find(code);
        if (example.isEmpty()) {
            terminal.warn("There is no example '" + code + "'. There are:");
            Examples.all().forEach(one -> terminal.warn("  " + Wrap.left(one.code(), 14) + one.title()));
            return ExitCode.USAGE;
        }
        if (example.get().generator().isEmpty()) {
            Path cycle = example.get().copyTo(out);
            terminal.say("Wrote " + cycle + ". The example '" + code + "' has a cycle and no data yet.");
            return ExitCode.DONE;
        }
        Generated made = make(example.get(), out, making, terminal);
        terminal.say("Wrote " + Say.count(made.journeys(), "journey", "journeys") + " (" + Say.count(made.rows())
                + " rows) and " + Say.count(made.answers(), "answer", "answers") + " to " + out + ".");
        terminal.say("Look at them: ./touchstone analyze " + out.resolve(Example.CYCLE_FILE) + " --events "
                + out.resolve(Folder.EVENTS) + " --branches " + out.resolve(Folder.BRANCHES) + " --out " + out);
        return ExitCode.DONE;
    }

    /// Writes cycle, places and what customers lived.
    static Generated make(Example example, Path folder, Making making, Terminal terminal) throws IOException {
        Generator generator = example.generator().orElseThrow();
        try (var line = new ProgressLine(terminal)) {
            example.copyTo(folder);
            String what = "Living a year of the " + example.code();
            return generator.generate(
                    making.journeys(), making.seed(), folder, (parts, of) -> line.at(what, parts, of));
        }
    }
}
