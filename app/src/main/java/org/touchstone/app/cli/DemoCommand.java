package org.touchstone.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.Reading;
import org.touchstone.examples.catalogue.Example;
import org.touchstone.examples.catalogue.Examples;
import org.touchstone.examples.generate.Generator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A year of the example bank: made, analysed, told and shown.
@Command(name = "demo", header = "See a year of an example bank: made, analysed, told in a few lines, shown as a page.")
final class DemoCommand implements Callable<Integer> {

    private static final String EXAMPLE = "bank";

    private final Terminal given;

    @Mixin
    private final Making making = new Making();

    @Option(names = "--no-serve", description = "Do not serve the page; only write it.")
    private boolean noServe;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where all files go (default: a folder of its own below ~/.cache/touchstone).")
    private @Nullable Path out;

    @Mixin
    private final Serving serving = new Serving();

    @Mixin
    private final Manner manner = new Manner();

    DemoCommand(Terminal terminal) {
        given = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = given.quietly(manner.quiet());
        Path folder = out == null ? ownFolder() : out;
        Example bank = Examples.find(EXAMPLE).orElseThrow();
        GenerateCommand.make(bank, folder, making, terminal);
        Reading<Study> reading;
        try (var line = new ProgressLine(terminal)) {
            reading = Study.of(Folder.sources(folder).orElseThrow(), line);
        }
        Study study = reading.orThrow();
        Folder.write(folder, study.findings(), study.page());
        Summary.of(study).forEach(terminal::say);
        terminal.say("");
        terminal.say("All files     " + folder + " (cycle, branches, events, answers, report.html, findings.json)");
        return noServe ? ExitCode.DONE : serving.demo(study, terminal);
    }

    /// A folder for this seed and number, so that two demos do not write over one another.
    private Path ownFolder() throws IOException {
        String many = making.journeys() == Generator.AS_MANY_AS_COME ? "a-year" : Long.toString(making.journeys());
        String name = "demo-" + many + "-seed-" + making.seed();
        String cache = System.getenv("XDG_CACHE_HOME");
        Path home =
                cache == null || cache.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        for (Path place : List.of(home.resolve("touchstone"), Path.of(System.getProperty("java.io.tmpdir")))) {
            try {
                return Files.createDirectories(place.resolve(name));
            } catch (IOException e) {
                // Not ours to write: the next place.
            }
        }
        return Files.createTempDirectory("touchstone-");
    }
}
