package org.touchstone.core.journey;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Adds up SHA-256 hashes of journeys, so that their order does not matter.
final class LogDigest {

    private final byte[] sum = new byte[32];
    private final MessageDigest sha;

    LogDigest() {
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    void add(Journey journey) {
        byte[] hash = sha.digest(journey.toString().getBytes(StandardCharsets.UTF_8));
        int carry = 0;
        for (int i = sum.length - 1; i >= 0; i--) {
            int digit = (sum[i] & 0xFF) + (hash[i] & 0xFF) + carry;
            sum[i] = (byte) digit;
            carry = digit >>> 8;
        }
    }

    String text() {
        return HexFormat.of().formatHex(sum);
    }
}
