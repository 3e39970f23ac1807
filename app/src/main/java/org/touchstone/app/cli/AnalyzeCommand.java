package org.touchstone.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;
import org.touchstone.core.survey.read.AnswersMappingFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/// Reads what customers lived and said, and says what it shows.
@Command(
        name = "analyze",
        aliases = "analyse",
        header = "Read what customers lived and said, and say what it shows.",
        description = {
            "",
            "Without a cycle one is drafted from the most frequent ways through the log. Columns and the form of the"
                    + " times are found out from the file. Rows that cannot be used are told, never dropped in silence."
        })
final class AnalyzeCommand implements Callable<Integer> {

    private final Terminal given;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "CYCLE.yaml", description = "The service as designed.")
    private @Nullable Path cycle;

    @Option(
            names = "--events",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Tables of events, CSV, plain or gzip; several are read as one.")
    private List<Path> events = List.of();

    @Option(names = "--branches", paramLabel = "FILE", description = "The places: zones and opening hours.")
    private @Nullable Path branches;

    @Option(
            names = "--mapping",
            paramLabel = "FILE.yaml",
            description = "What the columns of the tables mean; may be given twice, for events and for answers (a file"
                    + " with the key answers).")
    private List<Path> mappings = List.of();

    @Option(
            names = "--answers",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Tables of answers of customers, CSV, plain or gzip; beside the events, or alone.")
    private List<Path> answers = List.of();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = Zone.class,
            description = "Where times are meant that name no zone, such as Europe/Bucharest (default: that of the"
                    + " branches, or else of this machine).")
    private @Nullable ZoneId zone;

    @Option(names = "--out", paramLabel = "DIR", description = "Where report.html and findings.json go.")
    private @Nullable Path out;

    @Mixin
    private final Manner manner = new Manner();

    AnalyzeCommand(Terminal terminal) {
        given = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = given.quietly(manner.quiet());
        Sources sources = sources();
        Reading<Study> reading;
        try (var line = new ProgressLine(terminal)) {
            reading = Study.of(sources, line);
        }
        return switch (reading) {
            case Reading.Good<Study>(Study study) -> show(study, terminal);
            case Reading.Bad<Study>(var problems) -> refused(problems, terminal);
        };
    }

    /// Tells why nothing could be analysed. Returns the exit code.
    static int refused(List<Problem> problems, Terminal terminal) {
        terminal.problems(problems);
        return Study.readButUseless(problems) ? ExitCode.NOTHING_USABLE : ExitCode.PROBLEMS;
    }

    private int show(Study study, Terminal terminal) throws IOException {
        if (out != null) {
            Folder.write(out, study.findings(), study.page());
        }
        Summary.of(study).forEach(terminal::say);
        terminal.say("");
        if (out == null) {
            terminal.say("For the page with the wheel, and the findings as a file: add --out DIR");
        } else {
            terminal.say(
                    "The page      " + Ink.STRONG.on(out.resolve(Folder.REPORT).toString()));
            terminal.say("The findings  " + out.resolve(Folder.FINDINGS));
        }
        return ExitCode.DONE;
    }

    private Sources sources() {
        // `--events a.csv b.csv cycle.yaml`: an option of many files takes the cycle along.
        List<Path> eventTables = tables(events);
        List<Path> answerTables = tables(answers);
        Path found = Stream.of(Stream.ofNullable(cycle), events.stream(), answers.stream())
                .flatMap(files -> files)
                .filter(file -> file.equals(cycle) || isYaml(file))
                .findFirst()
                .orElse(null);
        if (eventTables.isEmpty() && answerTables.isEmpty()) {
            throw misused("No events and no answers are named. Say which: --events FILE, or --answers FILE");
        }
        return new Sources(found, eventTables, mapping(false), answerTables, mapping(true), branches, zone);
    }

    private static List<Path> tables(List<Path> files) {
        return files.stream().filter(file -> !isYaml(file)).toList();
    }

    private static boolean isYaml(Path file) {
        return file.toString().matches("(?i).*\\.ya?ml");
    }

    /// The mapping of answers, or of events, if one is given.
    private @Nullable Path mapping(boolean ofAnswers) {
        List<Path> such = mappings.stream()
                .filter(file -> AnswersMappingFile.isOne(file) == ofAnswers)
                .toList();
        if (such.size() > 1) {
            throw misused("Two mappings are given for the " + (ofAnswers ? "answers" : "events") + ": " + such.get(0)
                    + " and " + such.get(1) + ". Give one.");
        }
        return such.isEmpty() ? null : such.getFirst();
    }

    private ParameterException misused(String why) {
        return new ParameterException(java.util.Objects.requireNonNull(spec).commandLine(), why);
    }

    /// A time zone by its name.
    static final class Zone implements ITypeConverter<ZoneId> {
        @Override
        public ZoneId convert(String name) {
            try {
                return ZoneId.of(name);
            } catch (DateTimeException e) {
                throw new TypeConversionException(
                        "'" + name + "' is no time zone. Expected a name such as Europe/Bucharest or UTC.");
            }
        }
    }
}
