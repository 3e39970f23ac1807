package org.touchstone.core.cycle.version;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.cycle.Blueprint;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Incident;
import org.touchstone.core.cycle.Judgement;
import org.touchstone.core.cycle.Standard;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Terms;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.cycle.Trait;
import org.touchstone.core.cycle.version.Change.Detail;

/// Compares what is written down, text by text and language by language.
final class Writing {

    private final @Nullable String step; // null for the cycle as a whole
    private final List<Change> changes = new ArrayList<>();

    private Writing(@Nullable String step) {
        this.step = step;
    }

    /// What is otherwise about the cycle as a whole.
    static List<Change> of(Cycle before, Cycle after) {
        var writing = new Writing(null);
        writing.text(Detail.NAME, before.name(), after.name());
        writing.text(Detail.GOAL, before.goal(), after.goal());
        writing.text(Detail.COME_BACK, before.comeBack(), after.comeBack());
        writing.plain(Detail.LANGUAGE, before.language(), after.language());
        writing.listed(
                Detail.TRAIT, before.character().traits(), after.character().traits(), Trait::code, Writing::trait);
        return writing.changes;
    }

    /// What is otherwise about a step.
    static List<Change> of(Step before, Step after) {
        var writing = new Writing(after.code());
        writing.text(Detail.NAME, before.name(), after.name());
        writing.text(Detail.CUSTOMERS_SAY, before.customersSay(), after.customersSay());
        writing.plain(Detail.CONTACT, word(before.contact()), word(after.contact()));
        writing.plain(Detail.OWNER, before.owner(), after.owner());
        writing.plain(Detail.PROCEDURE, before.procedure(), after.procedure());
        writing.blueprint(before.blueprint(), after.blueprint());
        writing.text(Detail.EXPECTS, before.expects(), after.expects());
        writing.plain(Detail.SEEN_BY, words(before), words(after));
        writing.plain(Detail.SKIPPABLE, yes(before.skippable()), yes(after.skippable()));
        writing.plain(Detail.PROMISED, yes(before.promised()), yes(after.promised()));
        writing.plain(Detail.NOTICED, yes(before.noticed()), yes(after.noticed()));
        writing.listed(Detail.INCIDENT, before.goesWrong(), after.goesWrong(), Incident::code, Writing::incident);
        writing.listed(Detail.JUDGEMENT, before.critical(), after.critical(), Writing::judge, Writing::judgement);
        writing.listed(Detail.STANDARD, before.standards(), after.standards(), Writing::promise, Writing::standard);
        return writing.changes;
    }

    private void blueprint(Blueprint before, Blueprint after) {
        text(Detail.CUSTOMER, before.customer(), after.customer());
        text(Detail.FRONTSTAGE, before.frontstage(), after.frontstage());
        text(Detail.BACKSTAGE, before.backstage(), after.backstage());
        text(Detail.SUPPORT, before.support(), after.support());
        text(Detail.SURROUNDINGS, before.surroundings(), after.surroundings());
    }

    private void text(Detail detail, @Nullable Text before, @Nullable Text after) {
        Set<String> languages = new LinkedHashSet<>();
        for (Text text : new Text[] {before, after}) {
            if (text != null) {
                languages.addAll(text.languages());
            }
        }
        for (String language : languages) {
            add(detail, language, words(before, language), words(after, language));
        }
    }

    private static @Nullable String words(@Nullable Text text, String language) {
        return text == null ? null : text.find(language).orElse(null);
    }

    private void plain(Detail detail, @Nullable String before, @Nullable String after) {
        add(detail, null, before, after);
    }

    private void add(Detail detail, @Nullable String language, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change.Written(step, detail, language, before, after));
        }
    }

    /// Items of a list, matched by what stays when they are edited; several alike in their order.
    private <T> void listed(
            Detail detail, List<T> before, List<T> after, Function<T, String> key, Function<T, String> said) {
        Map<String, T> earlier = keyed(before, key);
        Map<String, T> later = keyed(after, key);
        Set<String> keys = new LinkedHashSet<>(later.keySet());
        keys.addAll(earlier.keySet());
        for (String one : keys) {
            T was = earlier.get(one);
            T is = later.get(one);
            if (!Objects.equals(was, is)) {
                changes.add(new Change.Written(
                        step, detail, null, was == null ? null : said.apply(was), is == null ? null : said.apply(is)));
            }
        }
    }

    private static <T> Map<String, T> keyed(List<T> items, Function<T, String> key) {
        Map<String, T> keyed = new LinkedHashMap<>();
        for (T item : items) {
            String name = key.apply(item);
            int alike = 1;
            while (keyed.containsKey(name + "#" + alike)) {
                alike++;
            }
            keyed.put(name + "#" + alike, item);
        }
        return keyed;
    }

    private static String word(Enum<?> one) {
        return one.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static String words(Step step) {
        return step.seenBy().stream().map(Writing::word).collect(Collectors.joining(", "));
    }

    private static String yes(boolean so) {
        return so ? "yes" : "no";
    }

    private static String incident(Incident incident) {
        String recovery = incident.recovery() == null ? "" : "; mended by: " + all(incident.recovery());
        return incident.code() + ": " + all(incident.text()) + ", severity " + incident.severity() + recovery;
    }

    private static String judge(Judgement judgement) {
        return Objects.requireNonNullElse(judgement.expert(), "");
    }

    private static String judgement(Judgement judgement) {
        return "grade " + judgement.grade() + ": " + all(judgement.reason());
    }

    /// What is promised, whatever the limit.
    private static String promise(Standard standard) {
        return switch (standard) {
            case Standard.StartsWithin within -> "starts after " + within.after();
            case Standard.LastsAtMost lasts -> "lasts";
            case Standard.TimesAtMost times -> "times";
            case Standard.RatedAtLeast rated -> "rated";
            case Standard.OutcomeOk ok -> "outcome";
            case Standard.Observed observed -> "observed " + all(observed.what());
        };
    }

    private static String standard(Standard standard) {
        Object borne = switch (standard) {
            case Standard.StartsWithin within -> within.tolerance();
            case Standard.LastsAtMost lasts -> lasts.tolerance();
            case Standard.TimesAtMost times -> times.tolerance();
            case Standard.RatedAtLeast rated -> rated.tolerance();
            case Standard.OutcomeOk ok -> null;
            case Standard.Observed observed -> null;
        };
        Terms terms = standard.terms();
        return standard.text()
                + (borne == null ? "" : "; borne up to " + borne)
                + (terms.source() == null ? "" : "; asked for by " + word(terms.source()))
                + (terms.trait() == null ? "" : "; serves " + terms.trait())
                + (terms.name() == null ? "" : "; called " + all(terms.name()));
    }

    private static String trait(Trait trait) {
        return trait.code() + ": " + all(trait.name()) + "; say: " + phrases(trait.say()) + "; avoid: "
                + phrases(trait.avoid());
    }

    private static String phrases(List<Text> phrases) {
        return phrases.stream().map(Writing::all).collect(Collectors.joining(", "));
    }

    private static String all(Text text) {
        return String.join(" / ", text.byLanguage().values());
    }
}
