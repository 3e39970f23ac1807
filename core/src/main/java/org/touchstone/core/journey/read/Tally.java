package org.touchstone.core.journey.read;

import java.util.Map;
import java.util.TreeMap;

/// What became of rows while journeys were built. Adds.
final class Tally {

    long duplicates;
    final Map<String, Long> pairing = new TreeMap<>();

    void count(String rule, long times) {
        if (times > 0) {
            pairing.merge(rule, times, Long::sum);
        }
    }

    void add(Tally other) {
        duplicates += other.duplicates;
        other.pairing.forEach(this::count);
    }
}
