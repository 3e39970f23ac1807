package org.touchstone.app.cycle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.cycle.shown.IncidentRow;
import org.touchstone.app.cycle.shown.JudgementRow;
import org.touchstone.app.cycle.shown.Phrase;
import org.touchstone.app.cycle.shown.PromiseRow;
import org.touchstone.app.cycle.shown.StepRow;
import org.touchstone.app.platform.language.Language;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.app.platform.visit.Visit;
import org.touchstone.app.platform.web.ProblemRow;
import org.touchstone.core.cycle.Contact;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Incident;
import org.touchstone.core.cycle.Judgement;
import org.touchstone.core.cycle.Standard;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.cycle.Witness;
import org.touchstone.core.file.Durations;
import org.touchstone.core.file.Problem;

/// Turns a cycle into what pages show, in the language of the visitor where the cycle has it.
final class Telling {

    private static final Phrase NOTHING = new Phrase("", "");

    private Telling() {}

    /// The words in the language of the visitor, else in another.
    static Phrase phrase(@Nullable Text text) {
        if (text == null) {
            return NOTHING;
        }
        Language language = Visit.current().language();
        String words = text.in(language.code());
        String found = text.languages().stream()
                .filter(tag -> text.find(tag).filter(words::equals).isPresent())
                .findFirst()
                .orElse(language.code());
        return new Phrase(words, text.find(language.code()).isPresent() ? language.code() : found);
    }

    static List<StepRow> steps(Cycle cycle) {
        List<StepRow> rows = new ArrayList<>();
        for (Step step : cycle.steps()) {
            rows.add(step(cycle, step, rows.size() + 1));
        }
        return rows;
    }

    private static StepRow step(Cycle cycle, Step step, int number) {
        var blueprint = step.blueprint();
        return new StepRow(
                number,
                step.code(),
                step.isMoment(),
                phrase(step.name()),
                phrase(step.customersSay()),
                contact(step.contact()),
                Objects.requireNonNullElse(step.owner(), ""),
                Objects.requireNonNullElse(step.procedure(), ""),
                phrase(blueprint.surroundings()),
                phrase(blueprint.customer()),
                phrase(blueprint.frontstage()),
                phrase(blueprint.backstage()),
                phrase(blueprint.support()),
                phrase(step.expects()),
                step.seenBy().stream().map(Telling::witness).toList(),
                step.skippable(),
                step.promised(),
                step.goesWrong().stream().map(Telling::incident).toList(),
                step.standards().stream().map(one -> promise(cycle, one)).toList(),
                step.critical().stream().map(Telling::judgement).toList());
    }

    private static IncidentRow incident(Incident incident) {
        return new IncidentRow(phrase(incident.text()), severity(incident.severity()), phrase(incident.recovery()));
    }

    static JudgementRow judgement(Judgement judgement) {
        return new JudgementRow(
                grade(judgement.grade()),
                phrase(judgement.reason()),
                Objects.requireNonNullElse(judgement.expert(), ""));
    }

    private static PromiseRow promise(Cycle cycle, Standard standard) {
        double share = standard.terms().share();
        Saying kept = share == 1 ? Saying.of("promise.always") : Saying.of("promise.share", "percent", percent(share));
        return new PromiseRow(sentence(cycle, standard), kept, standard.terms().told());
    }

    private static Saying sentence(Cycle cycle, Standard standard) {
        return switch (standard) {
            case Standard.StartsWithin within ->
                new Saying(
                        "promise.within",
                        Map.of(
                                "limit",
                                Durations.sentence(within.limit()),
                                "after",
                                phrase(cycle.step(within.after()).name()).words()));
            case Standard.LastsAtMost lasts -> Saying.of("promise.lasts", "limit", Durations.sentence(lasts.limit()));
            case Standard.TimesAtMost times -> Saying.of("promise.times", "n", times.times());
            case Standard.RatedAtLeast rated -> Saying.of("promise.rated", "rating", decimal(rated.rating()));
            case Standard.OutcomeOk _ -> Saying.of("promise.outcome");
            case Standard.Observed observed ->
                Saying.of("promise.observed", "what", phrase(observed.what()).words());
        };
    }

    /// A share as a number of per cent, exactly.
    static BigDecimal percent(double share) {
        return plain(new BigDecimal(Double.toString(share)).movePointRight(2));
    }

    private static BigDecimal decimal(double value) {
        return plain(new BigDecimal(Double.toString(value)));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    static List<ProblemRow> problems(List<Problem> problems) {
        return problems.stream()
                .map(one -> new ProblemRow(one.line(), one.column(), one.found(), one.expected(), one.cure()))
                .toList();
    }

    static String contact(Contact contact) {
        return switch (contact) {
            case PERSON -> "contact.person";
            case MACHINE -> "contact.machine";
            case PLACE -> "contact.place";
            case NONE -> "contact.none";
        };
    }

    static String witness(Witness witness) {
        return switch (witness) {
            case LOG -> "witness.log";
            case QUESTION -> "witness.question";
            case AUDIT -> "witness.audit";
        };
    }

    static String severity(int severity) {
        return switch (severity) {
            case 1 -> "severity.annoys";
            case 2 -> "severity.moment";
            default -> "severity.service";
        };
    }

    static String grade(int grade) {
        return switch (grade) {
            case 0 -> "grade.none";
            case 1 -> "grade.matters";
            case 2 -> "grade.visit";
            default -> "grade.service";
        };
    }

    /// How a choice is written in forms and files.
    static String word(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT);
    }
}
