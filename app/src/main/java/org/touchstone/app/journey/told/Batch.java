package org.touchstone.app.journey.told;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/// What a program sends at once, and the key under which it does. For one request.
public final class Batch {

    /// Most bytes of a batch: a thousand facts take 300 KB.
    private static final int BODY_MAX = 2 << 20;

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private final byte[] body;
    private final String key;

    private Batch(byte[] body, String key) {
        this.body = body;
        this.key = key;
    }

    /// Reads it from a request.
    ///
    /// @throws Refusal if it is too large, no JSON by its type, or its key cannot be one
    public static Batch of(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("nothing");
        if (!type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
            throw Refusal.of(
                    HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                    "Not JSON",
                    "Found Content-Type " + type + ". Expected application/json; send the batch as JSON.");
        }
        String key = Optional.ofNullable(request.getHeader("Idempotency-Key")).orElse("");
        if (!key.isEmpty() && !KEY.matcher(key).matches()) {
            throw Refusal.of(
                    HttpStatus.BAD_REQUEST,
                    List.of(FieldProblem.of("Idempotency-Key", key, "1 to 200 printable ASCII characters")));
        }
        byte[] body = request.getInputStream().readNBytes(BODY_MAX + 1);
        if (body.length > BODY_MAX) {
            throw Refusal.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "Too large",
                    "The batch has more than " + BODY_MAX + " bytes. Expected at most that; send less at once.");
        }
        return new Batch(body, key);
    }

    /// Its bytes, to be read and not to be changed.
    public byte[] body() {
        return body;
    }

    /// The key under which it is told, "" for none.
    public String key() {
        return key;
    }

    /// An answer to a program, which nobody keeps in between.
    public static ResponseEntity<String> answer(HttpStatus status, MediaType type, String body) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
