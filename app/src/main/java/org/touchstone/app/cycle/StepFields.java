package org.touchstone.app.cycle;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.cycle.Blueprint;
import org.touchstone.core.cycle.Incident;
import org.touchstone.core.cycle.Standard;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.file.Durations;

/// A step as the fields of its form; [StepEntries] is the way back.
///
/// A text in a language is `name-en`; the rows of what goes wrong and of the standards are numbered from 0.
final class StepFields {

    /// Rows for what is added.
    private static final int ROWS_MORE = 2;

    private final Map<String, String> fields = new LinkedHashMap<>();

    private StepFields() {}

    static Map<String, String> of(Step step, List<String> languages) {
        var all = new StepFields();
        Blueprint blueprint = step.blueprint();
        all.text("name", step.name(), languages);
        all.text("says", step.customersSay(), languages);
        all.text("expects", step.expects(), languages);
        all.text("customer", blueprint.customer(), languages);
        all.text("surroundings", blueprint.surroundings(), languages);
        all.text("frontstage", blueprint.frontstage(), languages);
        all.text("backstage", blueprint.backstage(), languages);
        all.text("support", blueprint.support(), languages);
        all.put("contact", Telling.word(step.contact()));
        all.put("owner", Objects.requireNonNullElse(step.owner(), ""));
        all.put("procedure", Objects.requireNonNullElse(step.procedure(), ""));
        step.seenBy().forEach(witness -> all.put("seen-" + Telling.word(witness), "yes"));
        all.flag("skippable", step.skippable());
        all.flag("promised", step.promised());
        all.flag("unnoticed", !step.noticed());
        String own = languages.getFirst();
        for (int row = 0; row < step.goesWrong().size(); row++) {
            all.incident(row, step.goesWrong().get(row), own);
        }
        all.put("wrong-rows", "" + (step.goesWrong().size() + ROWS_MORE));
        for (int row = 0; row < step.standards().size(); row++) {
            all.promise(row, step.standards().get(row), own);
        }
        all.put("promise-rows", "" + (step.standards().size() + ROWS_MORE));
        return all.fields;
    }

    private void text(String field, @Nullable Text text, List<String> languages) {
        if (text != null) {
            languages.forEach(language -> text.find(language).ifPresent(words -> put(field + "-" + language, words)));
        }
    }

    private void incident(int row, Incident incident, String own) {
        put("wrong-code-" + row, incident.code());
        put("wrong-text-" + row, incident.text().in(own));
        put("wrong-severity-" + row, "" + incident.severity());
        Text recovery = incident.recovery();
        put("wrong-recovery-" + row, recovery == null ? "" : recovery.in(own));
    }

    private void promise(int row, Standard standard, String own) {
        put("promise-was-" + row, "" + row);
        put("promise-share-" + row, number(Telling.percent(standard.terms().share())));
        flag("promise-told-" + row, standard.terms().told());
        switch (standard) {
            case Standard.StartsWithin(var limit, var after, var tolerance, var _) -> {
                limits(row, "within", Durations.file(limit), tolerance == null ? "" : Durations.file(tolerance));
                put("promise-after-" + row, after);
            }
            case Standard.LastsAtMost(var limit, var tolerance, var _) ->
                limits(row, "lasts", Durations.file(limit), tolerance == null ? "" : Durations.file(tolerance));
            case Standard.TimesAtMost(int times, var tolerance, var _) ->
                limits(row, "times", "" + times, tolerance == null ? "" : "" + tolerance);
            case Standard.RatedAtLeast(double rating, var tolerance, var _) ->
                limits(row, "rated", number(rating), tolerance == null ? "" : number(tolerance));
            case Standard.OutcomeOk(var _) -> limits(row, "outcome", "", "");
            case Standard.Observed(var what, var _) -> limits(row, "observed", what.in(own), "");
        }
    }

    private void limits(int row, String kind, String limit, String tolerance) {
        put("promise-kind-" + row, kind);
        put("promise-limit-" + row, limit);
        put("promise-tolerance-" + row, tolerance);
    }

    private void flag(String field, boolean so) {
        if (so) {
            put(field, "yes");
        }
    }

    private void put(String field, String value) {
        fields.put(field, value);
    }

    private static String number(double value) {
        return number(new BigDecimal(Double.toString(value)));
    }

    private static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
