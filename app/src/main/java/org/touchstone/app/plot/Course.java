package org.touchstone.app.plot;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;

/// A figure over dated periods, with what was expected of it and what broke the series.
///
/// @param name what or where it is: "All branches", "Cluj"
/// @param periods in the order of their dates
/// @param seams where the way of measuring changed, so that before and after do not compare
/// @param change when the figure itself changed; absent when nothing says so
public record Course(
        String name,
        List<Period> periods,
        List<Seam> seams,
        @Nullable Change change) {

    /// One period.
    ///
    /// @param start its first day
    /// @param value absent when nothing was measured or it is hidden
    /// @param n observations behind it
    /// @param centre what is expected; absent where nothing can be expected yet
    /// @param lower lower limit; absent where there is none
    /// @param upper upper limit; absent where there is none
    /// @param signal why it is a signal, in a few words: "above the limit"; empty when it is none
    public record Period(
            LocalDate start,
            @Nullable Double value,
            long n,
            @Nullable Double centre,
            @Nullable Double lower,
            @Nullable Double upper,
            String signal) {

        public Period {
            if (!signal.isEmpty() && value == null) {
                throw new IllegalArgumentException("A period without a figure is no signal: " + start);
            }
        }

        boolean signals() {
            return !signal.isEmpty();
        }

        DoubleStream figures() {
            return java.util.stream.Stream.of(value, centre, lower, upper)
                    .filter(Objects::nonNull)
                    .mapToDouble(Double::doubleValue);
        }
    }

    /// A day from which on the figure is measured otherwise: "from kiosk to message".
    public record Seam(LocalDate date, String words) {}

    /// When the figure changed, with its interval.
    ///
    /// @param low earliest day, not after `date`
    /// @param high latest day, not before `date`
    public record Change(LocalDate date, LocalDate low, LocalDate high) {
        public Change {
            if (low.isAfter(date) || date.isAfter(high)) {
                throw new IllegalArgumentException(
                        "Expected low <= date <= high, but got " + low + ", " + date + ", " + high);
            }
        }

        /// "4 Aug 2025 (28 Jul to 11 Aug)".
        String words() {
            String interval = low.equals(high) ? "" : " (" + Say.shortDay(low) + " to " + Say.shortDay(high) + ")";
            return Say.day(date) + interval;
        }
    }

    public Course {
        periods = List.copyOf(periods);
        seams = List.copyOf(seams);
        for (int i = 1; i < periods.size(); i++) {
            if (!periods.get(i - 1).start().isBefore(periods.get(i).start())) {
                throw new IllegalArgumentException("Periods follow one another, but " + name + " has "
                        + periods.get(i).start() + " after "
                        + periods.get(i - 1).start());
            }
        }
    }

    List<Period> signals() {
        return periods.stream().filter(Period::signals).toList();
    }

    /// The first period of each unbroken run of signals.
    List<Period> runs() {
        return java.util.stream.IntStream.range(0, periods.size())
                .filter(i -> periods.get(i).signals()
                        && (i == 0 || !periods.get(i - 1).signals()))
                .mapToObj(periods::get)
                .toList();
    }

    /// What is to be seen, in plain words.
    String words() {
        List<Period> found = signals();
        String head = found.isEmpty()
                ? "no signal"
                : Say.count(found.size(), "signal", "signals") + ", the first on "
                        + Say.day(found.getFirst().start()) + " ("
                        + found.getFirst().signal() + ")";
        String changed = change == null ? "" : "; changed about " + change.words();
        String cut = seams.isEmpty()
                ? ""
                : "; not to be compared across "
                        + String.join(
                                " and ",
                                seams.stream()
                                        .map(seam -> Say.day(seam.date()) + " (" + seam.words() + ")")
                                        .toList());
        return name + ": " + head + changed + cut + ".";
    }

    /// The axis over all the figures of some courses.
    static Linear scale(Quantity quantity, List<Course> courses, int most) {
        double[] all = courses.stream()
                .flatMap(course -> course.periods().stream())
                .flatMapToDouble(Period::figures)
                .toArray();
        double low = DoubleStream.of(all).min().orElse(0);
        double high = DoubleStream.of(all).max().orElse(1);
        return Linear.over(quantity, low, high, most, 0, 1);
    }

    /// The axis over all the days of some courses.
    static Dates days(List<Course> courses) {
        List<LocalDate> all = courses.stream()
                .flatMap(course -> course.periods().stream())
                .map(Period::start)
                .sorted()
                .toList();
        return all.isEmpty()
                ? new Dates(LocalDate.EPOCH, LocalDate.EPOCH, 0, 1)
                : new Dates(all.getFirst(), all.getLast(), 0, 1);
    }
}
