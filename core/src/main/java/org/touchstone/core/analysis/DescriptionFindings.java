package org.touchstone.core.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Standard;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.evidence.Evidence;
import org.touchstone.core.evidence.EvidenceReader;
import org.touchstone.core.evidence.description.Asymmetry;
import org.touchstone.core.evidence.description.Change;
import org.touchstone.core.evidence.description.DescriptionRules;
import org.touchstone.core.evidence.description.Importance;
import org.touchstone.core.evidence.description.Importances;
import org.touchstone.core.evidence.description.Opinions;
import org.touchstone.core.evidence.description.Opportunity;
import org.touchstone.core.evidence.description.PeakEnd;
import org.touchstone.core.evidence.description.PerformanceMap;
import org.touchstone.core.evidence.description.PerformanceMap.Quarter;
import org.touchstone.core.evidence.description.ReturnEffect;
import org.touchstone.core.evidence.description.VisitedDesign;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.regression.Entangled;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Question;
import org.touchstone.core.survey.Scale;

/// What goes with the overall answer, told beside the evidence and never taken into it.
final class DescriptionFindings {

    private final Cycle cycle;
    private final Answers answers;
    private final Opinions opinions;
    private final DescriptionRules rules;
    private final DescribedWaits waits;
    private final String overall;
    private final Importances importances;
    private final List<Asymmetry> asymmetries;
    private final VisitedDesign visited;
    private final @Nullable List<Change> changes;
    private final PerformanceMap map;
    /// Whether all ratings have one scale, so that the map is in its points; otherwise it is in 0 to 100.
    private final boolean oneScale;

    private DescriptionFindings(
            Cycle cycle, Answers answers, Opinions opinions, DescribedWaits waits, DescriptionRules rules) {
        this.cycle = cycle;
        this.answers = answers;
        this.opinions = opinions;
        this.waits = waits;
        this.rules = rules;
        overall = answers.questions()
                .get(EvidenceReader.overall(answers).orElseThrow())
                .code();
        importances = Importances.of(opinions, rules);
        asymmetries = Asymmetry.of(opinions, rules);
        visited = VisitedDesign.of(opinions, rules);
        changes = Change.of(opinions, rules).orElse(null);
        oneScale = opinions.ratings().stream().map(Question::scale).distinct().count() == 1;
        List<Estimate> performance = importances.ratings().stream()
                .map(row -> onMap(row.question().scale(), row.mean()))
                .toList();
        List<Estimate> importance =
                importances.ratings().stream().map(Importance::ofExplained).toList();
        map = PerformanceMap.of(performance, importance, promised());
    }

    /// The description; null when nobody gave an overall answer.
    static @Nullable DescriptionFacts of(Cycle cycle, Answers answers, Evidence evidence, WaitsRead waits) {
        if (evidence.cases().size() == 0) {
            return null;
        }
        var opinions = Opinions.of(
                answers, evidence, cycle.steps().stream().map(Step::code).toList());
        DescriptionRules rules = DescriptionRules.DEFAULT;
        return new DescriptionFindings(cycle, answers, opinions, waits.described(opinions, rules), rules).read();
    }

    /// Reads waits once it is known whose.
    @FunctionalInterface
    interface WaitsRead {
        DescribedWaits described(Opinions opinions, DescriptionRules rules);
    }

    private DescriptionFacts read() {
        boolean placed = map.items().stream().anyMatch(item -> item.quarter() != null);
        return new DescriptionFacts(
                importances.customers(),
                opinions.left(),
                opinions.rotated(),
                importances.explained(),
                importances.shrinkage(),
                notes(),
                placed ? map() : null,
                IntStream.range(0, opinions.ratings().size())
                        .mapToObj(this::rating)
                        .toList(),
                waits.read(overall),
                waits.tolerances(),
                peakEnd(),
                ReturnEffect.of(opinions, rules).map(this::comeBack).orElse(null));
    }

    private List<String> notes() {
        var notes = new ArrayList<>(importances.soundness().remarks());
        importances.entangled().stream().map(Entangled::sentence).forEach(notes::add);
        if (IntStream.range(0, answers.respondents()).anyMatch(r -> answers.weight(r) != 1)) {
            notes.add("The answers have weights; here each counts once.");
        }
        return notes;
    }

    /// The rating promised in the cycle, where all promises agree and all ratings have one scale.
    private OptionalDouble promised() {
        double[] promised = cycle.steps().stream()
                .flatMap(step -> step.standards().stream())
                .flatMap(standard -> standard instanceof Standard.RatedAtLeast rated
                        ? Optional.of(rated.rating()).stream()
                        : Optional.<Double>empty().stream())
                .mapToDouble(rating -> rating)
                .distinct()
                .toArray();
        return oneScale && promised.length == 1 ? OptionalDouble.of(promised[0]) : OptionalDouble.empty();
    }

    private Estimate onMap(Scale scale, Estimate mean) {
        if (oneScale || mean.value() == null || mean.low() == null || mean.high() == null) {
            return mean;
        }
        return new Estimate(
                onMap(scale, mean.value()),
                onMap(scale, mean.low()),
                onMap(scale, mean.high()),
                mean.level(),
                mean.n(),
                mean.method(),
                mean.status(),
                mean.warnings());
    }

    private double onMap(Scale scale, double points) {
        return oneScale ? points : 100 * (points - scale.min()) / (scale.max() - scale.min());
    }

    private DescriptionFacts.Map map() {
        Scale scale = opinions.ratings().getFirst().scale();
        return new DescriptionFacts.Map(
                oneScale ? scale.min() : 0,
                oneScale ? scale.max() : 100,
                map.performanceCross(),
                map.standard(),
                map.importanceCross());
    }

    private DescriptionFacts.Rating rating(int at) {
        Importance row = importances.ratings().get(at);
        String code = row.question().code();
        return new DescriptionFacts.Rating(
                code,
                row.question().moment(),
                row.question().item(),
                row.share().n(),
                row.reach(),
                row.mean(),
                row.correlation(),
                row.share(),
                row.ofExplained(),
                row.topThree(),
                row.last(),
                row.last().present() ? (Boolean) !row.noOwnEffect() : null,
                row.strength(),
                row.total(),
                visited.visiting(at),
                row.beta(),
                row.inflation(),
                entangledWith(code),
                asymmetry(asymmetries.get(at)),
                place(at));
    }

    private List<String> entangledWith(String code) {
        return importances.entangled().stream()
                .filter(pair -> pair.one().equals(code) || pair.other().equals(code))
                .map(pair -> pair.one().equals(code) ? pair.other() : pair.one())
                .distinct()
                .toList();
    }

    private static DescriptionFacts.Asymmetry asymmetry(Asymmetry row) {
        return new DescriptionFacts.Asymmetry(
                row.lowUpTo(),
                row.highFrom(),
                row.lows(),
                row.highs(),
                row.penalty(),
                row.reward(),
                row.penaltyReversed() || row.rewardReversed(),
                row.range(),
                row.balance(),
                switch (row.kind()) {
                    case DISSATISFIER -> "dissatisfier";
                    case HYBRID -> "hybrid";
                    case SATISFIER -> "satisfier";
                    case OPEN -> "open";
                });
    }

    private DescriptionFacts.Place place(int at) {
        PerformanceMap.Item item = map.items().get(at);
        Quarter quarter = item.quarter();
        return new DescriptionFacts.Place(
                item.performance(),
                quarter == null ? null : words(quarter),
                item.uncertain(),
                Opportunity.of(opinions, at, rules),
                changes == null ? null : change(at, changes.get(at)));
    }

    private static String words(Quarter quarter) {
        return switch (quarter) {
            case CONCENTRATE_HERE -> "concentrate here";
            case KEEP_UP -> "keep up";
            case LOW_PRIORITY -> "low priority";
            case POSSIBLE_OVERKILL -> "possible overkill";
        };
    }

    private DescriptionFacts.@Nullable Change change(int at, Change change) {
        Double earlier = change.earlier().value();
        Double later = change.later().value();
        Scale scale = opinions.ratings().get(at).scale();
        return earlier == null || later == null
                ? null
                : new DescriptionFacts.Change(
                        onMap(scale, earlier),
                        onMap(scale, later),
                        change.earlierImportance(),
                        change.laterImportance(),
                        change.beyondChance());
    }

    private DescriptionFacts.PeakEnd peakEnd() {
        PeakEnd told = PeakEnd.of(opinions, rules);
        return new DescriptionFacts.PeakEnd(told.customers(), told.mean(), told.worstAndEnd(), told.peakEnd());
    }

    private DescriptionFacts.ComeBack comeBack(ReturnEffect effect) {
        return new DescriptionFacts.ComeBack(
                effect.asked().code(),
                effect.yesFrom(),
                effect.effects().stream()
                        .map(one -> new DescriptionFacts.Effect(
                                one.rating() == null ? overall : one.rating().code(), one.perPoint()))
                        .toList());
    }
}
