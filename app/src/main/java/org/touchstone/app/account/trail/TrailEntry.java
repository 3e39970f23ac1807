package org.touchstone.app.account.trail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/// One line of the trail.
///
/// @param seq counts from 1 without a gap
/// @param account the key of who did it, empty for somebody who had not signed in
/// @param who their name at that time
/// @param on what it was done to, in a few words; never a password, nor what was typed in the wrong place
/// @param address where the request came from
/// @param done whether it was done, or else refused
/// @param seal of this entry and all before it
public record TrailEntry(
        long seq,
        Instant at,
        String account,
        String who,
        Deed deed,
        String on,
        String address,
        boolean done,
        String seal) {

    /// The entry as a line of JSON, without its seal: what is sealed, character by character.
    public String json() {
        return "{\"seq\":" + seq + ",\"at\":\"" + at + "\",\"account\":" + quoted(account) + ",\"who\":" + quoted(who)
                + ",\"what\":\"" + deed.code() + "\",\"on\":" + quoted(on) + ",\"from\":" + quoted(address)
                + ",\"outcome\":\"" + (done ? "done" : "refused") + "\"}";
    }

    /// The entry with its seal, as it is exported: `{"entry":{…},"seal":"…"}`. The seal is SHA-256, in hexadecimal
    /// digits, over the seal before and the text of the entry, both as they stand.
    public String line() {
        return "{\"entry\":" + json() + ",\"seal\":\"" + seal + "\"}";
    }

    /// The seal that this entry has to carry.
    ///
    /// @param before the seal of the entry before it, empty for the first
    String sealAfter(String before) {
        try {
            byte[] sum =
                    MessageDigest.getInstance("SHA-256").digest((before + json()).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    TrailEntry sealed(String with) {
        return new TrailEntry(seq, at, account, who, deed, on, address, done, with);
    }

    private static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c == '\u2028' || c == '\u2029' || c == '<') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
