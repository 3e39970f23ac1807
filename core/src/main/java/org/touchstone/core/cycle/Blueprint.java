package org.touchstone.core.cycle;

import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The columns of the service blueprint at one step; a column that is null was left empty.
///
/// @param customer what the customer does
/// @param frontstage what employees do in sight of the customer
/// @param backstage what employees do out of sight
/// @param support systems and suppliers that the employees rely on
/// @param surroundings what the customer sees, hears, holds: chairs, signs, brochures
public record Blueprint(
        @Nullable Text customer,
        @Nullable Text frontstage,
        @Nullable Text backstage,
        @Nullable Text support,
        @Nullable Text surroundings) {

    /// Nothing written down yet.
    public static final Blueprint EMPTY = new Blueprint(null, null, null, null, null);

    Stream<Text> texts() {
        return Stream.of(customer, frontstage, backstage, support, surroundings).filter(Objects::nonNull);
    }
}
