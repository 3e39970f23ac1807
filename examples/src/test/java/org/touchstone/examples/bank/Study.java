package org.touchstone.examples.bank;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.touchstone.core.analysis.Analysis;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Alarm;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.analysis.Origin;
import org.touchstone.core.analysis.Said;
import org.touchstone.core.analysis.Service;
import org.touchstone.core.branch.BranchesFile;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.journey.read.ImportedLog;
import org.touchstone.core.journey.read.LogReader;
import org.touchstone.core.journey.read.ReadOptions;
import org.touchstone.core.survey.read.AnswersMappingFile;
import org.touchstone.core.survey.read.AnswersOptions;
import org.touchstone.core.survey.read.AnswersReader;
import org.touchstone.core.survey.read.ImportedAnswers;

/// A year of the bank as an analysis sees it that has only the files, and its truth beside.
///
/// @param whole all findings; empty if only the critical moments were asked for
record Study(List<Critical> critical, Optional<Findings> whole, Map<?, ?> truth) {

    private static final Path FILES = Path.of("../examples/bank");

    /// Makes a year and analyses it.
    static Study of(Settings settings, long seed, Path directory) throws IOException {
        BankYear year = BankYear.make(settings, seed, directory);
        ImportedLog log = log(settings, directory);
        Said said = Said.of(answers(settings, directory));
        Findings findings = Analysis.of(log.log(), Origin.of(log), service(), said);
        return new Study(findings.critical(), Optional.of(findings), year.truth());
    }

    /// Makes a year and looks for its critical moments alone, which takes a third of the time.
    static Study named(Settings settings, long seed, Path directory) throws IOException {
        BankYear year = BankYear.make(settings, seed, directory);
        Said said = Said.of(answers(settings, directory));
        List<Critical> critical = Analysis.critical(log(settings, directory).log(), service(), said);
        return new Study(critical, Optional.empty(), year.truth());
    }

    Findings findings() {
        return whole.orElseThrow(() -> new IllegalStateException("Only the critical moments were asked for."));
    }

    /// What customers lived.
    static ImportedLog log(Settings settings, Path directory) throws IOException {
        return LogReader.read(List.of(directory.resolve(BankExample.EVENTS_FILE)), ReadOptions.usual(settings.zone()))
                .orThrow();
    }

    /// What they said.
    static ImportedAnswers answers(Settings settings, Path directory) throws IOException {
        AnswersOptions options = AnswersOptions.usual(settings.zone())
                .with(CycleFile.read(FILES.resolve("cycle.yaml")).orThrow())
                .with(AnswersMappingFile.read(FILES.resolve("answers.yaml")).orThrow());
        return AnswersReader.read(List.of(directory.resolve(BankExample.ANSWERS_FILE)), options)
                .orThrow();
    }

    /// The bank as it is designed.
    static Service service() throws IOException {
        var cycle = CycleFile.read(FILES.resolve("cycle.yaml")).orThrow();
        var branches = BranchesFile.read(FILES.resolve("branches.yaml")).orThrow();
        return new Service(cycle, branches, cycle.language());
    }

    /// The row of a failure; of several without an incident the first named or most costly.
    Optional<Critical> row(String moment, Predicate<Critical> which) {
        return critical.stream()
                .filter(row -> row.moment().equals(moment))
                .filter(which)
                .min(Comparator.comparing(row -> !row.named()));
    }

    /// Whether a failure that a question tells of is named.
    boolean named(String moment, String incident) {
        return row(moment, row -> incident.equals(row.incident()))
                .map(Critical::named)
                .orElse(false);
    }

    /// Whether a failure that the log tells of is named at a moment.
    boolean namedInLog(String moment) {
        return row(moment, row -> row.incident() == null).map(Critical::named).orElse(false);
    }

    /// All that is planted is named, and what costs nothing is not.
    boolean passes() {
        return named("told", "curt")
                && namedInLog("wait")
                && named("cash", "wrong")
                && named("serve", "unfriendly")
                && named("enter", "not-greeted")
                && !named("notes", "not-asked")
                && !named("wait", "brochures");
    }

    List<Alarm> red() {
        return findings().data().alarms().stream()
                .filter(alarm -> alarm.level().equals("red"))
                .toList();
    }
}
