package org.touchstone.app.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.report.ReportPage;
import org.touchstone.core.analysis.Analysis;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Service;
import org.touchstone.core.branch.Branch;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.branch.BranchesFile;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.Mapping;
import org.touchstone.core.journey.read.MappingFile;
import org.touchstone.core.journey.read.ReadOptions;

/// Files read and analysed.
///
/// @param read the log and what became of its rows
/// @param page the findings as they are shown
record Study(ImportedLog read, Findings findings, ReportPage page) {

    /// Reads and analyses. All problems of cycle, branches and mapping are found before the first event is read.
    static Reading<Study> of(Sources sources, ProgressLine progress) {
        var problems = new ArrayList<Problem>();
        Cycle cycle = read(sources.cycle(), CycleFile::read, problems);
        Branches branches = read(sources.branches(), BranchesFile::read, problems);
        Mapping mapping = read(sources.mapping(), MappingFile::read, problems);
        if (!problems.isEmpty()) {
            return new Reading.Bad<>(problems);
        }
        ReadOptions options = ReadOptions.usual(zone(sources, branches))
                .with(mapping == null ? Mapping.GUESSED : mapping)
                .with(progress);
        String language = cycle == null ? Service.UNKNOWN.language() : cycle.language();
        return switch (LogReader.read(sources.events(), options)) {
            case Reading.Good<ImportedLog>(ImportedLog log) ->
                analysed(log, new Service(cycle, branches, language), progress);
            case Reading.Bad<ImportedLog>(var found) -> new Reading.Bad<>(found);
        };
    }

    /// Whether the events were read and none of them could be used, as against files that could not be read.
    static boolean readButUseless(List<Problem> problems) {
        return problems.stream().allMatch(problem -> problem.found().startsWith("none of "));
    }

    private static Reading<Study> analysed(ImportedLog log, Service service, ProgressLine progress) {
        progress.at("Laying journeys against the cycle", 0, 0);
        Findings findings = Analysis.of(log, service);
        progress.at("Drawing the page", 0, 0);
        return new Reading.Good<>(new Study(log, findings, ReportPage.of(findings)));
    }

    private static <T> @Nullable T read(
            @Nullable Path path, Function<Path, Reading<T>> reader, List<Problem> problems) {
        if (path == null) {
            return null;
        }
        return switch (reader.apply(path)) {
            case Reading.Good<T>(T value) -> value;
            case Reading.Bad<T>(var found) -> {
                problems.addAll(found);
                yield null;
            }
        };
    }

    /// The zone asked for, or the one in which all branches are, or this machine's.
    private static ZoneId zone(Sources sources, @Nullable Branches branches) {
        if (sources.zone() != null) {
            return sources.zone();
        }
        List<ZoneId> zones = branches == null
                ? List.of()
                : branches.branches().stream().map(Branch::zone).distinct().toList();
        return zones.size() == 1 ? zones.getFirst() : ZoneId.systemDefault();
    }
}
