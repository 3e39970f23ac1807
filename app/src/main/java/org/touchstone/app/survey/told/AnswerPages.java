package org.touchstone.app.survey.told;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.app.cycle.CycleVersion;
import org.touchstone.app.cycle.Cycles;
import org.touchstone.app.journey.told.Batch;
import org.touchstone.app.journey.told.OnceOnly;
import org.touchstone.app.journey.told.Refusal;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.visit.Visitor;
import org.touchstone.app.survey.LiveAnswers;
import org.touchstone.core.survey.NamedAnswers;

/// What programs tell and ask about answers.
@RestController
class AnswerPages {

    private final OnceOnly once;
    private final LiveAnswers live;
    private final Cycles cycles;
    private final Store store;

    AnswerPages(OnceOnly once, LiveAnswers live, Cycles cycles, Store store) {
        this.once = once;
        this.live = live;
        this.cycles = cycles;
        this.store = store;
    }

    /// Keeps a batch of answers. The answer means: on disk, and among those that findings are computed from.
    @Permits(Right.BRING_DATA)
    @PostMapping("/api/answers")
    ResponseEntity<String> tell(HttpServletRequest request) throws IOException {
        Visitor by = Visit.current().person();
        Batch batch = Batch.of(request);
        String answer = once.take(batch, by, noted -> {
            NamedAnswers answers = BatchOfAnswers.read(
                    batch.body(),
                    by.scope(),
                    cycles.publishedLast().map(CycleVersion::cycle).orElse(null));
            return store.write(db -> {
                String told = "{\"answers\":" + answers.names().size() + ",\"last\":"
                        + live.tell(db, answers, by.account()) + "}\n";
                noted.in(db, told);
                return told;
            });
        });
        return Batch.answer(HttpStatus.CREATED, MediaType.APPLICATION_JSON, answer);
    }

    /// Answers of the branches that the token may know of, page by page. They are given to those alone who may bring
    /// them: what single customers said is shown to nobody else.
    ///
    /// @param after the `next` of the page before, empty for the first
    @Permits(Right.BRING_DATA)
    @GetMapping("/api/answers")
    ResponseEntity<String> answers(
            @RequestParam(defaultValue = "") String after, @RequestParam(defaultValue = "100") String limit) {
        int most = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
        if (most < 1 || most > AnswerList.LIMIT_MAX) {
            throw Refusal.ofParameter("limit", limit, "a number from 1 to " + AnswerList.LIMIT_MAX);
        }
        String page =
                AnswerList.page(live.now().named(), Visit.current().person().scope(), after, most);
        return Batch.answer(HttpStatus.OK, MediaType.APPLICATION_JSON, page);
    }

    @ExceptionHandler
    ResponseEntity<String> refused(Refusal refusal) {
        return refusal.answer();
    }
}
