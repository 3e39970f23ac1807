package org.touchstone.core.cycle;

import java.math.BigDecimal;
import org.touchstone.core.file.Durations;

/// Standards as English sentences.
final class StandardText {

    private StandardText() {}

    static String of(Standard standard) {
        Terms terms = standard.terms();
        String named = terms.name() == null ? "" : terms.name().in("en") + ": ";
        String clock = terms.clock() == Clock.OPENING_HOURS ? " of opening hours" : "";
        return named + limit(standard, clock) + " " + share(standard, terms.share()) + ending(terms);
    }

    private static String limit(Standard standard, String clock) {
        return switch (standard) {
            case Standard.StartsWithin s ->
                "begins at most " + Durations.sentence(s.limit()) + clock + " after the end of '" + s.after() + "'";
            case Standard.LastsAtMost s -> "lasts at most " + Durations.sentence(s.limit()) + clock;
            case Standard.TimesAtMost s -> "is lived at most " + (s.times() == 1 ? "once" : s.times() + " times");
            case Standard.RatedAtLeast s -> "is rated at least " + number(s.rating());
            case Standard.OutcomeOk s -> "ends well";
            case Standard.Observed s -> "an auditor finds \"" + s.what().in("en") + "\"";
        };
    }

    private static String share(Standard standard, double share) {
        boolean audited = standard instanceof Standard.Observed;
        if (share == 1) {
            return audited ? "at every inspection" : "in every journey";
        }
        String percent = number(new BigDecimal(Double.toString(share)).movePointRight(2)) + " % of ";
        return audited ? "at " + percent + "inspections" : "for " + percent + "journeys";
    }

    private static String ending(Terms terms) {
        return (terms.told() ? ", as customers were told" : "")
                + (terms.since() == null ? "" : ", since " + terms.since());
    }

    private static String number(double value) {
        return number(new BigDecimal(Double.toString(value)));
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
