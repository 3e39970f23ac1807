package org.touchstone.core.journey;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Whole journeys stored by column. Immutable, safe for many threads.
///
/// Journeys are counted from 0 in order of arrival, encounters from 0 through the part: those of journey `j` are the
/// rows from `first(j)` to before `first(j + 1)`, sorted by start. Codes belong to one [Vocabulary]. Held in 11 to 20
/// bytes an encounter for usual logs.
public final class Part {

    /// Most encounters of a part, which keeps its stored form below 16 MB in usual logs.
    public static final int MOST_ENCOUNTERS = 1 << 20;

    // one row a journey
    private final int journeys;
    final long[] ids;
    final int[] firsts;
    final long[] began;
    final Codes branches;
    final Codes channels;
    final Codes segments;
    /// Ending + 4 × goal.
    final Codes states;

    final byte[] keys;
    final int[] keyEnds;

    // one row an encounter
    final char[] moments;
    final Ticks starts;
    final Ticks lasted;
    /// Timing + 4 × backdated.
    final Codes timings;

    final Codes staff;
    /// Absent where encounters are numbered from 0 in their order.
    final @Nullable Codes numbers;

    private volatile int @Nullable [] places;

    Part(PartColumns columns) {
        journeys = columns.journeys;
        ids = java.util.Arrays.copyOf(columns.ids, journeys);
        firsts = java.util.Arrays.copyOf(columns.firsts, journeys + 1);
        began = java.util.Arrays.copyOf(columns.began, journeys);
        branches = Codes.of(columns.branches, journeys);
        channels = Codes.of(columns.channels, journeys);
        segments = Codes.of(columns.segments, journeys);
        states = Codes.of(columns.states, journeys);
        keys = columns.keys.toByteArray();
        keyEnds = java.util.Arrays.copyOf(columns.keyEnds, journeys);
        int rows = columns.rows;
        moments = java.util.Arrays.copyOf(columns.moments, rows);
        starts = Ticks.of(columns.starts, rows);
        lasted = Ticks.of(columns.lasted, rows);
        timings = Codes.of(columns.timings, rows);
        staff = Codes.of(columns.staff, rows);
        numbers = columns.numbersImplied() ? null : Codes.of(columns.numbers, rows);
    }

    Part(PartFile.Raw raw) {
        journeys = raw.ids.length;
        ids = raw.ids;
        firsts = raw.firsts;
        began = raw.began;
        branches = raw.branches;
        channels = raw.channels;
        segments = raw.segments;
        states = raw.states;
        keys = raw.keys;
        keyEnds = raw.keyEnds;
        moments = raw.moments;
        starts = raw.starts;
        lasted = raw.lasted;
        timings = raw.timings;
        staff = raw.staff;
        numbers = raw.numbers;
    }

    private Part(Part same, Recoding codes) {
        journeys = same.journeys;
        ids = same.ids;
        firsts = same.firsts;
        began = same.began;
        branches = codes.branches(same.branches);
        channels = codes.channels(same.channels);
        segments = codes.segments(same.segments);
        states = same.states;
        keys = same.keys;
        keyEnds = same.keyEnds;
        moments = codes.moments(same.moments);
        starts = same.starts;
        lasted = same.lasted;
        timings = same.timings;
        staff = codes.staff(same.staff);
        numbers = same.numbers;
    }

    /// Number of journeys.
    public int journeys() {
        return journeys;
    }

    /// Number of encounters.
    public int encounters() {
        return moments.length;
    }

    /// The identity of a journey.
    public long id(int journey) {
        return ids[journey];
    }

    /// The journey with this identity, or -1. Looked up in a table that the first call makes.
    int findJourney(long id) {
        int[] slots = places;
        if (slots == null) {
            slots = places();
            places = slots;
        }
        int mask = slots.length - 1;
        for (int slot = slotOf(id, mask); slots[slot] > 0; slot = (slot + 1) & mask) {
            if (ids[slots[slot] - 1] == id) {
                return slots[slot] - 1;
            }
        }
        return -1;
    }

    /// Open addressing: a slot holds a journey counted from 1, or 0.
    private int[] places() {
        int[] slots = new int[Math.max(2, Integer.highestOneBit(Math.max(1, journeys)) << 2)];
        int mask = slots.length - 1;
        for (int journey = 0; journey < journeys; journey++) {
            int slot = slotOf(ids[journey], mask);
            while (slots[slot] > 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = journey + 1;
        }
        return slots;
    }

    private static int slotOf(long id, int mask) {
        return (int) ((id * 0x9E3779B97F4A7C15L) >>> 32) & mask;
    }

    /// Row of the journey's first encounter; for `journeys()` the number of encounters.
    public int first(int journey) {
        return firsts[journey];
    }

    /// Start of the journey's first encounter, epoch microseconds.
    public long began(int journey) {
        return began[journey];
    }

    /// Code of the journey's branch, 0 if not known.
    public int branch(int journey) {
        return branches.get(journey);
    }

    /// Code of the journey's channel, 0 if not known.
    public int channel(int journey) {
        return channels.get(journey);
    }

    /// Code of the customer's segment, 0 if not known.
    public int segment(int journey) {
        return segments.get(journey);
    }

    /// How the journey stands.
    public Ending ending(int journey) {
        return Ending.of(states.get(journey) & 3);
    }

    /// Whether the goal was met.
    public Goal goal(int journey) {
        return Goal.of(states.get(journey) >>> 2);
    }

    /// Name of the journey at its source; "" if it has none.
    public String key(int journey) {
        int from = journey == 0 ? 0 : keyEnds[journey - 1];
        return new String(keys, from, keyEnds[journey] - from, StandardCharsets.UTF_8);
    }

    /// Code of the encounter's moment.
    public int moment(int row) {
        return moments[row];
    }

    /// Whether the moments of rows `a` to before `a + length` are those of the other part's rows from `b`.
    public boolean sameMoments(int a, Part other, int b, int length) {
        return java.util.Arrays.equals(moments, a, a + length, other.moments, b, b + length);
    }

    /// The codes of the moments of rows `from` to before `to`, a copy.
    public char[] moments(int from, int to) {
        return java.util.Arrays.copyOfRange(moments, from, to);
    }

    /// Microseconds from the journey's beginning to the start of the encounter.
    public long startAfter(int row) {
        return starts.get(row);
    }

    /// Microseconds from start to end; 0 unless the timing is `INTERVAL`.
    public long lasted(int row) {
        return lasted.get(row);
    }

    /// What is known of the encounter's time.
    public Encounter.Timing timing(int row) {
        return Encounter.Timing.of(timings.get(row) & 3);
    }

    /// Whether the encounter is an interval whose times were recorded as it happened.
    public boolean timed(int row) {
        return timings.get(row) == 0;
    }

    /// Whether every encounter is such an interval.
    public boolean allTimed() {
        return timings.always(0);
    }

    /// Whether the encounter was entered afterwards.
    public boolean backdated(int row) {
        return timings.get(row) >= 4;
    }

    /// Code of who served, 0 if not known.
    public int staff(int row) {
        return staff.get(row);
    }

    /// Bytes held by the columns.
    public long memoryBytes() {
        return 24L * journeys
                + keys.length
                + 2L * moments.length
                + starts.memoryBytes()
                + lasted.memoryBytes()
                + timings.memoryBytes()
                + staff.memoryBytes()
                + branches.memoryBytes()
                + channels.memoryBytes()
                + segments.memoryBytes()
                + states.memoryBytes()
                + (numbers == null ? 0 : numbers.memoryBytes());
    }

    /// The same journeys with the codes of another vocabulary, which takes in the words it lacks.
    ///
    /// @param from the vocabulary that the codes belong to
    public Part in(Vocabulary to, Vocabulary from) {
        if (from.isBeginningOf(to)) {
            return this;
        }
        return new Part(this, new Recoding(from, to));
    }

    /// The journey as a value, its codes read back into words.
    public Journey journey(int journey, Vocabulary words) {
        List<Encounter> encounters = new ArrayList<>();
        for (int row = first(journey); row < first(journey + 1); row++) {
            long start = began(journey) + startAfter(row);
            int number = numbers == null ? row - first(journey) : numbers.get(row);
            String moment = words.moments().word(moment(row));
            String who = words.staff().word(staff(row));
            encounters.add(new Encounter(number, moment, start, start + lasted(row), timing(row), backdated(row), who));
        }
        return new Journey(
                id(journey),
                key(journey),
                words.branches().word(branch(journey)),
                words.channels().word(channel(journey)),
                words.segments().word(segment(journey)),
                ending(journey),
                goal(journey),
                encounters);
    }
}
