package org.touchstone.core.measure;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.touchstone.core.journey.Dictionary;
import org.touchstone.core.journey.JourneySet;
import org.touchstone.core.journey.Part;

/// How many journeys went each exact way. Ways are compared moment by moment, never by a hash alone. Immutable.
///
/// @param counts journeys of each way
public record Ways(Map<Way, Long> counts) implements Summary<Ways> {

    /// The measure that yields it.
    public static final Measure<Ways> MEASURE = new WaysMeasure();

    /// A way as words and how many journeys went it.
    public record Frequency(List<String> moments, long journeys) {
        public Frequency {
            moments = List.copyOf(moments);
        }
    }

    public Ways {
        counts = Collections.unmodifiableMap(counts);
    }

    /// The most frequent ways; equally frequent ones in the order of their words, moment by moment.
    ///
    /// @param most how many at the most
    public List<Frequency> mostFrequent(int most, Dictionary moments) {
        int[] ranks = ranks(moments);
        Comparator<Map.Entry<Way, Long>> order = Comparator.comparingLong(
                        (Map.Entry<Way, Long> entry) -> -entry.getValue())
                .thenComparing(Map.Entry::getKey, (a, b) -> compare(a, b, ranks));
        // The worst of the best so far stands on top, so that few of many ways are kept.
        var best = new PriorityQueue<>(order.reversed());
        for (Map.Entry<Way, Long> entry : counts.entrySet()) {
            best.add(entry);
            if (best.size() > most) {
                best.remove();
            }
        }
        return best.stream()
                .sorted(order)
                .map(entry -> new Frequency(entry.getKey().words(moments), entry.getValue()))
                .toList();
    }

    /// For each code its place among all words in alphabetical order: codes depend on the order of arrival, words do
    /// not.
    private static int[] ranks(Dictionary moments) {
        List<String> sorted = moments.words().stream().sorted().toList();
        int[] ranks = new int[sorted.size()];
        for (int rank = 0; rank < ranks.length; rank++) {
            ranks[moments.findCode(sorted.get(rank)).orElseThrow()] = rank;
        }
        return ranks;
    }

    private static int compare(Way a, Way b, int[] ranks) {
        for (int place = 0; place < Math.min(a.length(), b.length()); place++) {
            int difference = ranks[a.moment(place)] - ranks[b.moment(place)];
            if (difference != 0) {
                return difference;
            }
        }
        return a.length() - b.length();
    }

    @Override
    public Ways plus(Ways other) {
        Ways larger = counts.size() >= other.counts.size() ? this : other;
        Ways smaller = counts.size() >= other.counts.size() ? other : this;
        var sum = new HashMap<>(larger.counts);
        smaller.counts.forEach((way, journeys) -> sum.merge(way, journeys, Long::sum));
        return new Ways(sum);
    }

    private record WaysMeasure() implements Measure<Ways> {
        @Override
        public String id() {
            return "ways/1";
        }

        @Override
        public Ways none() {
            return new Ways(Map.of());
        }

        @Override
        public Ways of(Part part, JourneySet journeys, Instant asOf) {
            var table = new WayTable(part);
            for (int j = journeys.next(0); j >= 0; j = journeys.next(j + 1)) {
                table.count(part.first(j), part.first(j + 1));
            }
            return new Ways(table.counts());
        }

        @Override
        public Codec<Ways> codec() {
            return new WaysCodec();
        }
    }

    private static final class WaysCodec implements Codec<Ways> {
        @Override
        public void write(Ways ways, DataOutput out) throws IOException {
            out.writeInt(ways.counts.size());
            // In the order of their codes: equal counts are equal bytes, however they were added up.
            for (var entry : new TreeMap<>(ways.counts).entrySet()) {
                out.writeInt(entry.getKey().length());
                for (int i = 0; i < entry.getKey().length(); i++) {
                    out.writeChar(entry.getKey().moment(i));
                }
                out.writeLong(entry.getValue());
            }
        }

        @Override
        public Ways read(DataInput in) throws IOException {
            var counts = new HashMap<Way, Long>();
            for (int left = in.readInt(); left > 0; left--) {
                char[] codes = new char[in.readInt()];
                for (int i = 0; i < codes.length; i++) {
                    codes[i] = in.readChar();
                }
                counts.put(new Way(codes), in.readLong());
            }
            return new Ways(counts);
        }
    }
}
