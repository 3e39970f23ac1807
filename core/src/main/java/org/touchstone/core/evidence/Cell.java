package org.touchstone.core.evidence;

/// Where and when a journey was lived, in numbers of a [Slicing].
///
/// @param branch number of the branch
/// @param day local date of arrival as an epoch day, or [CaseBuilder#NO_DAY]
/// @param daypart number of the part of the day; 0 when it is not known
/// @param channel number of the way in
/// @param segment number of the kind of customer
public record Cell(int branch, long day, int daypart, int channel, int segment) implements Comparable<Cell> {

    /// By branch, then by day; compared a million times, hence without comparators.
    @Override
    public int compareTo(Cell other) {
        if (branch != other.branch) {
            return Integer.compare(branch, other.branch);
        }
        if (day != other.day) {
            return Long.compare(day, other.day);
        }
        if (daypart != other.daypart) {
            return Integer.compare(daypart, other.daypart);
        }
        return channel != other.channel
                ? Integer.compare(channel, other.channel)
                : Integer.compare(segment, other.segment);
    }

    /// The month of the day, counted from year 0; the same for all cases without a day.
    public int month() {
        if (day == CaseBuilder.NO_DAY) {
            return 0;
        }
        var date = java.time.LocalDate.ofEpochDay(day);
        return 12 * date.getYear() + date.getMonthValue() - 1;
    }
}
