package org.touchstone.app.survey;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.web.Beginning;

/// Wires what customers said into a server that has a [Store] and a [Clock].
@Configuration(proxyBeanMethods = false)
public class SurveyConfiguration {

    @Bean
    LiveAnswers liveAnswers(Store store, Clock clock) {
        return LiveAnswers.open(store, clock);
    }

    @Bean
    AnswerImports answerImports(Store store, LiveAnswers live, Clock clock) {
        var imports = new AnswerImports(store, live, clock);
        if (store.address() instanceof StoreAddress.Embedded) {
            imports.giveUpUnfinished(); // the folder is locked, so nobody else is loading one
        }
        return imports;
    }

    @Bean
    Beginning answersBeginning(LiveAnswers live) {
        return new Beginning(
                30,
                "start.answers",
                "start.answers.text",
                "/data",
                Right.BRING_DATA,
                () -> live.now().said().present());
    }
}
