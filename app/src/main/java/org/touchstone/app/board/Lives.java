package org.touchstone.app.board;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.core.analysis.Analysis;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Journey;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.Slice;

/// Single journeys of a log, of the branches that somebody sees.
///
/// One pass over the columns, which takes some ten milliseconds for ten million encounters.
final class Lives {

    /// So many are on a page.
    static final int MOST = 50;

    /// What is told of a journey that is not among those looked for.
    static final long NO = Long.MIN_VALUE;

    private final JourneyLog log;
    private final Scope scope;
    private final List<String> names;

    /// @param cycle as designed; null where it is drafted from the log
    Lives(JourneyLog log, @Nullable Cycle cycle, Scope scope) {
        this.log = log;
        this.scope = scope;
        names = Analysis.momentNames(log, cycle);
    }

    /// Which journeys are looked for, and how long each lasted where they are looked for.
    @FunctionalInterface
    interface Match {

        /// Tells how long it lasted.
        ///
        /// @return microseconds; [#NO] for a journey that is not among them
        long here(Part part, int journey);
    }

    /// One page of journeys.
    ///
    /// @param all how many there are on all pages
    record Found(long all, List<Journey> journeys) {}

    /// Shown to [#visit].
    @FunctionalInterface
    interface Reader {
        void read(Part part, int journey);
    }

    private record Kept(Part part, int journey, long worth) {

        /// The least wanted first. Never equal, so that pages of a list neither repeat a journey nor lose one.
        static final Comparator<Kept> ORDER = Comparator.comparingLong(Kept::worth)
                .thenComparingLong(kept -> kept.part().began(kept.journey()))
                .thenComparingLong(kept -> kept.part().id(kept.journey()));
    }

    /// Every journey.
    Match any() {
        return Lives::lasted;
    }

    /// Journeys that went exactly this way.
    Match ofWay(List<String> way) {
        return (part, j) -> isWay(part, j, way) ? lasted(part, j) : NO;
    }

    /// Journeys that came to a moment, and how long they were there at most.
    Match at(String moment) {
        return (part, j) -> {
            long longest = NO;
            for (int row = part.first(j); row < part.first(j + 1); row++) {
                if (names.get(part.moment(row)).equals(moment)) {
                    longest = Math.max(longest, part.lasted(row));
                }
            }
            return longest;
        };
    }

    /// Journeys in which one moment directly followed another, and how long they waited between at most.
    ///
    /// @param from "" for the start of a journey
    /// @param to "" for its end
    Match between(String from, String to) {
        return (part, j) -> {
            int first = part.first(j);
            int last = part.first(j + 1) - 1;
            if (from.isEmpty() || to.isEmpty()) {
                boolean open = part.ending(j) == org.touchstone.core.journey.Ending.OPEN;
                boolean mine = from.isEmpty()
                        ? names.get(part.moment(first)).equals(to)
                        : !open && names.get(part.moment(last)).equals(from);
                return mine ? lasted(part, j) : NO;
            }
            long longest = NO;
            for (int row = first; row < last; row++) {
                if (names.get(part.moment(row)).equals(from)
                        && names.get(part.moment(row + 1)).equals(to)) {
                    longest = Math.max(longest, waitAfter(part, row));
                }
            }
            return longest;
        };
    }

    /// The waits between two moments, microseconds, each time one directly followed the other; those not known left
    /// out.
    long[] waits(String from, String to) {
        long[][] kept = {new long[1024]};
        int[] count = {0};
        visit((part, j) -> {
            for (int row = part.first(j); row < part.first(j + 1) - 1; row++) {
                if (isWaitKnown(part, row)
                        && names.get(part.moment(row)).equals(from)
                        && names.get(part.moment(row + 1)).equals(to)) {
                    if (count[0] == kept[0].length) {
                        kept[0] = Arrays.copyOf(kept[0], 2 * count[0]);
                    }
                    kept[0][count[0]++] = waitAfter(part, row);
                }
            }
        });
        return Arrays.copyOf(kept[0], count[0]);
    }

    /// After an encounter whose end is not known, or that was entered afterwards, the wait is not known.
    private static boolean isWaitKnown(Part part, int row) {
        return part.timing(row) != Encounter.Timing.OPEN && !part.backdated(row) && !part.backdated(row + 1);
    }

    private static long waitAfter(Part part, int row) {
        return Math.max(0, part.startAfter(row + 1) - part.startAfter(row) - part.lasted(row));
    }

    /// How long a journey took in all, microseconds.
    static long lasted(Part part, int j) {
        long end = 0;
        for (int row = part.first(j); row < part.first(j + 1); row++) {
            end = Math.max(end, part.startAfter(row) + part.lasted(row));
        }
        return end;
    }

    /// The journeys that match, a page of them in the order asked for.
    Found find(Match match, Sought sought) {
        long keep = (long) MOST * sought.page();
        // The least wanted stands on top, so that few of many are kept.
        var best = new PriorityQueue<>(Kept.ORDER);
        long[] all = {0};
        String key = sought.key().toLowerCase(Locale.ROOT);
        visit((part, j) -> {
            long here = sought.takes(part.ending(j)) ? match.here(part, j) : NO;
            if (here != NO
                    && (key.isEmpty() || part.key(j).toLowerCase(Locale.ROOT).contains(key))) {
                all[0]++;
                best.add(new Kept(part, j, sought.order().worth(part.began(j), here)));
                if (best.size() > keep) {
                    best.remove();
                }
            }
        });
        List<Journey> page = best.stream()
                .sorted(Kept.ORDER.reversed())
                .skip(keep - MOST)
                .map(found -> found.part().journey(found.journey(), log.vocabulary()))
                .toList();
        return new Found(all[0], page);
    }

    /// Those of some journeys that began last, the latest first.
    ///
    /// @param most so many at most
    List<Journey> latest(BiPredicate<Part, Integer> wanted, int most) {
        var best = new PriorityQueue<>(Kept.ORDER);
        visit((part, j) -> {
            if (wanted.test(part, j)) {
                best.add(new Kept(part, j, part.began(j)));
                if (best.size() > most) {
                    best.remove();
                }
            }
        });
        return best.stream()
                .sorted(Kept.ORDER.reversed())
                .map(found -> found.part().journey(found.journey(), log.vocabulary()))
                .toList();
    }

    /// The journey with this id, if it lives in one of the branches.
    Optional<Journey> find(long id) {
        return log.findJourney(id).filter(journey -> scope.covers(journey.branch()));
    }

    /// What findings call the moment that the log calls so.
    String name(String word) {
        return log.vocabulary().moments().findCode(word).stream()
                .mapToObj(names::get)
                .findFirst()
                .orElse(word);
    }

    /// What findings call the moment of an encounter.
    String name(Part part, int row) {
        return names.get(part.moment(row));
    }

    /// The name of the branch of a journey.
    String branch(Part part, int journey) {
        return log.vocabulary().branches().word(part.branch(journey));
    }

    /// For the code of each moment in the log a code that all moments of the same name share.
    char[] shared() {
        char[] codes = new char[names.size()];
        var seen = new ArrayList<String>();
        for (int code = 0; code < codes.length; code++) {
            int place = seen.indexOf(names.get(code));
            if (place < 0) {
                place = seen.size();
                seen.add(names.get(code));
            }
            codes[code] = (char) place;
        }
        return codes;
    }

    /// The shared codes of the moments of a way; empty where the log has never heard of one.
    Optional<String> coded(List<String> way) {
        char[] shared = shared();
        var text = new StringBuilder();
        for (String moment : way) {
            int code = names.indexOf(moment);
            if (code < 0) {
                return Optional.empty();
            }
            text.append(shared[code]);
        }
        return Optional.of(text.toString());
    }

    /// Shows every journey of the branches that may be seen.
    void visit(Reader reader) {
        boolean[] mine = new boolean[log.vocabulary().branches().size()];
        for (int code = 0; code < mine.length; code++) {
            mine[code] = scope.covers(log.vocabulary().branches().word(code));
        }
        for (Slice slice : log.slices()) {
            Part part = slice.part();
            for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
                if (mine[part.branch(j)]) {
                    reader.read(part, j);
                }
            }
        }
    }

    private boolean isWay(Part part, int j, List<String> way) {
        int first = part.first(j);
        if (part.first(j + 1) - first != way.size()) {
            return false;
        }
        for (int i = 0; i < way.size(); i++) {
            if (!names.get(part.moment(first + i)).equals(way.get(i))) {
                return false;
            }
        }
        return true;
    }
}
