package org.touchstone.app.server;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.touchstone.app.account.AccountConfiguration;
import org.touchstone.app.board.BoardConfiguration;
import org.touchstone.app.branch.PlacesConfiguration;
import org.touchstone.app.cycle.CycleConfiguration;
import org.touchstone.app.findings.FindingsConfiguration;
import org.touchstone.app.journey.JourneyConfiguration;
import org.touchstone.app.journey.brought.BroughtConfiguration;
import org.touchstone.app.journey.told.ToldConfiguration;
import org.touchstone.app.platform.job.JobConfiguration;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Permits;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.web.WebConfiguration;
import org.touchstone.app.survey.SurveyConfiguration;
import org.touchstone.app.survey.brought.AnswersConfiguration;
import org.touchstone.app.survey.told.AnswersToldConfiguration;

/// The rooms of the workbench. A room that comes is imported here.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({
    WebConfiguration.class,
    AccountConfiguration.class,
    PlacesConfiguration.class,
    CycleConfiguration.class,
    JobConfiguration.class,
    JourneyConfiguration.class,
    ToldConfiguration.class,
    BroughtConfiguration.class,
    SurveyConfiguration.class,
    AnswersConfiguration.class,
    AnswersToldConfiguration.class,
    FindingsConfiguration.class,
    BoardConfiguration.class,
    MetricsPages.class
})
@RestController
class WorkbenchPages {

    private final Store store;

    WorkbenchPages(Store store) {
        this.store = store;
    }

    /// For whoever watches over the server: it answers, and so does its database.
    @Permits(Right.ANYBODY)
    @GetMapping("/health")
    ResponseEntity<String> health() {
        store.read(db -> db.sql("select 1").query(Integer.class).single());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body("{\"status\":\"up\"}\n");
    }
}
