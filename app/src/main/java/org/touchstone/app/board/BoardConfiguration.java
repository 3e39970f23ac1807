package org.touchstone.app.board;

import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.touchstone.app.account.Arrival;
import org.touchstone.app.account.Role;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.cycle.Cycles;
import org.touchstone.app.findings.Basis;
import org.touchstone.app.findings.LiveFindings;
import org.touchstone.app.findings.Look;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.Beginning;
import org.touchstone.app.platform.web.Desk;
import org.touchstone.app.platform.web.Entry;

/// Wires the pages of the board into a server that has [LiveFindings].
@Configuration(proxyBeanMethods = false)
@Import({BoardPages.class, DotsPages.class, FlowPages.class, JourneyPages.class, MondayPages.class})
public class BoardConfiguration {

    @Bean
    Offers offers(LiveLog log, Basis.Source basis, Cycles cycles) {
        return new Offers(log, basis, cycles);
    }

    @Bean
    Present present(LiveLog log, Basis.Source basis) {
        return new Present(log, basis);
    }

    @Bean
    Sight sight(LiveFindings live, Offers offers, Desk desk, Store store, Trail trail) {
        return new Sight(live, new Told(), offers, desk, store, trail);
    }

    @Bean
    WebMvcConfigurer boardArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new AskedReader());
            }
        };
    }

    @Bean
    Entry boardEntry() {
        return new Entry(10, "nav.board", "/board", Right.SEE_FINDINGS, true);
    }

    @Bean
    Callbacks callbacks(Store store, Trail trail, Keys keys, Clock clock) {
        return new Callbacks(store, trail, keys, clock);
    }

    @Bean
    Entry mondayEntry() {
        return new Entry(20, "nav.monday", "/monday", Right.SEE_FINDINGS);
    }

    @Bean
    Arrival mondayArrival() {
        return new Arrival(Role.BRANCH_MANAGER, "/monday");
    }

    @Bean
    Entry journeysEntry() {
        return new Entry(40, "nav.journeys", "/journeys", Right.SEE_FINDINGS, true);
    }

    @Bean
    Entry criticalEntry() {
        return new Entry(50, "nav.critical", "/critical-moments", Right.SEE_FINDINGS, true);
    }

    @Bean
    Entry prioritiesEntry() {
        return new Entry(60, "nav.priorities", "/priorities", Right.SEE_FINDINGS, true);
    }

    @Bean
    Entry branchesEntry() {
        return new Entry(70, "nav.branches", "/branches", Right.SEE_FINDINGS, true);
    }

    @Bean
    Entry alarmsEntry() {
        return new Entry(90, "nav.alarms", "/data-alarms", Right.SEE_FINDINGS, true);
    }

    @Bean
    Beginning boardBeginning(LiveFindings live) {
        return new Beginning(
                40,
                "start.board",
                "start.board.text",
                "/board",
                Right.SEE_FINDINGS,
                () -> live.find(Look.of(Visit.current().person().scope())).isPresent());
    }
}
