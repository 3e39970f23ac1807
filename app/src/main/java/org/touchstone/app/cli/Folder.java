package org.touchstone.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.touchstone.app.findings.FindingsFile;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.report.Look;
import org.touchstone.app.report.Report;
import org.touchstone.app.report.ReportPage;
import org.touchstone.core.analysis.Findings;

/// A folder with an analysis, or with what can be analysed: the names of its files.
final class Folder {

    static final String REPORT = "report.html";
    static final String FINDINGS = "findings.json";
    static final String EVENTS = "events.csv";
    static final String CYCLE = "cycle.yaml";
    static final String BRANCHES = "branches.yaml";
    static final String MAPPING = "mapping.yaml";

    static final String ANSWERS = "answers.csv";
    static final String ANSWERS_MAPPING = "answers.yaml";

    private Folder() {}

    /// Writes the page and the findings. The folder is made if it is not there.
    static void write(Path folder, Findings findings, ReportPage page) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(REPORT), Report.html(page, Look.inside()));
        Files.write(folder.resolve(FINDINGS), FindingsFile.bytes(findings));
    }

    /// What can be analysed in the folder, if it has events or answers.
    static Optional<Sources> sources(Path folder) {
        List<Path> events = table(folder, EVENTS);
        List<Path> answers = table(folder, ANSWERS);
        return events.isEmpty() && answers.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sources(
                        existing(folder, CYCLE).findFirst().orElse(null),
                        events,
                        existing(folder, MAPPING).findFirst().orElse(null),
                        answers,
                        existing(folder, ANSWERS_MAPPING).findFirst().orElse(null),
                        existing(folder, BRANCHES).findFirst().orElse(null),
                        null));
    }

    /// The table of a name, plain or packed; empty where it is not there.
    private static List<Path> table(Path folder, String name) {
        return Stream.of(name, name + ".gz")
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .limit(1)
                .toList();
    }

    /// The findings in the folder, if they are there.
    static Optional<Path> findings(Path folder) {
        return existing(folder, FINDINGS).findFirst();
    }

    /// Whether a workbench was begun in the folder.
    static boolean hasWorkbench(Path folder) {
        return Files.isRegularFile(new StoreAddress.Embedded(folder).file());
    }

    /// Whether nothing is in the folder, or it is not there yet. What is hidden does not count.
    static boolean isEmpty(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return true;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.allMatch(file -> file.getFileName().toString().startsWith("."));
        }
    }

    private static Stream<Path> existing(Path folder, String name) {
        return Stream.of(folder.resolve(name)).filter(Files::isRegularFile);
    }
}
