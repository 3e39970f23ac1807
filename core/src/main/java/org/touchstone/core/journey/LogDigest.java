package org.touchstone.core.journey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Adds up SHA-256 hashes of journeys, so that their order does not matter.
///
/// Every text is hashed with its length before it, so that no two journeys give the same bytes.
final class LogDigest {

    private final byte[] sum = new byte[32];
    private final MessageDigest sha;
    private final ByteBuffer numbers = ByteBuffer.allocate(Long.BYTES);

    LogDigest() {
        sha = sha256();
    }

    /// The hash of some bytes, in hexadecimal digits.
    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    void add(Journey journey) {
        number(journey.id());
        text(journey.key());
        text(journey.branch());
        text(journey.channel());
        text(journey.segment());
        number(journey.ending().code);
        number(journey.goal().code);
        number(journey.encounters().size());
        journey.encounters().forEach(this::encounter);
        addUp(sha.digest());
    }

    private void encounter(Encounter encounter) {
        number(encounter.number());
        text(encounter.moment());
        number(encounter.startMicros());
        number(encounter.endMicros());
        number(encounter.timing().code);
        number(encounter.backdated() ? 1 : 0);
        text(encounter.staff());
    }

    private void number(long number) {
        numbers.clear().putLong(number);
        sha.update(numbers.array());
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        number(bytes.length);
        sha.update(bytes);
    }

    private void addUp(byte[] hash) {
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
