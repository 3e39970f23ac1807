package org.touchstone.core.analysis;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.evidence.indicator.Indicator;

/// What indicators are called, and how their figures are said.
final class IndicatorNames {

    private static final double MINUTE = 60;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private final Cycle cycle;
    private final String language;

    IndicatorNames(Cycle cycle, String language) {
        this.cycle = cycle;
        this.language = language;
    }

    /// "I wait for my number: how long it takes".
    String what(Indicator indicator) {
        String what = switch (indicator.kind()) {
            case TOLD -> indicator.text();
            case SEEN -> indicator.text();
            case LEFT -> "customers leave";
            case WORK -> "how long it takes";
            case WAIT -> "how long it lasts";
            case RATING -> "how customers rate it";
            case OVERALL -> "how customers rate the whole service";
        };
        String step = moment(indicator) == null
                ? ""
                : cycle.step(indicator.moment()).name().in(language);
        return step.isEmpty() ? what : step + ": " + what;
    }

    /// Code of the step; null for the service as a whole.
    static @Nullable String moment(Indicator indicator) {
        return indicator.moment().isEmpty() ? null : indicator.moment();
    }

    static String unit(Indicator indicator) {
        return indicator.unit().name().toLowerCase(Locale.ROOT);
    }

    /// "18 of 100", "7.5 minutes", "4.1 points".
    static String say(Indicator indicator, @Nullable Double figure) {
        if (figure == null) {
            return "unknown";
        }
        return switch (indicator.unit()) {
            case SHARE -> String.format(Locale.ROOT, figure < 0.1 ? "%.1f of 100" : "%.0f of 100", 100 * figure);
            case SECONDS ->
                figure < 2 * MINUTE
                        ? String.format(Locale.ROOT, "%.0f seconds", figure)
                        : String.format(Locale.ROOT, "%.1f minutes", figure / MINUTE);
            case POINTS -> String.format(Locale.ROOT, "%.2f points", figure);
        };
    }

    /// "28 Jul 2025".
    static String day(long epochDay) {
        return DAY.format(LocalDate.ofEpochDay(epochDay));
    }

    /// "everywhere", "in B01 and B02".
    static String where(List<String> branches) {
        if (branches.isEmpty()) {
            return "everywhere";
        }
        int last = branches.size() - 1;
        String most = String.join(", ", branches.subList(0, last));
        return "in " + (most.isEmpty() ? "" : most + " and ") + branches.get(last);
    }
}
