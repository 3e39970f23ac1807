package org.touchstone.core.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;

/// Reads instants of one form out of bytes, exactly to the microsecond; finer digits are cut off. Not safe for many
/// threads. A time on the day of the one before takes about 10 ns, others 25.
///
/// A time without a zone is taken in the zone given. In the hour that the clocks repeat in autumn the earlier instant
/// is taken and counted; in the hour they leave out in spring there is no such time.
public final class TimeReader {

    /// The result when the bytes are not a time of this form.
    public static final long NOT_A_TIME = Long.MIN_VALUE;
    /// The result when the local time was left out by the change of the clocks.
    public static final long IN_GAP = Long.MIN_VALUE + 1;

    private static final long SECOND = 1_000_000L;
    /// Instants outside 1900 to 2199 are typing errors or missing values, not times of service.
    private static final int YEAR_MIN = 1900;

    private static final int YEAR_MAX = 2199;
    private static final int OFFSET_SECONDS_MAX = 18 * 3_600;
    private static final long MOST = 7_258_118_400L;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    // "hh:mm:ss" in eight bytes, the first one lowest: a digit is 0x30 to 0x39, the colon 0x3A
    private static final long CLOCK_HIGH = 0xF0F0_FFF0_F0FF_F0F0L;
    private static final long CLOCK_SHAPE = 0x3030_3A30_303A_3030L;
    private static final long CLOCK_ABOVE_NINE = 0x0606_0006_0600_0606L;
    private static final long CLOCK_DIGITS = 0x0F0F_000F_0F00_0F0FL;

    private final TimeForm form;
    private final ZoneRules rules;
    private long ambiguous;

    // local seconds in [localFrom, localTo) have this offset
    private long localFrom = 1;
    private long localTo;
    private int offsetSeconds;

    // the day read last, as written, and the local second it begins; NOT_A_TIME if it is no day
    private long dayYearAndMonth;
    private int dayOfMonth;
    private long dayMidnight = NOT_A_TIME;

    // where the reading stands
    private byte[] bytes = {};
    private int at;
    private int end;

    public TimeReader(TimeForm form, ZoneId zone) {
        this.form = form;
        this.rules = zone.getRules();
    }

    /// Times that came twice by the change of the clocks, of which the earlier was taken.
    public long ambiguous() {
        return ambiguous;
    }

    /// Epoch microseconds, or [#NOT_A_TIME], or [#IN_GAP].
    public long read(byte[] source, int from, int to) {
        bytes = source;
        at = from;
        end = to;
        return switch (form) {
            case YEAR_FIRST -> isUsual() ? readUsual() : readDate();
            case DAY_FIRST, MONTH_FIRST -> readDate();
            case EPOCH_SECONDS -> readEpoch(SECOND);
            case EPOCH_MILLIS -> readEpoch(1_000);
            case EPOCH_MICROS -> readEpoch(1);
        };
    }

    private long readEpoch(long unit) {
        boolean negative = take('-');
        int begin = at;
        long whole = 0;
        while (at < end && isDigit(bytes[at]) && at - begin < 17) {
            whole = 10 * whole + bytes[at++] - '0';
        }
        if (at == begin || negative || whole > MOST * (SECOND / unit)) {
            return NOT_A_TIME;
        }
        long micros = whole * unit;
        if (unit > 1 && (take('.') || take(','))) {
            micros += Math.max(0, fraction()) * unit / SECOND;
        }
        return at == end ? micros : NOT_A_TIME;
    }

    /// Whether the time is written as 2025-01-31T23:59:59, on the day read last; more may follow.
    ///
    /// Rows come in the order of time, so most times fall on the day of the one before.
    private boolean isUsual() {
        if (end - at < 19) {
            return false;
        }
        long yearAndMonth = (long) LONGS.get(bytes, at);
        int day = bytes[at + 8] << 8 | bytes[at + 9];
        if (yearAndMonth != dayYearAndMonth || day != dayOfMonth) {
            rememberDay(yearAndMonth, day);
        }
        long clock = (long) LONGS.get(bytes, at + 11);
        boolean shaped =
                (clock & CLOCK_HIGH) == CLOCK_SHAPE && ((clock + CLOCK_ABOVE_NINE) & CLOCK_HIGH) == CLOCK_SHAPE;
        boolean gap = bytes[at + 10] == 'T' || bytes[at + 10] == ' ';
        return shaped && gap && dayMidnight != NOT_A_TIME;
    }

    private void rememberDay(long yearAndMonth, int day) {
        int year = digits(at, 4);
        int month = digits(at + 5, 2);
        int number = digits(at + 8, 2);
        boolean plausible = bytes[at + 4] == '-' && bytes[at + 7] == '-' && isDay(year, month, number);
        dayMidnight = plausible ? epochDay(year, month, number) * 86_400 : NOT_A_TIME;
        dayYearAndMonth = yearAndMonth;
        dayOfMonth = day;
    }

    private int digits(int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            if (!isDigit(bytes[i])) {
                return -1;
            }
            value = 10 * value + bytes[i] - '0';
        }
        return value;
    }

    /// Reads a time for which [#isUsual()]. What is not usual after all goes the long way.
    private long readUsual() {
        int begin = at;
        long clock = (long) LONGS.get(bytes, at + 11) & CLOCK_DIGITS;
        int hour = twoDigits(clock);
        int minute = twoDigits(clock >>> 24);
        int second = twoDigits(clock >>> 48);
        at += 19;
        long micros = take('.') ? fraction() : 0;
        boolean zone = at == end || bytes[at] == 'Z' || bytes[at] == '+' || bytes[at] == '-';
        if (!zone || hour > 23 || minute > 59 || second > 60 || micros < 0) {
            at = begin;
            return readDate();
        }
        return zoned(dayMidnight + 3_600L * hour + 60L * minute + second, micros);
    }

    /// The number of two digits in the lowest two bytes, the tens in the lower one.
    private static int twoDigits(long word) {
        return 10 * (int) (word & 0xF) + (int) (word >>> 8 & 0xF);
    }

    private long readDate() {
        int first = number(4);
        if (at >= end || first < 0) {
            return NOT_A_TIME;
        }
        byte separator = bytes[at++];
        int second = number(2);
        boolean shaped = (separator == '-' || separator == '/' || separator == '.') && second >= 0 && take(separator);
        int third = shaped ? number(4) : -1;
        if (third < 0) {
            return NOT_A_TIME;
        }
        return switch (form) {
            case DAY_FIRST -> onDay(century(third), second, first);
            case MONTH_FIRST -> onDay(century(third), first, second);
            default -> onDay(first, second, third);
        };
    }

    private static int century(int year) {
        return year >= 100 ? year : year >= 70 ? 1900 + year : 2000 + year;
    }

    private long onDay(int year, int month, int day) {
        if (!isDay(year, month, day)) {
            return NOT_A_TIME;
        }
        long midnight = epochDay(year, month, day) * 86_400;
        if (at == end) {
            return zoned(midnight, 0);
        }
        byte gap = bytes[at++];
        if (gap != 'T' && gap != ' ' && gap != 't') {
            return NOT_A_TIME;
        }
        while (at < end && bytes[at] == ' ') {
            at++;
        }
        return atTime(midnight);
    }

    private static boolean isDay(int year, int month, int day) {
        boolean plausible = year >= YEAR_MIN && year <= YEAR_MAX && month >= 1 && month <= 12 && day >= 1;
        return plausible && day <= daysIn(year, month);
    }

    private long atTime(long midnight) {
        int hour = number(2);
        if (hour < 0 || !take(':')) {
            return NOT_A_TIME;
        }
        int minute = number(2);
        int second = 0;
        long micros = 0;
        if (take(':')) {
            second = number(2);
            if (second >= 0 && (take('.') || take(','))) {
                micros = fraction();
            }
        }
        hour = halfDay(hour);
        boolean plausible = hour >= 0 && minute >= 0 && minute < 60 && second >= 0 && second <= 60 && micros >= 0;
        boolean midnightAtEnd = hour == 24 && minute == 0 && second == 0 && micros == 0;
        if (!plausible || (hour > 23 && !midnightAtEnd)) {
            return NOT_A_TIME;
        }
        return zoned(midnight + 3_600L * hour + 60L * minute + second, micros);
    }

    /// The hour of the day, where AM or PM follows; otherwise the hour as it is.
    private int halfDay(int hour) {
        int before = at;
        take(' ');
        boolean follows = at + 2 <= end && (bytes[at + 1] | 0x20) == 'm';
        int letter = follows ? bytes[at] | 0x20 : 0;
        if (letter != 'a' && letter != 'p') {
            at = before;
            return hour;
        }
        at += 2;
        return hour < 1 || hour > 12 ? -1 : hour % 12 + (letter == 'p' ? 12 : 0);
    }

    private long zoned(long localSeconds, long micros) {
        take(' ');
        if (at == end) {
            return inZone(localSeconds, micros);
        }
        byte sign = bytes[at++];
        if (sign == 'Z' || sign == 'z') {
            return at == end ? localSeconds * SECOND + micros : NOT_A_TIME;
        }
        if (isNameOfUtc(at - 1)) {
            return localSeconds * SECOND + micros;
        }
        int hours = number(2);
        int minutes = at == end ? 0 : take(':') || at < end ? number(2) : -1;
        int offset = 3_600 * hours + 60 * minutes;
        boolean plausible = hours >= 0 && minutes >= 0 && minutes < 60 && offset <= OFFSET_SECONDS_MAX;
        if (!plausible || at != end || (sign != '+' && sign != '-')) {
            return NOT_A_TIME;
        }
        return (localSeconds - (sign == '-' ? -offset : offset)) * SECOND + micros;
    }

    private boolean isNameOfUtc(int from) {
        if (end - from != 3) {
            return false;
        }
        int letters = bytes[from] << 16 | bytes[from + 1] << 8 | bytes[from + 2];
        return letters == ('U' << 16 | 'T' << 8 | 'C') || letters == ('G' << 16 | 'M' << 8 | 'T');
    }

    private long inZone(long localSeconds, long micros) {
        if (localSeconds < localFrom || localSeconds >= localTo) {
            var local = LocalDateTime.ofEpochSecond(localSeconds, 0, ZoneOffset.UTC);
            List<ZoneOffset> offsets = rules.getValidOffsets(local);
            if (offsets.isEmpty()) {
                return IN_GAP;
            }
            if (offsets.size() == 2) {
                ambiguous++;
                return (localSeconds - offsets.getFirst().getTotalSeconds()) * SECOND + micros;
            }
            remember(localSeconds, offsets.getFirst());
        }
        return (localSeconds - offsetSeconds) * SECOND + micros;
    }

    /// Remembers the stretch of local time around `localSeconds` in which one offset holds, without its ambiguous ends.
    private void remember(long localSeconds, ZoneOffset offset) {
        offsetSeconds = offset.getTotalSeconds();
        var instant = java.time.Instant.ofEpochSecond(localSeconds - offsetSeconds);
        ZoneOffsetTransition before = rules.previousTransition(instant.plusSeconds(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        localFrom = before == null
                ? Long.MIN_VALUE
                : before.toEpochSecond()
                        + Math.max(
                                before.getOffsetBefore().getTotalSeconds(),
                                before.getOffsetAfter().getTotalSeconds());
        localTo = after == null
                ? Long.MAX_VALUE
                : after.toEpochSecond()
                        + Math.min(
                                after.getOffsetBefore().getTotalSeconds(),
                                after.getOffsetAfter().getTotalSeconds());
    }

    /// A number of one to `most` digits, or -1.
    private int number(int most) {
        int begin = at;
        int value = 0;
        while (at < end && at - begin < most && isDigit(bytes[at])) {
            value = 10 * value + bytes[at++] - '0';
        }
        return at == begin ? -1 : value;
    }

    /// Microseconds of the digits after a decimal sign; -1 when there are none.
    private long fraction() {
        int begin = at;
        long micros = 0;
        long unit = SECOND / 10;
        while (at < end && isDigit(bytes[at])) {
            micros += unit * (bytes[at++] - '0');
            unit /= 10;
        }
        return at == begin ? -1 : micros;
    }

    private boolean take(int wanted) {
        if (at < end && bytes[at] == wanted) {
            at++;
            return true;
        }
        return false;
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static int daysIn(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /// Days since 1970-01-01 of a date of the Gregorian calendar, counted in years that begin in March.
    private static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int m = month <= 2 ? month + 9 : month - 3;
        return 365L * y + y / 4 - y / 100 + y / 400 + (153 * m + 2) / 5 + day - 1 - 719_468;
    }
}
