package org.touchstone.app.journey.told;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
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

/// What programs tell and ask about encounters.
@RestController
class EncounterPages {

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
        String answer = teller.tell(Batch.of(request), Visit.current().person());
        return Batch.answer(HttpStatus.CREATED, MediaType.APPLICATION_JSON, answer);
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
            throw Refusal.ofParameter("limit", limit, "a number from 1 to " + EncounterList.LIMIT_MAX);
        }
        EncounterList.Cursor cursor = after.isEmpty()
                ? EncounterList.Cursor.START
                : EncounterList.Cursor.of(after)
                        .orElseThrow(
                                () -> Refusal.ofParameter("after", after, "the 'next' of the page before, or nothing"));
        String page = EncounterList.page(live.log(), Visit.current().person().scope(), cursor, most);
        return Batch.answer(HttpStatus.OK, MediaType.APPLICATION_JSON, page);
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
        return refusal.answer();
    }
}
