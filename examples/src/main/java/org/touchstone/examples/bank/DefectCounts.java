package org.touchstone.examples.bank;

import java.util.EnumMap;
import java.util.Map;

/// How many rows were spoilt in which way, and how many were not. Not safe for several threads.
final class DefectCounts {

    private final Map<Defect, Long> spoilt = new EnumMap<>(Defect.class);
    private long sound;

    void add(Defect defect) {
        if (defect == Defect.NONE) {
            sound++;
        } else {
            spoilt.merge(defect, 1L, Long::sum);
        }
    }

    void add(DefectCounts other) {
        other.spoilt.forEach((defect, count) -> spoilt.merge(defect, count, Long::sum));
        sound += other.sound;
    }

    /// Rows spoilt in one way.
    long count(Defect defect) {
        return spoilt.getOrDefault(defect, 0L);
    }

    /// All rows, spoilt or not.
    long rows() {
        return sound + spoilt();
    }

    /// All spoilt rows.
    long spoilt() {
        return spoilt.values().stream().mapToLong(Long::longValue).sum();
    }

    /// Spoilt rows that nobody can use.
    long unusable() {
        return spoilt() - count(Defect.MISSPELT);
    }
}
