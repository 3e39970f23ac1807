package org.touchstone.core.journey;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What customers lived, as of one moment in the life of the log: a generation of parts and a small live tail.
///
/// Immutable and safe for many threads; a change gives a new log that shares what did not change. Each journey lives
/// in exactly one place: a fact about a journey in a part *lifts* it out of the part into the tail.
public final class JourneyLog {

    private static final Comparator<Journey> BY_ARRIVAL = Comparator.comparingLong(
                    (Journey journey) -> journey.encounters().getFirst().startMicros())
            .thenComparingLong(Journey::id);

    /// A part with this share of dead journeys is written anew when the log is sealed.
    private static final double DEAD_SHARE = 0.25;

    /// So many parts below this size are joined when the log is sealed, so that their number stays small.
    private static final int SMALL_PARTS = 8;

    private static final int SMALL_ENCOUNTERS = Part.MOST_ENCOUNTERS / 8;

    private final long seq;
    private final Vocabulary words;
    private final ZoneId zone;
    private final long observedThrough;
    private final List<Slice> parts;
    private final Map<Long, Journey> tail;
    private volatile @Nullable Slice tailSlice;

    private JourneyLog(
            long seq, Vocabulary words, ZoneId zone, long observedThrough, List<Slice> parts, Map<Long, Journey> tail) {
        this.seq = seq;
        this.words = words;
        this.zone = zone;
        this.observedThrough = observedThrough;
        this.parts = List.copyOf(parts);
        this.tail = tail;
    }

    /// A log without journeys.
    ///
    /// @param words dictionaries to which the codes of all parts will belong
    /// @param zone zone in which days are counted where a branch does not say otherwise
    public static JourneyLog empty(Vocabulary words, ZoneId zone) {
        return new JourneyLog(0, words, zone, Long.MIN_VALUE, List.of(), Map.of());
    }

    /// A log as it was stored.
    static JourneyLog stored(long seq, Vocabulary words, ZoneId zone, long observedThrough, List<Slice> slices) {
        return new JourneyLog(seq, words, zone, observedThrough, slices, Map.of());
    }

    /// The seq of the latest fact in it; 0 without facts.
    public long seq() {
        return seq;
    }

    /// The dictionaries of its codes.
    public Vocabulary vocabulary() {
        return words;
    }

    /// Zone in which days are counted where a branch does not say otherwise.
    public ZoneId zone() {
        return zone;
    }

    /// The end of observation, which is not now: nothing is known of what came later. Empty without journeys.
    public Optional<Instant> observedThrough() {
        return observedThrough == Long.MIN_VALUE ? Optional.empty() : Optional.of(Micros.instant(observedThrough));
    }

    /// All living journeys: each is in exactly one slice.
    public List<Slice> slices() {
        if (tail.isEmpty()) {
            return parts;
        }
        var slices = new ArrayList<>(parts);
        slices.add(tailSlice());
        return slices;
    }

    /// The same journeys, with dictionaries of their own that do not grow while the live log goes on: for whoever asks
    /// twice how many words there are.
    public JourneyLog settled() {
        List<Slice> all = slices(); // which gives the words of the tail their codes
        return new JourneyLog(seq, words.copy(), zone, observedThrough, all, Map.of());
    }

    /// Number of living journeys.
    public long journeys() {
        return slices().stream().mapToLong(slice -> slice.journeys().count()).sum();
    }

    /// Number of encounters of living journeys.
    public long encounters() {
        long encounters = 0;
        for (Slice slice : slices()) {
            Part part = slice.part();
            for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
                encounters += part.first(j + 1) - part.first(j);
            }
        }
        return encounters;
    }

    /// Bytes held by the columns of all parts, dead journeys included.
    public long memoryBytes() {
        return slices().stream().mapToLong(slice -> slice.part().memoryBytes()).sum();
    }

    /// The journey with this id, if it lives.
    public Optional<Journey> findJourney(long id) {
        Journey live = tail.get(id);
        return live != null ? Optional.of(live) : locate(parts, id).map(place -> place.read(words));
    }

    /// Shows every living journey, in no particular order.
    public void forEach(Consumer<Journey> reader) {
        for (Slice slice : slices()) {
            for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
                reader.accept(slice.part().journey(j, words));
            }
        }
    }

    /// The log with more parts, whose codes belong to this log's vocabulary.
    ///
    /// A journey that the log already knows is joined: its encounters are those of both, equal ones once.
    ///
    /// @param more each journey in one of them only
    /// @param through end of observation of the new parts' source, epoch microseconds
    public JourneyLog with(List<Part> more, long through) {
        var all = new ArrayList<>(parts);
        var lifted = new HashMap<>(tail);
        long[] known = knownIds();
        for (Part part : more) {
            Slice slice = Slice.whole(part);
            for (int j = 0; known.length > 0 && j < part.journeys(); j++) {
                if (Arrays.binarySearch(known, part.id(j)) >= 0) {
                    Journey before = lift(all, lifted, part.id(j));
                    lifted.put(part.id(j), JoinedJourney.of(before, part.journey(j, words)));
                    slice = new Slice(part, slice.journeys().without(j));
                }
            }
            all.add(slice);
        }
        return new JourneyLog(seq, words, zone, Math.max(observedThrough, through), all, lifted);
    }

    /// The log after more facts.
    ///
    /// @param facts in the order of their seq, all later than `seq()`
    /// @param through the end of observation is now at least here, epoch microseconds
    /// @throws IllegalArgumentException if a fact is not later than the one before, or is about an encounter or
    ///     journey that the log does not know
    public JourneyLog after(List<? extends Fact> facts, long through) {
        var draft = new LogDraft(this);
        draft.add(facts, through);
        return draft.log();
    }

    /// The log after what a draft changed.
    ///
    /// @param changed journeys as they are now; empty where nothing is left of one
    JourneyLog changed(Map<Long, Optional<Journey>> changed, long latest, long through) {
        var live = new HashMap<>(tail);
        var lifted = new HashMap<Integer, BitSet>();
        changed.forEach((id, journey) -> {
            if (!live.containsKey(id)) {
                locate(parts, id)
                        .ifPresent(place -> lifted.computeIfAbsent(place.slice(), slice -> new BitSet())
                                .set(place.journey()));
            }
            journey.ifPresentOrElse(now -> live.put(id, now), () -> live.remove(id));
        });
        var all = new ArrayList<>(parts);
        lifted.forEach((s, gone) ->
                all.set(s, new Slice(all.get(s).part(), all.get(s).journeys().without(gone))));
        return new JourneyLog(latest, words, zone, Math.max(observedThrough, through), all, live);
    }

    /// The log without parts that came with one source, if each of their journeys still lives in them alone.
    ///
    /// @param through end of observation of what remains, epoch microseconds; the least number if nothing is known
    /// @return empty when a fact or another source has joined one of their journeys, or a part is no longer in the log
    public Optional<JourneyLog> without(List<Part> gone, long through) {
        var rest = new ArrayList<Slice>();
        int found = 0;
        for (Slice slice : parts) {
            boolean goes = gone.stream().anyMatch(part -> part == slice.part());
            if (!goes) {
                rest.add(slice);
            } else if (slice.isWhole()) {
                found++;
            }
        }
        return found == gone.size()
                ? Optional.of(new JourneyLog(seq, words, zone, through, rest, tail))
                : Optional.empty();
    }

    /// Chooses journeys of a log.
    @FunctionalInterface
    public interface Choice {
        /// Whether the journey of a part is wanted. Codes are those of the log's vocabulary.
        boolean wants(Part part, int journey);
    }

    /// The journeys of some branches alone.
    ///
    /// @param branch whether journeys of the branch with this name belong to it; "" where it is not known
    public JourneyLog in(Predicate<String> branch) {
        boolean[] wanted = new boolean[words.branches().size()];
        for (int code = 0; code < wanted.length; code++) {
            wanted[code] = branch.test(words.branches().word(code));
        }
        return where((part, journey) -> wanted[part.branch(journey)]);
    }

    /// Some whole journeys alone; the dictionaries and the end of observation stay those of the whole log, so that
    /// codes mean the same and who waits still waits.
    public JourneyLog where(Choice choice) {
        var some = new ArrayList<Slice>();
        for (Slice slice : slices()) {
            var members = new BitSet();
            for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
                members.set(j, choice.wants(slice.part(), j));
            }
            some.add(new Slice(slice.part(), JourneySet.of(slice.part().journeys(), members)));
        }
        return new JourneyLog(seq, words, zone, observedThrough, some, Map.of());
    }

    /// The same log, knowing of all up to another place in the order of facts.
    public JourneyLog at(long place) {
        return new JourneyLog(place, words, zone, observedThrough, parts, tail);
    }

    /// Number of journeys in the live tail.
    public int tailJourneys() {
        return tail.size();
    }

    /// The same log with its ended journeys moved from the tail into a part, and parts with many dead written anew.
    public JourneyLog compacted() {
        return compacted(part -> false);
    }

    /// The same, also joining small parts once there are many of them.
    ///
    /// @param joinable whether a part may be joined with others
    public JourneyLog compacted(Predicate<Part> joinable) {
        var all = new ArrayList<Slice>();
        var ended = new ArrayList<Journey>();
        Predicate<Part> small = joinable.and(part -> part.encounters() < SMALL_ENCOUNTERS);
        boolean many = parts.stream().map(Slice::part).filter(small).count() >= SMALL_PARTS;
        for (Slice slice : parts) {
            int dead = slice.part().journeys() - slice.journeys().count();
            if (dead > DEAD_SHARE * slice.part().journeys() || (many && small.test(slice.part()))) {
                collect(slice, ended);
            } else {
                all.add(slice);
            }
        }
        var open = new HashMap<Long, Journey>();
        for (Journey journey : tail.values()) {
            if (journey.ending() == Ending.OPEN) {
                open.put(journey.id(), journey);
            } else {
                ended.add(journey);
            }
        }
        partsOf(ended, words).forEach(part -> all.add(Slice.whole(part)));
        return new JourneyLog(seq, words, zone, observedThrough, all, open);
    }

    /// All living journeys in parts of their own, parts without dead ones as they are.
    List<Part> wholeParts() {
        var whole = new ArrayList<Part>();
        var others = new ArrayList<Journey>();
        for (Slice slice : slices()) {
            if (slice.journeys().count() == slice.part().journeys()) {
                whole.add(slice.part());
            } else {
                collect(slice, others);
            }
        }
        whole.addAll(partsOf(others, words));
        return whole;
    }

    /// A fingerprint of all that is in the log, the same for any order of journeys, parts and codes.
    ///
    /// Two logs with the same digest hold the same journeys (up to a collision of SHA-256).
    public String digest() {
        var sum = new LogDigest();
        forEach(sum::add);
        return sum.text();
    }

    /// Parts holding the journeys in order of arrival.
    static List<Part> partsOf(List<Journey> journeys, Vocabulary words) {
        var made = new ArrayList<Part>();
        var columns = new PartColumns();
        for (Journey journey : journeys.stream().sorted(BY_ARRIVAL).toList()) {
            columns.add(journey, words);
            if (columns.encounters() >= Part.MOST_ENCOUNTERS) {
                made.add(columns.part());
                columns = new PartColumns();
            }
        }
        if (columns.encounters() > 0) {
            made.add(columns.part());
        }
        return made;
    }

    private Slice tailSlice() {
        Slice slice = tailSlice;
        if (slice == null) {
            var columns = new PartColumns();
            tail.values().stream().sorted(BY_ARRIVAL).forEach(journey -> columns.add(journey, words));
            slice = Slice.whole(columns.part());
            tailSlice = slice;
        }
        return slice;
    }

    /// Where a journey lives among parts.
    private record Place(int slice, Part part, int journey) {
        Journey read(Vocabulary words) {
            return part.journey(journey, words);
        }
    }

    private static Optional<Place> locate(List<Slice> slices, long id) {
        for (int s = 0; s < slices.size(); s++) {
            Part part = slices.get(s).part();
            int journey = part.findJourney(id);
            if (journey >= 0 && slices.get(s).journeys().contains(journey)) {
                return Optional.of(new Place(s, part, journey));
            }
        }
        return Optional.empty();
    }

    /// Takes a known journey out of its part, or out of the tail.
    private Journey lift(List<Slice> slices, Map<Long, Journey> live, long id) {
        Journey before = live.get(id);
        if (before != null) {
            return before;
        }
        Place place = locate(slices, id).orElseThrow(() -> new IllegalArgumentException("No journey has id " + id));
        Slice slice = slices.get(place.slice());
        slices.set(place.slice(), new Slice(slice.part(), slice.journeys().without(place.journey())));
        return place.read(words);
    }

    private long[] knownIds() {
        var ids = java.util.stream.LongStream.builder();
        for (Slice slice : parts) {
            for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
                ids.add(slice.part().id(j));
            }
        }
        tail.keySet().forEach(ids::add);
        return ids.build().sorted().toArray();
    }

    private void collect(Slice slice, List<Journey> journeys) {
        for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
            journeys.add(slice.part().journey(j, words));
        }
    }
}
