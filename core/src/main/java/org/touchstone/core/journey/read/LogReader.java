package org.touchstone.core.journey.read;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.Problem;
import org.touchstone.core.file.Reading;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.table.ByteBlock;
import org.touchstone.core.table.ByteBlocks;
import org.touchstone.core.table.FileKind;
import org.touchstone.core.table.Opening;
import org.touchstone.core.table.Quarantined;
import org.touchstone.core.table.Sample;
import org.touchstone.core.table.SourceBytes;
import org.touchstone.core.table.Workers;

/// Reads tables of events into a journey log: CSV, plain or gzip whatever the name says, one row an event, a transition
/// or an interval.
///
/// Blocks of rows are parsed on several threads and taken in in the order of the file, so that the result does not
/// depend on the number of threads. A file that cannot be read at all gives problems; a row that cannot be used goes to
/// quarantine.
public final class LogReader {

    private final ReadOptions options;
    private final Intake intake;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Quarantined> quarantine = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Set<Path> ambiguousNames = new HashSet<>();
    private final Map<String, Map<String, String>> mappings = new LinkedHashMap<>();
    private long rows;
    private long quarantined;
    private long ambiguous;
    private long bytesBefore;
    private long bytesTotal;

    // where the reading of the current file stands
    private int headingRows;
    private long lines;

    private LogReader(List<Path> files, ReadOptions options) {
        this.options = options;
        Set<Path> seen = new HashSet<>();
        for (Path file : new LinkedHashSet<>(files)) {
            Path name = file.getFileName();
            if (name != null && !seen.add(name)) {
                ambiguousNames.add(name);
            }
        }
        this.intake = new Intake(Vocabulary.empty(), options.mapping().moments());
    }

    /// Reads the files together: a journey may be spread over several of them.
    ///
    /// @return the log, or every problem that stands in its way
    public static Reading<ImportedLog> read(List<Path> files, ReadOptions options) {
        long begin = System.nanoTime();
        var reader = new LogReader(files, options);
        try (var workers = new Workers(options.threads())) {
            reader.readAll(files, workers);
            return reader.finish(files, workers, begin);
        }
    }

    private void readAll(List<Path> files, Workers workers) {
        for (Path file : files) {
            bytesTotal += size(file);
        }
        for (Path file : files) {
            try {
                readFile(file, workers);
            } catch (EOFException | ZipException e) {
                refuse(
                        file,
                        "an archive that is cut or damaged at its beginning",
                        "a whole gzip file",
                        "Copy it again.");
            } catch (IOException e) {
                refuse(file, "the file cannot be read (" + e.getMessage() + ")", "a file", "Check path and rights.");
            }
            bytesBefore += size(file);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private void readFile(Path file, Workers workers) throws IOException {
        if (!Files.isRegularFile(file)) {
            boolean folder = Files.isDirectory(file);
            refuse(file, folder ? "a folder" : "no such file", "a table of events", "Check the path: " + file + ".");
            return;
        }
        long rowsBefore = rows;
        try (var source = SourceBytes.open(file, options.mapping().encoding(), options.limits())) {
            var blocks = new ByteBlocks(source.text(), options.limits().rowBytesMax());
            ByteBlock first = blocks.next();
            Optional<FileKind> other = first == null ? Optional.empty() : FileKind.of(first);
            Begun begun = first == null || other.isPresent() ? null : begin(file, first);
            if (first == null) {
                refuse(file, "no rows", "a heading and at least one row", "Check that the export is complete.");
            } else if (other.isPresent()) {
                String cure = "Export the events as CSV from where it comes; this version reads tables alone.";
                refuse(file, other.get().found(), "a table of events (CSV), plain or gzip", cure);
            } else if (begun != null) {
                noteEncoding(file, source.charset());
                parse(source, blocks, begun, workers);
            }
            noteDamage(file, blocks, source.done(), rows - rowsBefore);
        }
    }

    /// A file whose first rows were looked at.
    private record Begun(RowPlan plan, Opening opening) {}

    private @Nullable Begun begin(Path file, ByteBlock block) {
        Character separator = options.mapping().separator();
        Opening opening = Opening.of(block, separator, options.mends(), name(file), options.limits());
        RowPlan plan = plan(file, opening.sample());
        return plan == null ? null : new Begun(plan, opening);
    }

    private @Nullable RowPlan plan(Path file, Sample sample) {
        if (sample.columns().size() > options.limits().columnsMax()) {
            int most = options.limits().columnsMax();
            refuse(file, sample.columns().size() + " columns", "at most " + most, "Check the separator.");
            return null;
        }
        if (sample.heading() && sample.seen() == 0) {
            notes.add(name(file) + ": there is a heading and no row below it.");
            return null;
        }
        var guess = new MappingGuess(name(file), options.mapping(), sample, options.zone());
        RowPlan plan = guess.plan(options.limits());
        problems.addAll(guess.problems());
        guess.notes().forEach(note -> notes.add(name(file) + ": " + note));
        headingRows = sample.heading() ? 1 : 0;
        if (plan != null) {
            mappings.put(name(file), describe(plan));
        }
        return plan;
    }

    private static Map<String, String> describe(RowPlan plan) {
        var described = new LinkedHashMap<String, String>();
        for (Role role : Role.values()) {
            if (plan.column(role) >= 0) {
                described.put(role.word(), plan.columnNames().get(plan.column(role)));
            }
        }
        described.put("times", plan.times().word());
        described.put("zone", plan.zone().getId());
        return described;
    }

    private void parse(SourceBytes source, ByteBlocks blocks, Begun begun, Workers workers) throws IOException {
        RowPlan plan = begun.plan();
        var parsers = ThreadLocal.withInitial(() -> new RowParser(plan));
        var underway = new ArrayDeque<Future<RowBlock>>();
        int skip = headingRows;
        lines = 0;
        ByteBlock block = begun.opening().first();
        while (block != null && !tooManyMoments()) {
            ByteBlock current = block;
            int skipNow = skip;
            underway.add(workers.submit(() -> parsers.get().parse(current, skipNow)));
            skip = 0;
            if (underway.size() > 2 * options.threads()) {
                take(await(underway.remove()));
                options.progress().at("Reading " + plan.file(), bytesBefore + source.done(), bytesTotal);
            }
            ByteBlock next = blocks.next();
            block = next == null ? null : begun.opening().mender().mended(next);
        }
        while (!underway.isEmpty()) {
            take(await(underway.remove()));
        }
        if (tooManyMoments()) {
            refuseMoments(plan);
        } else {
            problems.addAll(begun.opening().mender().problems());
        }
        options.progress().at("Reading " + plan.file(), bytesBefore + source.done(), bytesTotal);
    }

    private void take(RowBlock block) {
        for (Quarantined bad : block.quarantine) {
            if (quarantine.size() < options.limits().quarantineMax()) {
                quarantine.add(
                        new Quarantined(bad.file(), lines + bad.row() + 1, bad.column(), bad.found(), bad.expected()));
            }
        }
        lines += block.lines;
        rows += block.rows;
        quarantined += block.quarantined;
        ambiguous += block.ambiguousTimes;
        intake.add(block);
    }

    private boolean tooManyMoments() {
        return intake.words().moments().size() > options.limits().wordsMax();
    }

    private void refuseMoments(RowPlan plan) {
        problems.add(new Problem(
                plan.file(),
                1,
                1,
                "column '" + plan.columnNames().get(plan.column(Role.MOMENT)) + "', taken as the moment, has more than "
                        + options.limits().wordsMax() + " different words",
                "the names of moments, which are few",
                "Say in a mapping file which column names the moment (columns: moment: …)."));
    }

    private void noteEncoding(Path file, Charset charset) {
        if (options.mapping().encoding() == null && !charset.name().startsWith("UTF")) {
            notes.add(name(file) + ": the text is not UTF-8 and was read as " + charset.name()
                    + ". If letters look wrong, say the encoding in a mapping file.");
        }
    }

    private void noteDamage(Path file, ByteBlocks blocks, long at, long rowsRead) {
        String damage = blocks.damage();
        if (damage != null) {
            notes.add(name(file) + ": " + damage + " at byte " + at + "; what came before it was read (" + rowsRead
                    + " rows). Get the whole file and read it again.");
        }
    }

    private Reading<ImportedLog> finish(List<Path> files, Workers workers, long begin) {
        if (files.isEmpty()) {
            problems.add(new Problem("command", 0, 0, "no file", "at least one file", "Name a file with --events."));
        }
        problems.addAll(options.mends().strangers(files.stream().map(this::name).collect(Collectors.toSet())));
        if (problems.isEmpty() && intake.size() == 0) {
            problems.add(nothingUsable(files));
        }
        if (!problems.isEmpty()) {
            return new Reading.Bad<>(problems);
        }
        if (ambiguous > 0) {
            notes.add(ambiguous
                    + " times fall into the hour that the clocks repeat in autumn; the earlier one was taken.");
        }
        var tally = new Tally();
        JourneyLog log = build(workers, tally);
        long used = rows - quarantined - tally.duplicates;
        double seconds = (System.nanoTime() - begin) / 1e9;
        return new Reading.Good<>(new ImportedLog(
                log, rows, used, tally.duplicates, quarantined, quarantine, tally.pairing, mappings, notes, seconds));
    }

    private Problem nothingUsable(List<Path> files) {
        String why = quarantine.isEmpty()
                ? ""
                : " The first one: " + quarantine.getFirst().text();
        return new Problem(
                name(files.getFirst()),
                0,
                0,
                "none of " + rows + " rows can be used." + why,
                "rows with a journey, a moment and a time",
                "Check the file, or say in a mapping file which column is what.");
    }

    private JourneyLog build(Workers workers, Tally tally) {
        options.progress().at("Sorting journeys", 0, 0);
        int journeys = intake.journeyWords.size();
        int[] firsts = new int[journeys + 1];
        int[] grouped = Order.group(intake.journeys, intake.size(), firsts);
        int[] order = JourneyBuilder.byArrival(intake, grouped, firsts);
        var underway = new ArrayDeque<Future<List<Part>>>();
        var builders = new ArrayList<JourneyBuilder>();
        for (int from = 0; from < journeys; ) {
            int to = upTo(order, firsts, from);
            var builder = new JourneyBuilder(intake, grouped, firsts);
            int begin = from;
            Callable<List<Part>> build = () -> builder.build(order, begin, to);
            builders.add(builder);
            underway.add(workers.submit(build));
            from = to;
        }
        var parts = new ArrayList<Part>();
        while (!underway.isEmpty()) {
            parts.addAll(await(underway.remove()));
        }
        builders.forEach(builder -> tally.add(builder.tally));
        var zone = options.mapping().zone() != null ? options.mapping().zone() : options.zone();
        return JourneyLog.empty(intake.words(), zone).with(parts, latest());
    }

    /// The end of a stretch of journeys from `from` that fills one part.
    private static int upTo(int[] order, int[] firsts, int from) {
        int encounters = 0;
        int to = from;
        while (to < order.length && encounters < Part.MOST_ENCOUNTERS / 2) {
            encounters += firsts[order[to] + 1] - firsts[order[to]];
            to++;
        }
        return to;
    }

    private long latest() {
        long latest = Long.MIN_VALUE;
        for (int row = 0; row < intake.size(); row++) {
            latest = Math.max(latest, intake.starts.get(row));
        }
        for (int row = 0; row < intake.ends.size(); row++) {
            latest = Math.max(latest, intake.ends.get(row));
        }
        return latest;
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

    private void refuse(Path file, String found, String expected, String cure) {
        problems.add(new Problem(name(file), 0, 0, found, expected, cure));
    }

    /// The name of the file; its path where another file has the same name.
    private String name(Path file) {
        Path name = file.getFileName();
        return name == null || ambiguousNames.contains(name) ? file.toString() : name.toString();
    }
}
