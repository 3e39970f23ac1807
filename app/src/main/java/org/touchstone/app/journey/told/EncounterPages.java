package org.touchstone.app.journey.told;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Visit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What programs tell and ask about encounters.
@RestController
class EncounterPages {

    /// Most bytes of a batch: a thousand facts take 300 KB.
    private static final int BODY_MAX = 2 << 20;

    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DESCRIPTION = "/api/openapi.json";

    private final Teller teller;
    private final LiveLog live;

    EncounterPages(Teller teller, LiveLog live) {
        this.teller = teller;
        this.live = live;
    }

    /// Keeps a batch of facts. The answer means: on disk, and in the log that findings are computed from.
    @Permits(Right.BRING_DATA)
    @PostMapping("/api/encounters")
    ResponseEntity<String> tell(HttpServletRequest request) throws IOException {
        String type = Optional.ofNullable(request.getContentType()).orElse("nothing");
        if (!type.toLowerCase(java.util.Locale.ROOT).startsWith(MediaType.APPLICATION_JSON_VALUE)) {
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
        String answer = teller.tell(body(request), key, Visit.current().person());
        return json(HttpStatus.CREATED, MediaType.APPLICATION_JSON, answer);
    }

    /// Encounters of the branches that the token may know of, page by page.
    ///
    /// @param after the `next` of the page before, empty for the first
    @Permits(Right.SEE_FINDINGS)
    @GetMapping("/api/encounters")
    ResponseEntity<String> encounters(
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "100") String limit) {
        int most = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
        if (most < 1 || most > EncounterList.LIMIT_MAX) {
            throw wrong("limit", limit, "a number from 1 to " + EncounterList.LIMIT_MAX);
        }
        EncounterList.Cursor cursor = after.isEmpty()
                ? EncounterList.Cursor.START
                : EncounterList.Cursor.of(after)
                        .orElseThrow(() -> wrong("after", after, "the 'next' of the page before, or nothing"));
        String page = EncounterList.page(live.log(), Visit.current().person().scope(), cursor, most);
        return json(HttpStatus.OK, MediaType.APPLICATION_JSON, page);
    }

    /// All addresses for programs, as OpenAPI 3.1.
    @Permits(Right.ANYBODY)
    @GetMapping(DESCRIPTION)
    ResponseEntity<byte[]> description() throws IOException {
        try (InputStream in = EncounterPages.class.getResourceAsStream(DESCRIPTION)) {
            if (in == null) {
                throw new IllegalStateException(DESCRIPTION + " is not in the program");
            }
            return ResponseEntity.ok()
                    .contentType(MediaType.APPLICATION_JSON)
                    .cacheControl(CacheControl.noCache())
                    .body(in.readAllBytes());
        }
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refusal refusal) {
        ObjectNode problem = JSON.createObjectNode();
        problem.put("title", refusal.title());
        problem.put("status", refusal.status().value());
        problem.put("detail", refusal.detail());
        ArrayNode problems = problem.putArray("problems");
        for (FieldProblem one : refusal.problems()) {
            problems.addObject()
                    .put("field", one.field())
                    .put("found", one.found())
                    .put("expected", one.expected())
                    .put("next", one.next());
        }
        return json(refusal.status(), MediaType.APPLICATION_PROBLEM_JSON, problem + "\n");
    }

    private static byte[] body(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(BODY_MAX + 1);
        if (body.length > BODY_MAX) {
            throw Refusal.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "Too large",
                    "The batch has more than " + BODY_MAX + " bytes. Expected at most that; send fewer facts at once.");
        }
        return body;
    }

    private static Refusal wrong(String parameter, String found, String expected) {
        return Refusal.of(
                HttpStatus.BAD_REQUEST,
                List.of(new FieldProblem(parameter, "'" + found + "'", expected, "Correct the address.")));
    }

    private static ResponseEntity<String> json(HttpStatus status, MediaType type, String body) {
        return ResponseEntity.status(status)
                .contentType(new MediaType(type, java.nio.charset.StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(body);
    }
}
