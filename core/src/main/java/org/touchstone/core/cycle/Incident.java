package org.touchstone.core.cycle;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One thing that can go wrong at a step; what went wrong in a journey is recorded by its code.
///
/// @param severity 1 annoys, 2 spoils the moment, 3 spoils the whole service
/// @param recovery what mends it on the spot; null while nobody has said
public record Incident(String code, Text text, int severity, @Nullable Text recovery) {

    public Incident {
        Codes.check(code, "an incident");
        if (severity < 1 || severity > 3) {
            throw new IllegalArgumentException("Severity of incident '" + code + "' must be 1 (annoys), 2 (spoils the"
                    + " moment) or 3 (spoils the service), but got " + severity + ".");
        }
    }

    Stream<Text> texts() {
        return recovery == null ? Stream.of(text) : Stream.of(text, recovery);
    }
}
