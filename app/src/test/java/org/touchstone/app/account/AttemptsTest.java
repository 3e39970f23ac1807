package org.touchstone.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class AttemptsTest {

    private final Watch watch = new Watch();
    private final Attempts attempts = new Attempts(3, Duration.ofMinutes(5), watch);

    @Test
    void asManyAsAreFreeMayBeMadeAndThenOneWaits() {
        for (int i = 0; i < 3; i++) {
            assertThat(attempts.take("ana")).isEmpty();
        }
        watch.now = watch.now.plusSeconds(60);
        assertThat(attempts.take("ana")).contains(Duration.ofMinutes(4));
        assertThat(attempts.take("ion")).as("others are not held up").isEmpty();
        watch.now = watch.now.plusSeconds(240);
        assertThat(attempts.take("ana")).isEmpty();
    }

    @Test
    void whatWentWellDoesNotCount() {
        for (int i = 0; i < 50; i++) {
            assertThat(attempts.take("an office")).isEmpty();
            attempts.undo("an office");
        }
        attempts.take("ana");
        attempts.take("ana");
        attempts.take("ana");
        attempts.forget("ana");
        assertThat(attempts.take("ana")).isEmpty();
    }

    private static final class Watch extends Clock {

        private Instant now = Instant.parse("2026-03-07T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
