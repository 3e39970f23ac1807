package org.touchstone.app.cycle;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.web.Beginning;
import org.touchstone.app.platform.web.Entry;

/// Wires the cycles into a server that has a [Store], [Keys], a [Clock], the accounts and [Templates].
@Configuration(proxyBeanMethods = false)
@Import({
    CyclePages.class,
    BeginPages.class,
    DraftPages.class,
    StepPages.class,
    TextPages.class,
    PublishPages.class,
    JudgementPages.class
})
public class CycleConfiguration {

    @Bean
    Cycles cycles(Store store, Trail trail, Keys keys, Clock clock) {
        return new Cycles(store, trail, keys, clock);
    }

    @Bean
    Grades grades(Store store, Clock clock) {
        return new Grades(store, clock);
    }

    @Bean
    Judgements judgements(Cycles cycles, Grades grades) {
        return new Judgements(cycles, grades);
    }

    @Bean
    Entry cyclesEntry() {
        return new Entry(30, "nav.cycles", "/cycles", Right.SEE_CYCLES);
    }

    @Bean
    Beginning cycleBeginning(Cycles cycles) {
        return new Beginning(
                10,
                "start.cycle",
                "start.cycle.text",
                "/cycles",
                Right.EDIT_CYCLES,
                () -> cycles.list().stream().anyMatch(kept -> kept.published().isPresent()));
    }
}
