package org.touchstone.core.journey.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.touchstone.core.journey.Encounter.Timing;
import org.touchstone.core.journey.Ending;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.PartColumns;
import org.touchstone.core.table.ByteWords;

/// Builds the journeys of an intake, one after the other: sorts rows by time, drops duplicates, pairs starts with
/// completions. Not safe for many threads; each thread has its own.
///
/// A duplicate is a row that is the same as another one in every field, the ones without a role included. Rows of a
/// journey at the same instant keep the order of the file.
final class JourneyBuilder {

    private final Intake intake;
    private final int[] grouped;
    private final int[] firsts;
    final Tally tally = new Tally();
    private final Pairs pairs = new Pairs();
    private long events;
    private long intervals;
    private long openEnds;

    // the rows of the current journey
    private int[] rows = new int[64];
    private long[] keys = new long[64];
    private int size;

    /// @param grouped rows of the intake grouped by journey
    /// @param firsts for each journey the place of its first row in `grouped`, and one more for the end
    JourneyBuilder(Intake intake, int[] grouped, int[] firsts) {
        this.intake = intake;
        this.grouped = grouped;
        this.firsts = firsts;
    }

    /// Parts holding the journeys `order[from]` to before `order[to]`, in this order.
    List<Part> build(int[] order, int from, int to) {
        var parts = new ArrayList<Part>();
        var columns = new PartColumns(rowsOf(order, from, to));
        for (int i = from; i < to; i++) {
            addJourney(columns, order[i]);
            if (columns.encounters() >= Part.MOST_ENCOUNTERS) {
                parts.add(columns.part());
                columns = new PartColumns();
            }
        }
        if (columns.encounters() > 0) {
            parts.add(columns.part());
        }
        tally.count("event", events);
        tally.count("interval", intervals);
        tally.count("interval without end", openEnds);
        pairs.tell(tally);
        return parts;
    }

    private int rowsOf(int[] order, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += firsts[order[i] + 1] - firsts[order[i]];
        }
        return Math.min(count, Part.MOST_ENCOUNTERS);
    }

    private void addJourney(PartColumns columns, int journey) {
        gather(journey);
        dropDuplicates();
        if (intake.marks.size() > 0 && pairs.pair(intake, rows, size)) {
            addPaired(columns, journey);
        } else {
            addPlain(columns, journey);
        }
    }

    private void gather(int journey) {
        size = firsts[journey + 1] - firsts[journey];
        if (size > rows.length) {
            rows = new int[2 * size];
            keys = new long[2 * size];
        }
        System.arraycopy(grouped, firsts[journey], rows, 0, size);
        for (int i = 0; i < size; i++) {
            keys[i] = intake.starts.get(rows[i]);
        }
        Order.sort(keys, rows, size);
    }

    private void dropDuplicates() {
        int kept = 0;
        int stretch = 0;
        for (int i = 0; i < size; i++) {
            stretch = i > 0 && keys[i] == keys[i - 1] ? stretch : kept;
            if (kept - stretch > 32) {
                dropLongStretch(stretch, kept, i);
                return;
            }
            if (isRepeated(rows[i], stretch, kept)) {
                tally.duplicates++;
            } else {
                keys[kept] = keys[i];
                rows[kept++] = rows[i];
            }
        }
        size = kept;
    }

    private boolean isRepeated(int row, int from, int to) {
        for (int i = from; i < to; i++) {
            if (same(rows[i], row)) {
                return true;
            }
        }
        return false;
    }

    /// Many rows of one instant: looked up by their look, or this would take the square of their number.
    private void dropLongStretch(int stretch, int kept, int next) {
        var seen = new java.util.HashMap<Long, List<Integer>>();
        for (int i = stretch; i < kept; i++) {
            seen.computeIfAbsent(look(rows[i]), key -> new ArrayList<>()).add(rows[i]);
        }
        int to = kept;
        for (int i = next; i < size; i++) {
            int row = rows[i];
            List<Integer> alike = seen.computeIfAbsent(look(row), key -> new ArrayList<>(1));
            if (alike.stream().anyMatch(other -> same(other, row))) {
                tally.duplicates++;
            } else {
                alike.add(row);
                keys[to] = keys[i];
                rows[to++] = row;
            }
        }
        size = to;
    }

    private boolean same(int a, int b) {
        return intake.end(a) == intake.end(b)
                && intake.fingerprints.get(a) == intake.fingerprints.get(b)
                && intake.moments.get(a) == intake.moments.get(b)
                && intake.starts.get(a) == intake.starts.get(b)
                && intake.sameAttributes(a, b);
    }

    /// Rows that are the same have the same look; few others have.
    private long look(int row) {
        return 31 * (31 * intake.end(row) + intake.moments.get(row)) + intake.fingerprints.get(row);
    }

    private void addPlain(PartColumns columns, int journey) {
        begin(columns, journey, keys[0]);
        boolean open = false;
        for (int i = 0; i < size; i++) {
            int row = rows[i];
            Timing timing = intake.timing(row);
            open = timing == Timing.OPEN;
            long end = timing == Timing.INTERVAL ? intake.end(row) : keys[i];
            columns.addEncounter(i, intake.moments.get(row), keys[i], end, timing, false, staff(row));
            switch (timing) {
                case INTERVAL -> intervals++;
                case INSTANT -> events++;
                case OPEN -> openEnds++;
            }
        }
        describe(columns, open);
    }

    private void addPaired(PartColumns columns, int journey) {
        begin(columns, journey, pairs.start(0));
        boolean open = false;
        for (int i = 0; i < pairs.size(); i++) {
            open = pairs.timing(i) == Timing.OPEN;
            int row = pairs.row(i);
            columns.addEncounter(
                    i, intake.moments.get(row), pairs.start(i), pairs.end(i), pairs.timing(i), false, staff(row));
        }
        describe(columns, open);
    }

    private void begin(PartColumns columns, int journey, long began) {
        ByteWords names = intake.journeyWords;
        columns.beginJourney(names.hash(journey), names.bytes(), names.from(journey), names.to(journey), began);
    }

    private void describe(PartColumns columns, boolean lastOpen) {
        int branch = firstKnown(Role.BRANCH_ATTRIBUTE);
        int channel = firstKnown(Role.CHANNEL_ATTRIBUTE);
        int segment = firstKnown(Role.SEGMENT_ATTRIBUTE);
        Goal goal = Goal.UNKNOWN;
        int outcome = Marks.NO_OUTCOME;
        for (int i = 0; i < size && intake.marks.size() > 0; i++) {
            byte marks = intake.marks.get(rows[i]);
            goal = Marks.goal(marks) == Goal.UNKNOWN ? goal : Marks.goal(marks);
            outcome = Marks.outcome(marks);
        }
        boolean silent = intake.tellsServed() && outcome == Marks.NO_OUTCOME;
        Ending ending = outcome == Marks.LEFT ? Ending.LEFT : lastOpen || silent ? Ending.OPEN : Ending.FINISHED;
        columns.describeJourney(branch, channel, segment, ending, goal);
    }

    private int firstKnown(int attribute) {
        Chunks.Ints column = intake.attributes[attribute];
        for (int i = 0; i < size && column.size() > 0; i++) {
            if (column.get(rows[i]) != 0) {
                return column.get(rows[i]);
            }
        }
        return 0;
    }

    private int staff(int row) {
        Chunks.Ints column = intake.attributes[Role.STAFF_ATTRIBUTE];
        return column.size() == 0 ? 0 : column.get(row);
    }

    /// Journeys of the intake in order of their first start; equal starts in order of appearance.
    static int[] byArrival(Intake intake, int[] grouped, int[] firsts) {
        int journeys = firsts.length - 1;
        long[] began = new long[journeys];
        int[] order = new int[journeys];
        for (int journey = 0; journey < journeys; journey++) {
            began[journey] = Long.MAX_VALUE;
            for (int at = firsts[journey]; at < firsts[journey + 1]; at++) {
                began[journey] = Math.min(began[journey], intake.starts.get(grouped[at]));
            }
            order[journey] = journey;
        }
        Order.sort(began, order, journeys);
        return Arrays.copyOf(order, journeys);
    }
}
