package org.touchstone.app.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// Something that only its holder knows: 256 random bits. We keep its hash; as nobody can guess a secret of this
/// length, a plain hash is enough.
///
/// @param text handed out once
record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /// A new one.
    static Secret random() {
        return random("");
    }

    /// A new one that can be told by its beginning, for instance by a search for secrets in published code.
    static Secret random(String beginning) {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new Secret(beginning + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /// What is stored in its place.
    String hash() {
        return sha256(text);
    }

    /// SHA-256 of a text in UTF-8, in hexadecimal digits.
    static String sha256(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
