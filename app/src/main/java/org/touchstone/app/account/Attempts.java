package org.touchstone.app.account;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// How often something was tried lately, by somebody or from somewhere. Thread-safe. Kept in memory: a start of the
/// server forgets it, and several servers count each for itself.
final class Attempts {

    /// More than an attacker can spread over before older ones are forgotten.
    private static final int KEPT_MAX = 50_000;

    private record Window(long sinceMillis, int tried) {}

    private final int most;
    private final Duration within;
    private final Clock clock;
    private final Map<String, Window> windows = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Window> eldest) {
            return size() > KEPT_MAX;
        }
    };

    /// @param most how many attempts are free
    /// @param within in which time
    Attempts(int most, Duration within, Clock clock) {
        this.most = most;
        this.within = within;
        this.clock = clock;
    }

    /// Counts an attempt before it is made, so that many at once cannot slip through.
    ///
    /// @return how long to wait instead; empty if it may be made
    synchronized Optional<Duration> take(String key) {
        long now = clock.millis();
        Window window = windows.get(key);
        if (window == null || now - window.sinceMillis() >= within.toMillis()) {
            windows.remove(key);
            windows.put(key, new Window(now, 1));
            return Optional.empty();
        }
        if (window.tried() >= most) {
            return Optional.of(Duration.ofMillis(window.sinceMillis() + within.toMillis() - now));
        }
        windows.put(key, new Window(window.sinceMillis(), window.tried() + 1));
        return Optional.empty();
    }

    /// Takes an attempt back, because it went well: a whole office signs in from one address in the morning.
    synchronized void undo(String key) {
        windows.computeIfPresent(
                key, (same, window) -> new Window(window.sinceMillis(), Math.max(0, window.tried() - 1)));
    }

    /// Forgets all that was counted, because it went well.
    synchronized void forget(String key) {
        windows.remove(key);
    }
}
