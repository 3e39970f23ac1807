package org.touchstone.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.touchstone.app.plot.Services;
import org.touchstone.core.analysis.Analysis;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Origin;
import org.touchstone.core.analysis.Said;
import org.touchstone.core.analysis.Service;
import org.touchstone.core.cycle.CycleFile;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.survey.AnswersBuilder;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;

/// The section on what goes with satisfaction, from two hundred customers who rate three moments.
final class DescriptionSectionTest {

    private static final String CYCLE = """
        cycle: office
        goal: "I want my paper"
        steps:
          - wait: {name: Wait, contact: place, seenBy: [question]}
          - serve: {name: Be served, contact: person, seenBy: [question]}
          - goodbye: {name: Say goodbye, contact: person, seenBy: [question]}
        """;

    private final Section section = DescriptionSection.of(findings(200));

    private static Findings findings(int customers) {
        var random = new SplittableRandom(1);
        var builder = new AnswersBuilder(List.of(
                Question.of("overall", Asks.OVERALL, Scale.ONE_TO_FIVE),
                Question.rating("rate_wait", "wait", Scale.ONE_TO_FIVE),
                Question.rating("rate_serve", "serve", Scale.ONE_TO_FIVE),
                Question.rating("rate_goodbye", "goodbye", Scale.ONE_TO_FIVE),
                Question.of("again", Asks.RETURN, Scale.YES_NO)));
        for (int i = 0; i < customers; i++) {
            double mood = random.nextGaussian();
            builder.respondent();
            for (int question = 0; question < 4; question++) {
                builder.give(question, Math.clamp(Math.rint(3.5 + mood + 0.7 * random.nextGaussian()), 1, 5));
            }
            builder.give(4, mood + random.nextGaussian() > 0 ? 1 : 0);
        }
        return Analysis.of(
                JourneyLog.empty(Vocabulary.empty(), ZoneOffset.UTC),
                Origin.live(0),
                Service.of(CycleFile.read("office.yaml", CYCLE).orThrow()),
                Said.of(builder.build()));
    }

    @Test
    void itShowsTheMapTheMomentsAndComingBack() {
        assertThat(section.blocks()).hasAtLeastOneElementOfType(Block.Shown.class);
        assertThat(headings(section))
                .containsExactly(
                        "How important each moment is, and how well it is done",
                        "Moment by moment",
                        "How the overall answer goes with the wait",
                        "The worst moment, and the last",
                        "Coming back",
                        "What this cannot tell");
    }

    @Test
    void everyFigureSaysHowItIsComputed() {
        long shown = section.blocks().stream()
                .filter(block -> block instanceof Block.Shown
                        || block instanceof Block.Listing
                        || block instanceof Block.Figures)
                .count();
        long computed = section.blocks().stream()
                .filter(block ->
                        block instanceof Block.Folded folded && folded.summary().equals("How is this computed?"))
                .count();
        assertThat(shown).isEqualTo(3);
        assertThat(computed).isGreaterThanOrEqualTo(shown);
    }

    @Test
    void nothingShownClaimsACause() {
        for (Block block : section.blocks()) {
            String said = switch (block) {
                case Block.Shown shown -> shown.wide().summary() + shown.wide().table();
                case Block.Figures figures -> figures.table().toString();
                case Block.Listing listing -> listing.table().toString();
                case Block.Tucked tucked -> tucked.table().toString();
                case Block.Words words -> words.text();
                case Block.Heading heading -> heading.text();
                case Block.Listed listed -> String.join(" ", listed.sentences());
                case Block.Folded folded -> "";
                case Block.Warning warning -> warning.what();
                case Block.Card card -> card.name();
            };
            assertThat(said).doesNotContain("costs", "causes", "caused", "driver", "drives", "critical moment");
        }
    }

    @Test
    void fewAnswersSayWhatIsNeeded() {
        Section few = DescriptionSection.of(findings(20));
        assertThat(few.blocks())
                .anyMatch(block -> block instanceof Block.Words words
                        && words.text().contains("cannot be held against the overall answer yet"));
        assertThat(few.blocks()).noneMatch(block -> block instanceof Block.Shown);
    }

    @Test
    void withoutAnswersItAsksForThem() {
        assertThat(DescriptionSection.of(Services.bank()).blocks()).hasSize(1);
    }

    private static List<String> headings(Section section) {
        var headings = new ArrayList<String>();
        for (Block block : section.blocks()) {
            if (block instanceof Block.Heading heading) {
                headings.add(heading.text());
            }
        }
        return headings;
    }
}
