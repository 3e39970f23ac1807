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
import org.touchstone.core.analysis.Origin;
import org.touchstone.core.analysis.Said;
import org.touchstone.core.analysis.Service;
import org.touchstone.core.branch.Branch;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.branch.BranchesFile;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.Mapping;
import org.touchstone.core.journey.read.MappingFile;
import org.touchstone.core.journey.read.ReadOptions;
import org.touchstone.core.survey.read.AnswersMapping;
import org.touchstone.core.survey.read.AnswersMappingFile;
import org.touchstone.core.survey.read.AnswersOptions;
import org.touchstone.core.survey.read.AnswersReader;
import org.touchstone.core.survey.read.ImportedAnswers;

/// Files read and analysed.
///
/// @param read the log and what became of its rows; null where there were answers alone
/// @param said the answers and what became of their rows; null where there were events alone
/// @param service what they were held against
/// @param page the findings as they are shown
record Study(
        @Nullable ImportedLog read,
        @Nullable ImportedAnswers said,
        Service service,
        Findings findings,
        ReportPage page) {

    /// Reads and analyses. All problems of cycle, branches and mapping are found before the first event is read.
    static Reading<Study> of(Sources sources, ProgressLine progress) {
        var problems = new ArrayList<Problem>();
        Cycle cycle = read(sources.cycle(), CycleFile::read, problems);
        Branches branches = read(sources.branches(), BranchesFile::read, problems);
        Mapping mapping = read(sources.mapping(), MappingFile::read, problems);
        AnswersMapping asked = read(sources.answersMapping(), AnswersMappingFile::read, problems);
        if (!problems.isEmpty()) {
            return new Reading.Bad<>(problems);
        }
        ZoneId zone = zone(sources, branches);
        String language = cycle == null ? Service.UNKNOWN.language() : cycle.language();
        var service = new Service(cycle, branches, language);
        ImportedLog log = lived(sources, mapping, zone, progress, problems);
        ImportedAnswers said = said(sources, asked, cycle, zone, progress, problems);
        return problems.isEmpty()
                ? new Reading.Good<>(analysed(log, said, service, zone, progress))
                : new Reading.Bad<>(problems);
    }

    private static @Nullable ImportedLog lived(
            Sources sources, @Nullable Mapping mapping, ZoneId zone, ProgressLine progress, List<Problem> problems) {
        if (sources.events().isEmpty()) {
            return null;
        }
        ReadOptions options = ReadOptions.usual(zone)
                .with(mapping == null ? Mapping.GUESSED : mapping)
                .with(progress);
        return good(LogReader.read(sources.events(), options), problems);
    }

    private static @Nullable ImportedAnswers said(
            Sources sources,
            @Nullable AnswersMapping mapping,
            @Nullable Cycle cycle,
            ZoneId zone,
            ProgressLine progress,
            List<Problem> problems) {
        if (sources.answers().isEmpty()) {
            return null;
        }
        AnswersOptions options = AnswersOptions.usual(zone)
                .with(mapping == null ? AnswersMapping.GUESSED : mapping)
                .with(progress);
        return good(AnswersReader.read(sources.answers(), cycle == null ? options : options.with(cycle)), problems);
    }

    private static <T> @Nullable T good(Reading<T> reading, List<Problem> problems) {
        return switch (reading) {
            case Reading.Good<T>(T value) -> value;
            case Reading.Bad<T>(var found) -> {
                problems.addAll(found);
                yield null;
            }
        };
    }

    /// Whether the events were read and none of them could be used, as against files that could not be read.
    static boolean readButUseless(List<Problem> problems) {
        return problems.stream().allMatch(problem -> problem.found().startsWith("none of "));
    }

    private static Study analysed(
            @Nullable ImportedLog log,
            @Nullable ImportedAnswers said,
            Service service,
            ZoneId zone,
            ProgressLine progress) {
        progress.at("Laying journeys and answers against the cycle", 0, 0);
        JourneyLog journeys = log == null ? JourneyLog.empty(Vocabulary.empty(), zone) : log.log();
        Origin origin = log == null ? Origin.live(0) : Origin.of(log);
        Findings findings = Analysis.of(journeys, origin, service, said == null ? Said.NOTHING : Said.of(said));
        progress.at("Drawing the page", 0, 0);
        return new Study(log, said, service, findings, ReportPage.of(findings));
    }

    private static <T> @Nullable T read(
            @Nullable Path path, Function<Path, Reading<T>> reader, List<Problem> problems) {
        if (path == null) {
            return null;
        }
        return good(reader.apply(path), problems);
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
