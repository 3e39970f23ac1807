package org.touchstone.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

    private static final List<String> EVENT_NAMES = List.of(EVENTS, EVENTS + ".gz");

    private Folder() {}

    /// Writes the page and the findings. The folder is made if it is not there.
    static void write(Path folder, Findings findings, ReportPage page) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(REPORT), Report.html(page, Look.inside()));
        Files.write(folder.resolve(FINDINGS), FindingsFile.bytes(findings));
    }

    /// What can be analysed in the folder, if it has events.
    static Optional<Sources> sources(Path folder) {
        List<Path> events = EVENT_NAMES.stream()
                .map(folder::resolve)
                .filter(Files::isRegularFile)
                .limit(1)
                .toList();
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sources(
                        existing(folder, CYCLE).findFirst().orElse(null),
                        events,
                        existing(folder, MAPPING).findFirst().orElse(null),
                        existing(folder, BRANCHES).findFirst().orElse(null),
                        null));
    }

    /// The findings in the folder, if they are there.
    static Optional<Path> findings(Path folder) {
        return existing(folder, FINDINGS).findFirst();
    }

    private static Stream<Path> existing(Path folder, String name) {
        return Stream.of(folder.resolve(name)).filter(Files::isRegularFile);
    }
}
