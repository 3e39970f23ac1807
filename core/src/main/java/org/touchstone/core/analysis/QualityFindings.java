package org.touchstone.core.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.core.analysis.QualityFacts.Feature;
import org.touchstone.core.analysis.QualityFacts.Gap;
import org.touchstone.core.analysis.QualityFacts.Together;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.anonymity.Anonymity;
import org.touchstone.core.survey.quality.Dimension;
import org.touchstone.core.survey.quality.DimensionScores;
import org.touchstone.core.survey.quality.ItemTable;
import org.touchstone.core.survey.quality.Kano;
import org.touchstone.core.survey.quality.KanoClass;
import org.touchstone.core.survey.quality.Pairs;
import org.touchstone.core.survey.quality.Reliability;
import org.touchstone.core.survey.quality.Servperf;
import org.touchstone.core.survey.quality.Servqual;

/// What several questions together say of quality, as far as the rule of anonymity lets it be shown.
final class QualityFindings {

    /// Fewer questions than this are not added up.
    private static final int TOGETHER_MIN = 2;

    private final Answers answers;
    private final Anonymity policy;

    QualityFindings(Answers answers, Anonymity policy) {
        this.answers = answers;
        this.policy = policy;
    }

    QualityFacts read() {
        List<String> items = Pairs.items(answers, Asks.EXPECTATION, Asks.PERCEPTION);
        var scales = new ArrayList<Together>();
        together("ratings", Asks.RATING, scales);
        together("perceptions", Asks.PERCEPTION, scales);
        DimensionScores gaps = items.isEmpty() ? null : gaps(items.size());
        return new QualityFacts(
                features(),
                gaps == null ? List.of() : gaps(items, gaps),
                gaps == null ? null : shown(gaps.unweighted()),
                scales);
    }

    private List<Feature> features() {
        List<String> items = Pairs.items(answers, Asks.KANO_PRESENT, Asks.KANO_ABSENT);
        List<Kano> kinds = Pairs.kano(answers);
        return IntStream.range(0, items.size())
                .mapToObj(i -> feature(items.get(i), kinds.get(i)))
                .toList();
    }

    private Feature feature(String item, Kano kano) {
        long people = kano.people();
        boolean hidden = policy.hides(people);
        return new Feature(
                item,
                hidden ? null : (Long) people,
                hidden ? null : kano.leading().map(QualityFindings::words).orElse(null),
                hidden ? null : kano.mixedWith().map(QualityFindings::words).orElse(null),
                policy.shown(kano.better(), people),
                policy.shown(kano.worse(), people),
                hidden ? List.of() : kano.warnings());
    }

    private static String words(KanoClass kind) {
        return switch (kind) {
            case MUST_BE -> "must be";
            case ONE_DIMENSIONAL -> "one-dimensional";
            case ATTRACTIVE -> "attractive";
            case INDIFFERENT -> "indifferent";
            case REVERSE -> "reverse";
            case QUESTIONABLE -> "questionable";
        };
    }

    private DimensionScores gaps(int items) {
        return Servqual.of(Pairs.perceptions(answers), Pairs.expectations(answers), one(items), null);
    }

    private List<Gap> gaps(List<String> items, DimensionScores gaps) {
        List<Estimate> expected = Servperf.of(Pairs.expectations(answers), one(items.size()), null)
                .items();
        List<Estimate> found =
                Servperf.of(Pairs.perceptions(answers), one(items.size()), null).items();
        return IntStream.range(0, items.size())
                .mapToObj(i -> new Gap(
                        items.get(i),
                        shown(expected.get(i)),
                        shown(found.get(i)),
                        shown(gaps.items().get(i))))
                .toList();
    }

    /// All items as one dimension: which of them belong together the business has not said.
    private static List<Dimension> one(int items) {
        return List.of(Dimension.ofRange("all", 0, items));
    }

    private void together(String what, Asks asks, List<Together> scales) {
        int[] places = answers.places(asks).toArray();
        if (places.length < TOGETHER_MIN) {
            return;
        }
        List<String> codes = Arrays.stream(places)
                .mapToObj(q -> answers.questions().get(q).code())
                .toList();
        Reliability told = Reliability.of(ItemTable.of(answers, places));
        Estimate alpha = shown(told.alpha());
        List<String> against = told.items().stream()
                .filter(item -> alpha.present() && item.runsAgainst())
                .map(item -> codes.get(item.place()))
                .toList();
        scales.add(new Together(what, codes, alpha, against));
    }

    private Estimate shown(Estimate figure) {
        return policy.shown(figure, figure.n());
    }
}
