package org.touchstone.app.survey.brought;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.touchstone.app.cycle.Cycles;
import org.touchstone.app.journey.brought.BroughtFiles;
import org.touchstone.app.journey.brought.TableKind;
import org.touchstone.app.platform.job.JobKind;
import org.touchstone.app.survey.AnswerImports;

/// Wires tables of answers into a server that takes in tables and has [AnswerImports].
@Configuration(proxyBeanMethods = false)
public class AnswersConfiguration {

    @Bean
    TableKind answerTables(AnswerImports imports, Cycles cycles, Clock clock) {
        return new AnswerTables(imports, cycles, clock);
    }

    @Bean
    JobKind tryAnswers(BroughtFiles files, Cycles cycles, Clock clock, AnswerImports imports) {
        return new AnswersJob.Try(files, cycles, clock, imports);
    }

    @Bean
    JobKind bringAnswers(BroughtFiles files, Cycles cycles, Clock clock, AnswerImports imports) {
        return new AnswersJob.Bring(files, cycles, clock, imports);
    }
}
