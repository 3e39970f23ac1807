package org.touchstone.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.touchstone.app.findings.FindingsFile;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.report.ReportPage;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.file.Reading;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Opens the workbench, or shows one analysis, in the browser.
@Command(
        name = "serve",
        header = "Open the workbench, or show an analysis, in the browser.",
        description = {
            "",
            "A folder with findings.json is shown as it was found. A folder without, but with events.csv (or"
                    + " events.csv.gz) or answers.csv is analysed first; cycle.yaml, branches.yaml, mapping.yaml and answers.yaml in"
                    + " it are used.",
            "",
            "An empty folder, or one in which a workbench was begun (touchstone.db), opens the workbench: people sign in"
                    + " to it. The first start prints a link to set it up."
        })
final class ServeCommand implements Callable<Integer> {

    private final Terminal given;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder of the analysis or the workbench (default: the one you are in).")
    private Path data = Path.of(".");

    @Mixin
    private final Serving serving = new Serving();

    @Mixin
    private final Outside outside = new Outside();

    @Mixin
    private final Manner manner = new Manner();

    ServeCommand(Terminal terminal) {
        given = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = given.quietly(manner.quiet());
        if (Folder.hasWorkbench(data)) {
            return workbench(terminal);
        }
        Optional<Path> found = Folder.findings(data);
        Optional<Sources> sources = Folder.sources(data);
        if (found.isPresent()) {
            sources.filter(files -> newer(files.first(), found.get()))
                    .ifPresent(files -> terminal.warn(
                            Ink.DOUBTFUL.on("Note:") + " " + files.first() + " is newer than " + found.get()
                                    + ", which is shown. To look at it anew: ./touchstone analyze … --out " + data));
            return show(found.get(), terminal);
        }
        if (sources.isPresent()) {
            return analyse(sources.get(), terminal);
        }
        boolean shared =
                !System.getenv().getOrDefault(StoreAddress.URL_VARIABLE, "").isBlank();
        if (shared || Folder.isEmpty(data)) {
            return workbench(terminal);
        }
        terminal.warn(data + ": nothing to show. Expected a folder with " + Folder.FINDINGS + ", or with "
                + Folder.EVENTS + " or " + Folder.ANSWERS + " (and " + Folder.CYCLE + ").");
        terminal.warn("Make one: ./touchstone analyze --events visits.csv --out " + data);
        terminal.warn("Or begin a workbench in a folder of its own: ./touchstone serve --data workbench");
        return ExitCode.PROBLEMS;
    }

    private int workbench(Terminal terminal) throws IOException {
        StoreAddress address = StoreAddress.of(data, System.getenv());
        if (address instanceof StoreAddress.Embedded) {
            Files.createDirectories(data);
        }
        return serving.serve(address, outside.front(), terminal);
    }

    private int show(Path file, Terminal terminal) {
        return switch (FindingsFile.read(file)) {
            case Reading.Good<Findings>(Findings findings) -> {
                ReportPage page = ReportPage.of(findings);
                Summary.of(findings, page).forEach(terminal::say);
                terminal.say("");
                yield serving.serve(findings, page, terminal);
            }
            case Reading.Bad<Findings>(var problems) -> AnalyzeCommand.refused(problems, terminal);
        };
    }

    private int analyse(Sources sources, Terminal terminal) {
        Reading<Study> reading;
        try (var line = new ProgressLine(terminal)) {
            reading = Study.of(sources, line);
        }
        return switch (reading) {
            case Reading.Good<Study>(Study study) -> {
                Summary.of(study).forEach(terminal::say);
                terminal.say("");
                yield serving.serve(study.findings(), study.page(), terminal);
            }
            case Reading.Bad<Study>(var problems) -> AnalyzeCommand.refused(problems, terminal);
        };
    }

    private static boolean newer(Path one, Path other) {
        try {
            return Files.getLastModifiedTime(one).compareTo(Files.getLastModifiedTime(other)) > 0;
        } catch (IOException e) {
            return false;
        }
    }
}
