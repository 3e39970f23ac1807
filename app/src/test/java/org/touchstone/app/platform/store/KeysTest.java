package org.touchstone.app.platform.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class KeysTest {

    /// The example of RFC 9562, appendix A.6: 2022-02-22T19:22:22Z is 0x017F22E279B0 milliseconds.
    private static final Clock EXAMPLE = Clock.fixed(Instant.parse("2022-02-22T19:22:22Z"), ZoneOffset.UTC);

    @Test
    void aKeyBeginsWithItsMillisecondAsTheStandardSays() {
        assertThat(new Keys(EXAMPLE).next()).startsWith("017f22e2-79b0-7").hasSize(36);
    }

    @Test
    void aKeyIsOfVersionSevenAndOfTheVariantOfTheStandard() {
        UUID key = UUID.fromString(new Keys(Clock.systemUTC()).next());
        assertThat(key.version()).isEqualTo(7);
        assertThat(key.variant()).isEqualTo(2);
    }

    @Test
    void keysOfOneMillisecondStillSortByTheirMaking() {
        var keys = new Keys(EXAMPLE);
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) { // more than the 4,096 a millisecond has
            made.add(keys.next());
        }
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }
}
