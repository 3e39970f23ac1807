package org.touchstone.app.board;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.core.analysis.Analysis;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.journey.Encounter;
import org.touchstone.core.journey.Ending;
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
    private final Map<String, Integer> codes = new HashMap<>();
    private final int[] shared;

    /// @param cycle as designed; null where it is drafted from the log
    Lives(JourneyLog log, @Nullable Cycle cycle, Scope scope) {
        this.log = log;
        this.scope = scope;
        names = Analysis.momentNames(log, cycle);
        names.forEach(name -> codes.putIfAbsent(name, codes.size()));
        shared = names.stream().mapToInt(codes::get).toArray();
    }

    /// Which journeys are looked for, and how long each lasted where they are looked for.
    @FunctionalInterface
    interface Match {

        /// Tells how long it lasted.
        ///
        /// @return microseconds; [#NO] for a journey that is not among them
        long here(Part part, int journey);

        /// Whether a journey is among them.
        default boolean takes(Part part, int journey) {
            return here(part, journey) != NO;
        }
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

    /// Every journey.
    Match any() {
        return new Match() {
            @Override
            public long here(Part part, int journey) {
                return lasted(part, journey);
            }

            @Override
            public boolean takes(Part part, int journey) {
                return true;
            }
        };
    }

    /// Journeys that went exactly this way.
    Match ofWay(List<String> way) {
        int[] wanted = way.stream().mapToInt(this::code).toArray();
        return (part, j) -> isWay(part, j, wanted) ? lasted(part, j) : NO;
    }

    private boolean isWay(Part part, int j, int[] way) {
        int first = part.first(j);
        if (part.first(j + 1) - first != way.length) {
            return false;
        }
        for (int i = 0; i < way.length; i++) {
            if (code(part, first + i) != way[i]) {
                return false;
            }
        }
        return true;
    }

    /// Journeys that came to a moment, and how long they were there at most.
    Match at(String moment) {
        int wanted = code(moment);
        return (part, j) -> {
            long longest = NO;
            for (int row = part.first(j); row < part.first(j + 1); row++) {
                if (code(part, row) == wanted) {
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
        int before = code(from);
        int after = code(to);
        if (from.isEmpty()) {
            return (part, j) -> code(part, part.first(j)) == after ? lasted(part, j) : NO;
        }
        if (to.isEmpty()) {
            return (part, j) ->
                    part.ending(j) != Ending.OPEN && code(part, part.first(j + 1) - 1) == before ? lasted(part, j) : NO;
        }
        return (part, j) -> {
            long longest = NO;
            for (int row = part.first(j); row < part.first(j + 1) - 1; row++) {
                if (code(part, row) == before && code(part, row + 1) == after) {
                    longest = Math.max(longest, waitAfter(part, row));
                }
            }
            return longest;
        };
    }

    /// The waits between two moments, microseconds, each time one directly followed the other; those not known left
    /// out.
    long[] waits(String from, String to) {
        int before = code(from);
        int after = code(to);
        LongStream.Builder waits = LongStream.builder();
        visit((part, j) -> {
            for (int row = part.first(j); row < part.first(j + 1) - 1; row++) {
                if (code(part, row) == before && code(part, row + 1) == after && isWaitKnown(part, row)) {
                    waits.add(waitAfter(part, row));
                }
            }
        });
        return waits.build().toArray();
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
        int skipped = MOST * (sought.page() - 1);
        var best = new Foremost(skipped + MOST);
        long[] all = {0};
        String key = sought.key().toLowerCase(Locale.ROOT);
        boolean byTime = sought.order().isByTime();
        Reader reader = (part, j) -> {
            if (sought.takes(part.ending(j))
                    && match.takes(part, j)
                    && (key.isEmpty() || part.key(j).toLowerCase(Locale.ROOT).contains(key))) {
                all[0]++;
                best.offer(part, j, sought.order().worth(part.began(j), byTime ? 0 : match.here(part, j)));
            }
        };
        // Logs are much in the order of time: from the end that is wanted nearly all that follow are wanted less.
        if (sought.order() == Sought.Order.LATEST) {
            visitBackwards(reader);
        } else {
            visit(reader);
        }
        return new Found(all[0], best.journeys(skipped, log.vocabulary()));
    }

    /// Those of some journeys that began last, the latest first.
    ///
    /// @param most so many at most
    List<Journey> latest(BiPredicate<Part, Integer> wanted, int most) {
        var best = new Foremost(most);
        visitBackwards((part, j) -> {
            if (wanted.test(part, j)) {
                best.offer(part, j, part.began(j));
            }
        });
        return best.journeys(0, log.vocabulary());
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

    /// For the code of each moment in the log its place among moments as findings call them; their number for one that
    /// is not among them.
    int[] places(List<String> moments) {
        return names.stream()
                .mapToInt(moments::indexOf)
                .map(place -> place < 0 ? moments.size() : place)
                .toArray();
    }

    /// The name of the branch of a journey.
    String branch(Part part, int journey) {
        return log.vocabulary().branches().word(part.branch(journey));
    }

    /// The code that all moments of the log share which findings call so.
    private int code(Part part, int row) {
        return shared[part.moment(row)];
    }

    /// The same of a moment as findings call it; -1, which is no code, where the log has never heard of it.
    private int code(String moment) {
        return codes.getOrDefault(moment, -1);
    }

    /// The shared codes of the moments of a journey, as a text that others that went the same way have too.
    String way(Part part, int journey) {
        char[] way = part.moments(part.first(journey), part.first(journey + 1));
        for (int i = 0; i < way.length; i++) {
            way[i] = (char) shared[way[i]];
        }
        return new String(way);
    }

    /// The same text for a way as findings tell it; empty where the log has never heard of one of its moments.
    Optional<String> way(List<String> way) {
        var text = new StringBuilder();
        for (String moment : way) {
            int code = code(moment);
            if (code < 0) {
                return Optional.empty();
            }
            text.append((char) code);
        }
        return Optional.of(text.toString());
    }

    /// Shows every journey of the branches that may be seen.
    void visit(Reader reader) {
        boolean[] mine = mine();
        for (Slice slice : log.slices()) {
            Part part = slice.part();
            for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
                if (mine[part.branch(j)]) {
                    reader.read(part, j);
                }
            }
        }
    }

    /// The same, the journey that came last first.
    private void visitBackwards(Reader reader) {
        boolean[] mine = mine();
        for (Slice slice : log.slices().reversed()) {
            Part part = slice.part();
            for (int j = slice.journeys().previous(part.journeys());
                    j >= 0;
                    j = slice.journeys().previous(j - 1)) {
                if (mine[part.branch(j)]) {
                    reader.read(part, j);
                }
            }
        }
    }

    /// For the code of each branch whether it may be seen.
    private boolean[] mine() {
        boolean[] mine = new boolean[log.vocabulary().branches().size()];
        for (int code = 0; code < mine.length; code++) {
            mine[code] = scope.covers(log.vocabulary().branches().word(code));
        }
        return mine;
    }
}
