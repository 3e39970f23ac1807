package org.touchstone.app.account;

import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.touchstone.app.platform.language.Saying;

/// How passwords are judged, stored and compared.
///
/// Stored by Argon2id with 19 MiB, two passes, one lane: the least that OWASP's cheat sheet on password storage
/// recommends, about 0.1 s on a small machine. The stored text names its method, so that a stronger one can follow.
/// Judged by length and against those that are tried first; rules of composition only lead to "Password1!" (NIST SP
/// 800-63B). Thread-safe; as many are hashed at a time as there are cores, so that a flood of attempts cannot fill the
/// memory.
final class Passwords {

    static final int LENGTH_MIN = 12;
    static final int LENGTH_MAX = 200;

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;

    /// What is left of the passwords tried first once digits and signs are taken away.
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwort",
            "contraseña",
            "contrasena",
            "parola",
            "пароль",
            "passwordpassword",
            "qwerty",
            "qwertyuiop",
            "qwertyqwerty",
            "qwertyuiopasdfghjkl",
            "qwertyuiopasdf",
            "йцукен",
            "йцукенгшщзхъ",
            "asdfghjkl",
            "asdfasdfasdf",
            "zxcvbnm",
            "qazwsxedc",
            "qazwsxedcrfv",
            "abc",
            "abcd",
            "abcdef",
            "abcdefgh",
            "abcdefghijkl",
            "abcdefghijklmnop",
            "letmein",
            "letmeinletmein",
            "iloveyou",
            "iloveyouiloveyou",
            "welcome",
            "administrator",
            "admin",
            "adminadmin",
            "adminadminadmin",
            "changeme",
            "changemechangeme",
            "touchstone",
            "touchstonetouchstone",
            "bank",
            "hotel",
            "customer",
            "monkey",
            "dragon",
            "football",
            "baseball",
            "superman",
            "sunshine",
            "princess",
            "master",
            "secret",
            "q");

    private final PasswordEncoder encoder = new DelegatingPasswordEncoder(
            "argon2", Map.of("argon2", new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES)));
    private final Semaphore places = new Semaphore(Runtime.getRuntime().availableProcessors());
    private final String nobodys = nobodys();

    /// What is wrong with a password somebody wants to take; empty if nothing is.
    static Optional<Saying> problem(String password, String login) {
        int length = password.codePointCount(0, password.length());
        if (length < LENGTH_MIN) {
            return Optional.of(Saying.of("wrong.password.short", "n", length));
        }
        if (length > LENGTH_MAX) {
            return Optional.of(Saying.of("wrong.password.long"));
        }
        if (normal(password).equalsIgnoreCase(normal(login).strip())) {
            return Optional.of(Saying.of("wrong.password.login"));
        }
        return isCommon(normal(password)) ? Optional.of(Saying.of("wrong.password.common")) : Optional.empty();
    }

    /// A word that many take, digits around it or not; or digits that run on; or few characters over and over.
    private static boolean isCommon(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String letters = lower.codePoints()
                .filter(Character::isLetter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        boolean few = lower.codePoints().distinct().count() <= 3;
        boolean runs = "01234567890123456789012345678901234567890".contains(lower)
                || "09876543210987654321098765432109876543210".contains(lower);
        return few || runs || COMMON.contains(letters);
    }

    /// What is stored.
    String hash(String password) {
        return quietly(() -> String.valueOf(encoder.encode(normal(password))));
    }

    /// Whether a password is the one that was stored.
    boolean matches(String password, String stored) {
        return quietly(() -> encoder.matches(normal(password), stored));
    }

    /// Takes as long as a comparison: so that the time does not tell whether there is such an account.
    void pretend(String password) {
        matches(password, nobodys);
    }

    /// What would be stored of a password that nobody knows: that of no password, for its hash is drawn by lot.
    private static String nobodys() {
        Base64.Encoder text = Base64.getEncoder().withoutPadding();
        return "{argon2}$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$"
                + text.encodeToString(KeyGenerators.secureRandom(SALT_BYTES).generateKey()) + "$"
                + text.encodeToString(KeyGenerators.secureRandom(HASH_BYTES).generateKey());
    }

    private <T> T quietly(java.util.function.Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /// The same characters, however a keyboard composes them.
    private static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
