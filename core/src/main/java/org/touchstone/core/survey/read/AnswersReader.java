package org.touchstone.core.survey.read;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;
import org.touchstone.core.table.ByteBlock;
import org.touchstone.core.table.ByteBlocks;
import org.touchstone.core.table.FileKind;
import org.touchstone.core.table.Opening;
import org.touchstone.core.table.Quarantined;
import org.touchstone.core.table.Sample;
import org.touchstone.core.table.SourceBytes;
import org.touchstone.core.table.Workers;

/// Reads tables of answers: CSV, plain or gzip whatever the name says, one row a respondent or one row an answer.
///
/// Blocks of rows are parsed on several threads and taken in in the order of the file, so that the result does not
/// depend on the number of threads. A file that cannot be read at all gives problems; a row or a cell that cannot be
/// used goes to quarantine.
public final class AnswersReader {

    private final AnswersOptions options;
    private final Questionnaire questionnaire;
    private final Intake intake = new Intake();
    private final AnswersQuarantine quarantine;
    private final AnswersNotes notes = new AnswersNotes();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<Path> ambiguousNames = new HashSet<>();
    private final Map<String, Map<String, String>> mappings = new LinkedHashMap<>();
    private final Set<String> columns = new LinkedHashSet<>();
    private final Set<Integer> oneAbove = new HashSet<>();
    private long rows;
    private long leftOut;
    private long ambiguous;
    private long bytesBefore;
    private long bytesTotal;

    // where the reading of the current file stands
    private int file = -1;
    private int headingRows;
    private long lines;

    private AnswersReader(List<Path> files, AnswersOptions options) {
        this.options = options;
        this.questionnaire = new Questionnaire(options.mapping());
        this.quarantine = new AnswersQuarantine(options.limits().quarantineMax());
        Set<Path> seen = new HashSet<>();
        for (Path path : new LinkedHashSet<>(files)) {
            Path name = path.getFileName();
            if (name != null && !seen.add(name)) {
                ambiguousNames.add(name);
            }
        }
    }

    /// Reads the files together: a respondent may be spread over several of them.
    ///
    /// @return the answers, or every problem that stands in the way
    public static Reading<ImportedAnswers> read(List<Path> files, AnswersOptions options) {
        long begin = System.nanoTime();
        var reader = new AnswersReader(files, options);
        reader.problems.addAll(reader.questionnaire.problems(options.cycle()));
        if (!reader.problems.isEmpty()) {
            return new Reading.Bad<>(reader.problems);
        }
        try (var workers = new Workers(options.threads())) {
            reader.readAll(files, workers);
            return reader.finish(files, begin);
        }
    }

    /// As [#read(List,AnswersOptions)], on all cores.
    ///
    /// @param mapping what the columns mean; null to find out
    /// @param cycle whose moments the questions ask about; null when it is not known
    public static Reading<ImportedAnswers> read(
            List<Path> files, @Nullable AnswersMapping mapping, @Nullable Cycle cycle, java.time.ZoneId zone) {
        AnswersOptions options = AnswersOptions.usual(zone);
        options = mapping == null ? options : options.with(mapping);
        return read(files, cycle == null ? options : options.with(cycle));
    }

    private void readAll(List<Path> files, Workers workers) {
        for (Path path : files) {
            bytesTotal += size(path);
        }
        for (Path path : files) {
            file++;
            quarantine.file(name(path));
            try {
                readFile(path, workers);
            } catch (EOFException | ZipException e) {
                String found = "an archive that is cut or damaged at its beginning";
                refuse(path, found, "a whole gzip file", "Copy it again.");
            } catch (IOException e) {
                refuse(path, "the file cannot be read (" + e.getMessage() + ")", "a file", "Check path and rights.");
            }
            bytesBefore += size(path);
        }
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException e) {
            return 0;
        }
    }

    private void readFile(Path path, Workers workers) throws IOException {
        if (!Files.isRegularFile(path)) {
            boolean folder = Files.isDirectory(path);
            refuse(path, folder ? "a folder" : "no such file", "a table of answers", "Check the path: " + path + ".");
            return;
        }
        long rowsBefore = rows;
        try (var source = SourceBytes.open(path, options.mapping().encoding(), options.limits())) {
            var blocks = new ByteBlocks(source.text(), options.limits().rowBytesMax());
            ByteBlock first = blocks.next();
            Optional<FileKind> other = first == null ? Optional.empty() : FileKind.of(first);
            if (first == null) {
                refuse(path, "no rows", "a heading and at least one row", "Check that the export is complete.");
            } else if (other.isPresent()) {
                String cure = "Export the answers as CSV from where they come; this version reads tables alone.";
                refuse(path, other.get().found(), "a table of answers (CSV), plain or gzip", cure);
            } else {
                Begun begun = begin(path, first);
                if (begun != null) {
                    notes.encoding(
                            name(path), source.charset(), options.mapping().encoding() != null);
                    parse(source, blocks, begun, workers);
                }
            }
            notes.damage(name(path), blocks.damage(), source.done(), rows - rowsBefore);
        }
    }

    /// A file whose first rows were looked at.
    private record Begun(AnswersPlan plan, Opening opening) {}

    private @Nullable Begun begin(Path path, ByteBlock block) {
        Character separator = options.mapping().separator();
        Opening opening = Opening.of(block, separator, options.mends(), name(path), options.limits());
        AnswersPlan plan = plan(path, opening.sample());
        return plan == null ? null : new Begun(plan, opening);
    }

    private @Nullable AnswersPlan plan(Path path, Sample sample) {
        int most = options.limits().columnsMax();
        if (sample.columns().size() > most) {
            refuse(path, sample.columns().size() + " columns", "at most " + most, "Check the separator.");
            return null;
        }
        columns.addAll(sample.columns());
        if (sample.heading() && sample.seen() == 0) {
            notes.add(name(path) + ": there is a heading and no row below it.");
            return null;
        }
        var guess = new AnswersGuess(name(path), options, sample, questionnaire);
        AnswersPlan plan = guess.plan(options);
        problems.addAll(guess.problems());
        guess.notes().forEach(note -> notes.add(name(path) + ": " + note));
        headingRows = sample.heading() ? 1 : 0;
        if (plan != null) {
            mappings.put(name(path), plan.describe());
        }
        return plan;
    }

    private void parse(SourceBytes source, ByteBlocks blocks, Begun begun, Workers workers) throws IOException {
        AnswersPlan plan = begun.plan();
        var parsers = ThreadLocal.withInitial(() -> new AnswersParser(plan));
        var underway = new ArrayDeque<Future<AnswersBlock>>();
        int skip = headingRows;
        lines = 0;
        ByteBlock block = begun.opening().first();
        while (block != null) {
            ByteBlock current = block;
            int skipNow = skip;
            underway.add(workers.submit(() -> parsers.get().parse(current, skipNow)));
            skip = 0;
            if (underway.size() > 2 * options.threads()) {
                take(await(underway.remove()), plan);
                options.progress().at("Reading " + plan.file(), bytesBefore + source.done(), bytesTotal);
            }
            ByteBlock next = blocks.next();
            block = next == null ? null : begun.opening().mender().mended(next);
        }
        problems.addAll(begun.opening().mender().problems());
        while (!underway.isEmpty()) {
            take(await(underway.remove()), plan);
        }
        options.progress().at("Reading " + plan.file(), bytesBefore + source.done(), bytesTotal);
    }

    private void take(AnswersBlock block, AnswersPlan plan) {
        quarantine.take(block, file, lines, intake.size);
        intake.add(block, plan, file, lines);
        for (int asked = 0; asked < block.words.length; asked++) {
            if (block.words[asked].oneAbove()) {
                oneAbove.add(plan.asked().get(asked).slot());
            }
        }
        lines += block.lines;
        rows += block.rows;
        leftOut += block.leftOut;
        ambiguous += block.ambiguousTimes;
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The reading was interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A fault in the reading itself, not in the file", e.getCause());
        }
    }

    private Reading<ImportedAnswers> finish(List<Path> files, long begin) {
        if (files.isEmpty()) {
            problems.add(new Problem("command", 0, 0, "no file", "at least one file", "Name a file with --answers."));
        }
        problems.addAll(options.mends().strangers(files.stream().map(this::name).collect(Collectors.toSet())));
        if (problems.isEmpty()) {
            problems.addAll(questionnaire.missing(columns));
        }
        var fates = Fates.of(intake, questionnaire.mapped().size());
        quarantine.settle(intake, fates, respondentColumn());
        long used = (long) intake.size - fates.duplicates() - fates.conflicts();
        if (problems.isEmpty() && used == 0) {
            problems.add(nothingUsable(files));
        }
        return problems.isEmpty() ? new Reading.Good<>(imported(fates, used, begin)) : new Reading.Bad<>(problems);
    }

    private ImportedAnswers imported(Fates fates, long used, long begin) {
        options.progress().at("Sorting answers", 0, 0);
        Assembly.Assembled assembled = Assembly.of(intake, fates, questionnaire.questions());
        notes.conflicts(fates.conflicts());
        notes.leftOut(leftOut);
        notes.ambiguous(ambiguous);
        notes.scales(assembled.answers(), questionnaire.mapped(), oneAbove);
        notes.cells(assembled.cells());
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new ImportedAnswers(
                assembled.answers(),
                assembled.names(),
                rows,
                used,
                fates.duplicates(),
                leftOut,
                quarantine.rows() + fates.conflicts(),
                assembled.cells(),
                quarantine.kept(),
                mappings,
                notes.list(),
                seconds);
    }

    private String respondentColumn() {
        return mappings.values().stream()
                .map(described -> described.getOrDefault(AnswerRole.RESPONDENT.word(), ""))
                .filter(column -> !column.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Problem nothingUsable(List<Path> files) {
        List<Quarantined> kept = quarantine.kept();
        String why = kept.isEmpty() ? "" : " The first one: " + kept.getFirst().text();
        return new Problem(
                name(files.getFirst()),
                0,
                0,
                "none of " + rows + " rows can be used." + why,
                "rows with a respondent and answers",
                "Check the file, or say in a mapping file which column is what.");
    }

    private void refuse(Path path, String found, String expected, String cure) {
        problems.add(new Problem(name(path), 0, 0, found, expected, cure));
    }

    /// The name of the file; its path where another file has the same name.
    private String name(Path path) {
        Path name = path.getFileName();
        return name == null || ambiguousNames.contains(name) ? path.toString() : name.toString();
    }
}
