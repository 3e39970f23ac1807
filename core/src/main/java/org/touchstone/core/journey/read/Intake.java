package org.touchstone.core.journey.read;

import java.util.Arrays;
import java.util.Map;
import org.touchstone.core.journey.Dictionary;
import org.touchstone.core.journey.Encounter.Timing;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.table.ByteWords;

/// Takes in typed rows of any number of files, in order, and brings their words into one vocabulary.
///
/// The seam for further formats: whatever can be told as [RowBlock]s becomes a log. Not safe for many threads.
final class Intake {

    private final Vocabulary words;
    private final Map<String, String> renamed;

    final ByteWords journeyWords = new ByteWords();
    final Chunks.Ints journeys = new Chunks.Ints();
    final Chunks.Ints moments = new Chunks.Ints();
    final Chunks.Longs starts = new Chunks.Longs();
    final Chunks.Longs ends = new Chunks.Longs();
    final Chunks.Longs fingerprints = new Chunks.Longs();
    final Chunks.Longs instances = new Chunks.Longs();
    final Chunks.Bytes marks = new Chunks.Bytes();
    final Chunks.Ints[] attributes = new Chunks.Ints[Role.ATTRIBUTES];
    private int size;
    private boolean tellsServed;

    /// @param renamed for words of the log the step codes they stand for
    Intake(Vocabulary words, Map<String, String> renamed) {
        this.words = words;
        this.renamed = renamed;
        for (int a = 0; a < Role.ATTRIBUTES; a++) {
            attributes[a] = new Chunks.Ints();
        }
    }

    /// Number of rows.
    int size() {
        return size;
    }

    Vocabulary words() {
        return words;
    }

    /// The end of the row's encounter: a time, or [RowBlock#NO_TIME], or [RowBlock#INSTANT].
    long end(int row) {
        return ends.size() == 0 ? RowBlock.INSTANT : ends.get(row);
    }

    /// What is known of the time of the row's encounter, where the row stands for itself.
    Timing timing(int row) {
        long end = end(row);
        if (end == RowBlock.INSTANT) {
            return Timing.INSTANT;
        }
        return end == RowBlock.NO_TIME ? Timing.OPEN : Timing.INTERVAL;
    }

    /// Takes over the rows of a block; the block is used up.
    void add(RowBlock block) {
        int rows = block.size;
        if (rows == 0) {
            return;
        }
        remap(block.journeys, rows, block.journeyWords, this::journeyCode);
        remap(block.moments, rows, block.momentWords, this::momentCode);
        addOptional(block, rows);
        journeys.add(block.journeys, rows);
        moments.add(block.moments, rows);
        starts.add(block.starts, rows);
        fingerprints.add(block.fingerprints, rows);
        size = Math.addExact(size, rows);
    }

    private void addOptional(RowBlock block, int rows) {
        // A column that a file lacks stands as what says nothing, so that all columns stay of one length; none at all
        // if no file has it.
        addOrPad(ends, block.ends, rows, RowBlock.INSTANT);
        addOrPad(instances, block.instances, rows, 0);
        if (block.marks.length > 0 || marks.size() > 0) {
            pad(marks, size);
            marks.add(block.marks.length > 0 ? block.marks : new byte[rows], rows);
            noteServed(block, rows);
        }
        for (int a = 0; a < Role.ATTRIBUTES; a++) {
            if (block.attributes[a].length > 0 || attributes[a].size() > 0) {
                Dictionary dictionary = dictionary(a);
                remap(
                        block.attributes[a],
                        block.attributes[a].length == 0 ? 0 : rows,
                        block.attributeWords[a],
                        (local, code) -> dictionary.code(local.word(code)));
                pad(attributes[a], size);
                attributes[a].add(block.attributes[a].length > 0 ? block.attributes[a] : new int[rows], rows);
            }
        }
    }

    /// Whether two rows say the same of staff, branch, channel, segment and instance.
    boolean sameAttributes(int a, int b) {
        boolean same = instances.size() == 0 || instances.get(a) == instances.get(b);
        for (Chunks.Ints column : attributes) {
            same &= column.size() == 0 || column.get(a) == column.get(b);
        }
        return same;
    }

    private void noteServed(RowBlock block, int rows) {
        for (int row = 0; row < rows && !tellsServed && block.marks.length > 0; row++) {
            tellsServed = Marks.outcome(block.marks[row]) == Marks.SERVED;
        }
    }

    /// Whether some row says that its customer was served. Then a journey without any outcome is not over yet; in a
    /// source that only notes who left, silence means that all went well.
    boolean tellsServed() {
        return tellsServed;
    }

    private void addOrPad(Chunks.Longs column, long[] values, int rows, long missing) {
        if (values.length == 0 && column.size() == 0) {
            return;
        }
        while (column.size() < size) {
            column.add(
                    filled(Math.min(size - column.size(), 1 << 16), missing), Math.min(size - column.size(), 1 << 16));
        }
        column.add(values.length > 0 ? values : filled(rows, missing), rows);
    }

    private static long[] filled(int length, long value) {
        long[] values = new long[length];
        Arrays.fill(values, value);
        return values;
    }

    private static void pad(Chunks.Bytes column, int to) {
        while (column.size() < to) {
            int step = Math.min(to - column.size(), 1 << 16);
            column.add(new byte[step], step);
        }
    }

    private static void pad(Chunks.Ints column, int to) {
        while (column.size() < to) {
            int step = Math.min(to - column.size(), 1 << 16);
            column.add(new int[step], step);
        }
    }

    private int journeyCode(ByteWords local, int code) {
        return journeyWords.code(local.bytes(), local.from(code), local.to(code), local.hash(code));
    }

    private int momentCode(ByteWords local, int code) {
        String word = local.word(code);
        return words.moments().code(renamed.getOrDefault(word, word));
    }

    private Dictionary dictionary(int attribute) {
        return switch (attribute) {
            case Role.STAFF_ATTRIBUTE -> words.staff();
            case Role.BRANCH_ATTRIBUTE -> words.branches();
            case Role.CHANNEL_ATTRIBUTE -> words.channels();
            default -> words.segments();
        };
    }

    /// The code that a word of a block has in the whole.
    @FunctionalInterface
    private interface Coding {
        int of(ByteWords local, int code);
    }

    /// Gives the values their codes in the whole. Only words of usable rows get one: a block also knows words that
    /// stand in quarantined rows alone.
    private static void remap(int[] values, int count, ByteWords local, Coding coding) {
        int[] codes = new int[local.size()];
        Arrays.fill(codes, -1);
        for (int i = 0; i < count; i++) {
            int code = codes[values[i]];
            if (code < 0) {
                code = coding.of(local, values[i]);
                codes[values[i]] = code;
            }
            values[i] = code;
        }
    }
}
