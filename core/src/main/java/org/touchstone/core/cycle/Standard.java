package org.touchstone.core.cycle;

import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A promise at one moment, stated so that it can be measured: what, within which limit, on which [Terms].
///
/// A standard may know a zone of tolerance: between its limit and its `tolerance` customers are not content, but bear
/// it.
/// `tolerance` is null where nobody has said how much they bear.
public sealed interface Standard {

    Terms terms();

    /// The moment begins at most `limit` after the end of the moment `after`.
    record StartsWithin(
            Duration limit, String after, @Nullable Duration tolerance, Terms terms) implements Standard {
        public StartsWithin {
            checkLimit(limit, tolerance);
            Codes.checkStep(after);
        }
    }

    /// The moment lasts at most `limit`.
    record LastsAtMost(Duration limit, @Nullable Duration tolerance, Terms terms) implements Standard {
        public LastsAtMost {
            checkLimit(limit, tolerance);
        }
    }

    /// A customer lives the moment at most `times` times in one journey.
    record TimesAtMost(int times, @Nullable Integer tolerance, Terms terms) implements Standard {
        public TimesAtMost {
            if (times < 1 || (tolerance != null && tolerance < times)) {
                throw new IllegalArgumentException("A moment may be lived at most n ≥ 1 times, and tolerance bears no"
                        + " fewer, but got " + times + " and " + tolerance + ".");
            }
        }
    }

    /// Customers rate the moment at least `rating`, in points of the scale of the question that is asked there.
    record RatedAtLeast(double rating, @Nullable Double tolerance, Terms terms) implements Standard {
        public RatedAtLeast {
            if (!Double.isFinite(rating) || (tolerance != null && !(tolerance <= rating))) {
                throw new IllegalArgumentException("A rating is a number of points, and tolerance bears no more, but"
                        + " got " + rating + " and " + tolerance + ".");
            }
            rating += 0.0; // -0.0 and 0.0 are the same rating
        }
    }

    /// The moment ends well: its recorded outcome is ok.
    record OutcomeOk(Terms terms) implements Standard {}

    /// An auditor finds it so.
    ///
    /// @param what what the auditor looks for: "greeted within a minute, by a person who looks up"
    record Observed(Text what, Terms terms) implements Standard {}

    /// The standard as an English sentence without a subject: "lasts at most 10 min for 90 % of journeys".
    default String text() {
        return StandardText.of(this);
    }

    /// Every text in it, for translators.
    default Stream<Text> texts() {
        Stream<Text> name = Stream.ofNullable(terms().name());
        return switch (this) {
            case Observed observed -> Stream.concat(Stream.of(observed.what()), name);
            case StartsWithin s -> name;
            case LastsAtMost s -> name;
            case TimesAtMost s -> name;
            case RatedAtLeast s -> name;
            case OutcomeOk s -> name;
        };
    }

    private static void checkLimit(Duration limit, @Nullable Duration tolerance) {
        if (!isTime(limit) || (tolerance != null && (!isTime(tolerance) || tolerance.compareTo(limit) < 0))) {
            throw new IllegalArgumentException("A limit is longer than nothing and in whole microseconds, and tolerance"
                    + " bears no less, but got " + limit + " and " + tolerance + ".");
        }
    }

    private static boolean isTime(Duration duration) {
        return duration.isPositive() && duration.toNanosPart() % 1000 == 0;
    }
}
