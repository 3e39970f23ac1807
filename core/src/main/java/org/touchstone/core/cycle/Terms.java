package org.touchstone.core.cycle;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What every standard has beside its limit.
///
/// @param share fraction of journeys that must keep the standard, in (0, 1]
/// @param clock the clock on which times run
/// @param source who asked for it; null when it is the house's own default
/// @param told whether customers were told of it, so that it is a promise to them
/// @param since first day on which it is in force; null when it always was
/// @param trait code of the trait of the brand's character that it serves; null when none is named
/// @param name what people call it; null when its own sentence says enough
public record Terms(
        double share,
        Clock clock,
        @Nullable Source source,
        boolean told,
        @Nullable LocalDate since,
        @Nullable String trait,
        @Nullable Text name) {

    /// To be kept in every journey, on the customer's own clock, asked by nobody in particular, and told to nobody.
    public static final Terms ALWAYS = new Terms(1, Clock.ELAPSED, null, false, null, null, null);

    public Terms {
        if (!(share > 0 && share <= 1)) {
            throw new IllegalArgumentException("Share of journeys must be in (0, 1], but got " + share
                    + ". To promise it to 95 % of customers, write 0.95.");
        }
    }

    /// These terms for another share of journeys.
    public Terms forShare(double other) {
        return new Terms(other, clock, source, told, since, trait, name);
    }
}
