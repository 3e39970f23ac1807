package org.touchstone.app.board;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// A period that is chosen by its name, counted back from the last day that is known.
enum Span {
    THIS_YEAR("filter.span.this-year"),
    LAST_YEAR("filter.span.last-year"),
    THIS_QUARTER("filter.span.this-quarter"),
    LAST_QUARTER("filter.span.last-quarter"),
    THIS_MONTH("filter.span.this-month"),
    LAST_MONTH("filter.span.last-month"),
    LAST_4_WEEKS("filter.span.last-four-weeks"),
    LAST_12_WEEKS("filter.span.last-twelve-weeks");

    private static final int MONTHS = 3;
    private static final int FEW_WEEKS = 4;
    private static final int MANY_WEEKS = 12;

    private final String key;

    Span(String key) {
        this.key = key;
    }

    /// Days from the first to the last.
    record Days(LocalDate from, LocalDate to) {}

    /// The one of a code.
    static Optional<Span> find(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /// How it is written in an address: "last-4-weeks".
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /// The key of its name among the texts.
    String key() {
        return key;
    }

    /// Its days.
    ///
    /// @param last the last day of which something is known
    Days days(LocalDate last) {
        LocalDate year = last.withDayOfYear(1);
        LocalDate month = last.withDayOfMonth(1);
        LocalDate quarter = month.minusMonths((month.getMonthValue() - 1) % MONTHS);
        return switch (this) {
            case THIS_YEAR -> new Days(year, last);
            case LAST_YEAR -> new Days(year.minusYears(1), year.minusDays(1));
            case THIS_QUARTER -> new Days(quarter, last);
            case LAST_QUARTER -> new Days(quarter.minusMonths(MONTHS), quarter.minusDays(1));
            case THIS_MONTH -> new Days(month, last);
            case LAST_MONTH -> new Days(month.minusMonths(1), month.minusDays(1));
            case LAST_4_WEEKS -> new Days(last.minusWeeks(FEW_WEEKS).plusDays(1), last);
            case LAST_12_WEEKS -> new Days(last.minusWeeks(MANY_WEEKS).plusDays(1), last);
        };
    }
}
