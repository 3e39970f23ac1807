package org.touchstone.examples.bank;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.touchstone.examples.generate.Generated;
import org.touchstone.examples.generate.ProgressListener;

/// A year of the bank as its three files, read as somebody would who has only these.
///
/// @param truth the tree of `truth.json`
record BankYear(Path directory, Generated made, List<Answer> answers, Map<?, ?> truth) {

    /// Makes the files and reads them.
    static BankYear make(Settings settings, long seed, Path directory) throws IOException {
        Generated made = BankExample.generate(settings, seed, directory, ProgressListener.silent());
        List<String> lines = Files.readAllLines(directory.resolve(BankExample.ANSWERS_FILE));
        Map<String, Integer> columns = columns(lines.getFirst());
        List<Answer> answers = lines.stream()
                .skip(1)
                .map(line -> new Answer(columns, Arrays.asList(line.split(",", -1))))
                .toList();
        return new BankYear(directory, made, answers, truth(directory.resolve(BankExample.TRUTH_FILE)));
    }

    private static Map<String, Integer> columns(String header) {
        Map<String, Integer> columns = new HashMap<>();
        for (String name : header.split(",", -1)) {
            columns.put(name, columns.size());
        }
        return columns;
    }

    /// JSON is YAML, so the reader of cycles reads it.
    static Map<?, ?> truth(Path file) throws IOException {
        return (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
    }

    /// What the truth says of a moment.
    Map<?, ?> moment(String moment, String failure) {
        return ((List<?>) at("moments"))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> moment.equals(one.get("moment")) && failure.equals(one.get("failure")))
                        .findFirst()
                        .orElseThrow();
    }

    /// A number the truth says of a moment.
    double moment(String moment, String failure, String figure) {
        return ((Number)
                        Optional.ofNullable(moment(moment, failure).get(figure)).orElseThrow())
                .doubleValue();
    }

    /// What the truth says at a path of names.
    Object at(String... names) {
        Object at = truth;
        for (String name : names) {
            at = Optional.ofNullable(((Map<?, ?>) at).get(name)).orElseThrow();
        }
        return at;
    }

    /// Hands out the rows of the events, cell by cell.
    void forEachEvent(Consumer<String[]> row) {
        try (BufferedReader in = Files.newBufferedReader(directory.resolve(BankExample.EVENTS_FILE))) {
            in.lines().skip(1).forEach(line -> row.accept(line.split(",", -1)));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// A row of `answers.csv`.
    record Answer(Map<String, Integer> columns, List<String> cells) {

        String get(String column) {
            return cells.get(Optional.ofNullable(columns.get(column)).orElseThrow());
        }

        int overall() {
            return Integer.parseInt(get("overall"));
        }

        String branch() {
            return get("branch");
        }

        String journey() {
            return get("journey");
        }

        /// The day of the visit, which stands in the journey's name.
        LocalDate date() {
            String day = journey().substring(4, 10);
            return LocalDate.of(
                    2000 + Integer.parseInt(day.substring(0, 2)),
                    Integer.parseInt(day.substring(2, 4)),
                    Integer.parseInt(day.substring(4, 6)));
        }

        /// Whether the goal was not met, so that the customer left.
        boolean left() {
            return get("goal").equals("no");
        }
    }
}
