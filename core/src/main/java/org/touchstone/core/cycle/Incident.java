package org.touchstone.core.cycle;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One thing that can go wrong at a step; what went wrong in a journey is recorded by its code.
///
/// @param severity 1 annoys, 2 spoils the moment, 3 spoils the whole service
/// @param recovery what mends it on the spot; null while nobody has said
public record Incident(
        String code, Text text, int severity, @Nullable Text recovery) {

    /// What an incident's code cannot be, since these keys stand beside it in a file.
    static final List<String> OWN_KEYS = List.of("severity", "recovery");

    public Incident {
        Codes.check(code, "an incident");
        if (OWN_KEYS.contains(code)) {
            throw new IllegalArgumentException("An incident cannot have the code '" + code + "'. Choose another.");
        }
        if (severity < 1 || severity > 3) {
            throw new IllegalArgumentException("Severity of incident '" + code + "' must be 1 (annoys), 2 (spoils the"
                    + " moment) or 3 (spoils the service), but got " + severity + ".");
        }
    }

    Stream<Text> texts() {
        return recovery == null ? Stream.of(text) : Stream.of(text, recovery);
    }
}
