package org.touchstone.examples.bank;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.touchstone.examples.generate.Generated;
import org.touchstone.examples.generate.ProgressListener;

/// Makes the files of the example bank: `events.csv` and `answers.csv`, and `truth.json` about both.
///
/// Days are lived side by side and written in order, so the same settings and seed give the same bytes on any number
/// of threads.
public final class BankExample {

    /// One row for each interval of each journey.
    public static final String EVENTS_FILE = "events.csv";

    /// One row for each person who answered.
    public static final String ANSWERS_FILE = "answers.csv";

    /// What is planted in the other two, and what it does: to compare with what an analysis finds.
    public static final String TRUTH_FILE = "truth.json";

    private static final int DAYS_AHEAD = 8;

    private BankExample() {}

    /// Makes the files of the default world with another number of journeys.
    public static Generated generate(long journeys, long seed, Path directory, ProgressListener progress)
            throws IOException {
        return generate(Settings.defaults().withJourneys(journeys), seed, directory, progress);
    }

    /// Makes the files on all cores.
    ///
    /// @param directory made if it is not there; files of the same names are replaced
    public static Generated generate(Settings settings, long seed, Path directory, ProgressListener progress)
            throws IOException {
        return generate(
                settings, seed, directory, progress, Runtime.getRuntime().availableProcessors());
    }

    /// Makes the files on so many threads.
    public static Generated generate(
            Settings settings, long seed, Path directory, ProgressListener progress, int threads) throws IOException {
        Files.createDirectories(directory);
        var world = new World(settings, seed);
        var truth = new Truth(world, seed, Answering.in(world));
        Generated made;
        try (OutputStream events = open(directory.resolve(EVENTS_FILE), EventRows.HEADER);
                OutputStream answers = open(directory.resolve(ANSWERS_FILE), AnswerRows.HEADER);
                ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            made = new Writing(truth, events, answers, progress).write(pool, DAYS_AHEAD * threads);
        }
        Files.writeString(directory.resolve(TRUTH_FILE), TruthFile.text(truth, made), StandardCharsets.US_ASCII);
        return made;
    }

    private static OutputStream open(Path file, String header) throws IOException {
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
        out.write((header + "\n").getBytes(StandardCharsets.US_ASCII));
        return out;
    }

    /// Takes the days in order from those who live them, and adds up what they count.
    private static final class Writing {

        private final Truth truth;
        private final World world;
        private final OutputStream events;
        private final OutputStream answers;
        private final ProgressListener progress;
        private final ArrayDeque<Future<BankDay>> ahead = new ArrayDeque<>();
        private Generated sum = Generated.NOTHING;
        private int written;

        Writing(Truth truth, OutputStream events, OutputStream answers, ProgressListener progress) {
            this.truth = truth;
            this.world = truth.world();
            this.events = events;
            this.answers = answers;
            this.progress = progress;
        }

        Generated write(ExecutorService pool, int daysAhead) throws IOException {
            for (int place = 0; place < world.days().size(); place++) {
                int day = place;
                ahead.add(pool.submit(() -> BankDay.live(world, truth.answering(), day)));
                if (ahead.size() > daysAhead) {
                    writeNext();
                }
            }
            while (!ahead.isEmpty()) {
                writeNext();
            }
            truth.end();
            return sum;
        }

        private void writeNext() throws IOException {
            BankDay day = await(ahead.remove());
            day.events().writeTo(events);
            day.answers().writeTo(answers);
            truth.add(day);
            sum = sum.plus(day.counts());
            written++;
            progress.done(written, world.days().size());
        }

        private static BankDay await(Future<BankDay> day) throws IOException {
            try {
                return day.get();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while the example was made; its files are incomplete.", interrupted);
            } catch (ExecutionException failed) {
                throw new IllegalStateException("A day of the example could not be lived.", failed.getCause());
            }
        }
    }
}
