package org.touchstone.core.journey;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The columns of a part while it is being filled, journey by journey. Not safe for many threads.
///
/// Begin a journey, then add its encounters sorted by start, then begin the next.
public final class PartColumns {

    private static final int FEW = 512;

    int journeys;
    long[] ids = new long[64];
    int[] firsts = new int[65];
    long[] began = new long[64];
    int[] branches = new int[64];
    int[] channels = new int[64];
    int[] segments = new int[64];
    int[] states = new int[64];
    final ByteArrayOutputStream keys = new ByteArrayOutputStream();
    int[] keyEnds = new int[64];

    int rows;
    char[] moments;
    long[] starts;
    long[] lasted;
    int[] timings;
    int[] staff;
    int[] numbers;

    /// Columns without a row.
    public PartColumns() {
        this(FEW);
    }

    /// Columns without a row that take `encounters` of them without growing.
    public PartColumns(int encounters) {
        int room = Math.max(1, encounters);
        moments = new char[room];
        starts = new long[room];
        lasted = new long[room];
        timings = new int[room];
        staff = new int[room];
        numbers = new int[room];
    }

    /// Begins the next journey.
    ///
    /// @param key UTF-8 bytes of its name, from `keyFrom` to before `keyTo`
    /// @param beganMicros start of its first encounter
    public void beginJourney(long id, byte[] key, int keyFrom, int keyTo, long beganMicros) {
        if (journeys == ids.length) {
            growJourneys();
        }
        ids[journeys] = id;
        firsts[journeys] = rows;
        began[journeys] = beganMicros;
        keys.write(key, keyFrom, keyTo - keyFrom);
        keyEnds[journeys] = keys.size();
        journeys++;
        firsts[journeys] = rows;
    }

    /// Says where the current journey belongs and how it stands; codes of the log's vocabulary.
    public void describeJourney(int branch, int channel, int segment, Ending ending, Goal goal) {
        branches[journeys - 1] = branch;
        channels[journeys - 1] = channel;
        segments[journeys - 1] = segment;
        states[journeys - 1] = ending.code + 4 * goal.code;
    }

    /// Adds the next encounter of the current journey.
    ///
    /// @param number its number within the journey
    /// @param startMicros not before the start of the encounter added last
    /// @param endMicros not before `startMicros`
    public void addEncounter(
            int number,
            int moment,
            long startMicros,
            long endMicros,
            Encounter.Timing timing,
            boolean backdated,
            int who) {
        if (rows == moments.length) {
            growRows();
        }
        moments[rows] = (char) requireMoment(moment);
        starts[rows] = startMicros - began[journeys - 1];
        lasted[rows] = endMicros - startMicros;
        timings[rows] = timing.code + (backdated ? 4 : 0);
        staff[rows] = who;
        numbers[rows] = number;
        rows++;
        firsts[journeys] = rows;
    }

    static int requireMoment(int code) {
        if (code > Dictionary.MOST) {
            throw new IllegalArgumentException("A part holds codes of moments up to " + Dictionary.MOST + ", but got "
                    + code + ". So many words are no moments.");
        }
        return code;
    }

    /// Adds a whole journey, its words coded into the vocabulary.
    public void add(Journey journey, Vocabulary words) {
        byte[] key = journey.key().getBytes(StandardCharsets.UTF_8);
        beginJourney(
                journey.id(),
                key,
                0,
                key.length,
                journey.encounters().getFirst().startMicros());
        describeJourney(
                words.branches().code(journey.branch()),
                words.channels().code(journey.channel()),
                words.segments().code(journey.segment()),
                journey.ending(),
                journey.goal());
        for (Encounter lived : journey.encounters()) {
            addEncounter(
                    lived.number(),
                    words.moments().code(lived.moment()),
                    lived.startMicros(),
                    lived.endMicros(),
                    lived.timing(),
                    lived.backdated(),
                    words.staff().code(lived.staff()));
        }
    }

    /// Number of encounters so far.
    public int encounters() {
        return rows;
    }

    /// The part, trimmed to size.
    public Part part() {
        return new Part(this);
    }

    boolean numbersImplied() {
        for (int journey = 0; journey < journeys; journey++) {
            for (int row = firsts[journey]; row < firsts[journey + 1]; row++) {
                if (numbers[row] != row - firsts[journey]) {
                    return false;
                }
            }
        }
        return true;
    }

    private void growJourneys() {
        int more = 2 * journeys;
        ids = Arrays.copyOf(ids, more);
        firsts = Arrays.copyOf(firsts, more + 1);
        began = Arrays.copyOf(began, more);
        branches = Arrays.copyOf(branches, more);
        channels = Arrays.copyOf(channels, more);
        segments = Arrays.copyOf(segments, more);
        states = Arrays.copyOf(states, more);
        keyEnds = Arrays.copyOf(keyEnds, more);
    }

    private void growRows() {
        int more = 2 * rows;
        moments = Arrays.copyOf(moments, more);
        starts = Arrays.copyOf(starts, more);
        lasted = Arrays.copyOf(lasted, more);
        timings = Arrays.copyOf(timings, more);
        staff = Arrays.copyOf(staff, more);
        numbers = Arrays.copyOf(numbers, more);
    }
}
