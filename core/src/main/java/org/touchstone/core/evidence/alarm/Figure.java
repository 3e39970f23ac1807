package org.touchstone.core.evidence.alarm;

import java.util.Locale;

/// What an alarm found, so that neighbouring weeks can be told in one sentence.
sealed interface Figure {

    /// In plain words.
    String text();

    /// Both together: shares add, of sentences the one about the worse stays.
    Figure and(Figure other);

    /// So many of so many.
    ///
    /// @param what what they are and what is wrong: "journeys began outside the opening hours"
    record Share(long some, long all, String what) implements Figure {
        @Override
        public String text() {
            return String.format(Locale.ROOT, "%,d of %,d (%s) %s", some, all, percent((double) some / all), what);
        }

        @Override
        public Figure and(Figure other) {
            return other instanceof Share share ? new Share(some + share.some, all + share.all, what) : other.and(this);
        }
    }

    /// A sentence.
    ///
    /// @param size how bad it is, to compare with others of its kind
    record Said(double size, String text) implements Figure {
        @Override
        public Figure and(Figure other) {
            return other instanceof Said said && said.size > size ? said : this;
        }
    }

    /// A share as people read it: 0.4 %, 13 %.
    static String percent(double share) {
        return String.format(Locale.ROOT, share < 0.095 ? "%.1f %%" : "%.0f %%", 100 * share);
    }

    /// A duration as people read it: 12 s, 3.5 min, 2.0 h.
    static String time(double micros) {
        double seconds = micros / 1e6;
        if (seconds < 90) {
            return String.format(Locale.ROOT, "%.0f s", seconds);
        }
        return seconds < 5_400
                ? String.format(Locale.ROOT, "%.1f min", seconds / 60)
                : String.format(Locale.ROOT, "%.1f h", seconds / 3_600);
    }
}
