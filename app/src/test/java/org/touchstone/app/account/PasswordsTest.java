package org.touchstone.app.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasswordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tea with lemon",
                "onlysmallletters",
                "ceai cu lămâie",
                "чай с лимоном",
                "🍋🍵🍋🍵🥄🍯🧊🌿🍃☕🫖🍰"
            })
    void lengthIsEnough(String password) {
        assertThat(Passwords.problem(password, "ana")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "elevenchars",
                "Password1234",
                "password!!!!",
                "123456789012",
                "987654321098",
                "aaaaaaaaaaaa",
                "abababababab",
                "qwertyuiop12",
                "ana@example.org",
                "ANA@example.org"
            })
    void whatIsShortOrTriedFirstIsRefused(String password) {
        assertThat(Passwords.problem(password, "ana@example.org")).isPresent();
    }

    @Test
    void aPasswordIsStoredByArgon2AndComparedHoweverItIsComposed() {
        var passwords = new Passwords();
        String stored = passwords.hash("ceai cu l\u0103m\u00e2ie");
        assertThat(stored).startsWith("{argon2}$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("ceai");
        assertThat(passwords.matches("ceai cu la\u0306ma\u0302ie", stored)).isTrue();
        assertThat(passwords.matches("ceai cu lamaie", stored)).isFalse();
        assertThat(passwords.hash("ceai cu l\u0103m\u00e2ie")).as("salted").isNotEqualTo(stored);
    }

    /// Else the time would tell whether there is such an account.
    @Test
    void toPretendAComparisonTakesAsLong() {
        var passwords = new Passwords();
        String stored = passwords.hash("ceai cu lămâie");
        long compared = quickest(
                () -> assertThat(passwords.matches("tea with lemon", stored)).isFalse());
        long pretended = quickest(() -> passwords.pretend("tea with lemon"));
        assertThat((double) pretended / compared).isBetween(0.5, 2.0);
    }

    private static long quickest(Runnable work) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long begin = System.nanoTime();
            work.run();
            best = Math.min(best, System.nanoTime() - begin);
        }
        return best;
    }
}
