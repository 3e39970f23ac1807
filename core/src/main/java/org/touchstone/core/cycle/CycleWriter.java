package org.touchstone.core.cycle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.Durations;
import org.touchstone.core.file.Values;
import org.touchstone.core.file.YamlNode;

/// Makes the tree of a cycle file. What is as it would be if it were left out is left out.
final class CycleWriter {

    private final String language;

    CycleWriter(String language) {
        this.language = language;
    }

    YamlNode.Entries cycle(Cycle cycle) {
        Keys keys = new Keys();
        keys.text("cycle", cycle.code());
        keys.plain("version", cycle.version() == 1 ? null : cycle.version());
        keys.text("language", cycle.language().equals(Cycle.DEFAULT_LANGUAGE) ? null : cycle.language());
        keys.put("name", text(cycle.name()));
        keys.put("goal", text(cycle.goal()));
        keys.put("return", text(cycle.comeBack()));
        keys.list(
                "character",
                cycle.character().traits().stream().map(this::trait).toList());
        keys.put("steps", steps(cycle.route()));
        return keys.node();
    }

    private YamlNode trait(Trait trait) {
        Keys keys = new Keys();
        keys.put("name", text(trait.name()));
        keys.list("say", trait.say().stream().map(this::words).toList());
        keys.list("avoid", trait.avoid().stream().map(this::words).toList());
        return named(trait.code(), keys.node());
    }

    private YamlNode steps(Route route) {
        return route instanceof Route.Sequence sequence ? list(sequence.items()) : list(List.of(route));
    }

    private YamlNode list(List<Route> routes) {
        return YamlNode.items(routes.stream().map(this::route).toList());
    }

    private YamlNode route(Route route) {
        return switch (route) {
            case Step step -> named(step.code(), step(step));
            case Route.Sequence sequence -> named("inOrder", steps(sequence));
            case Route.Skippable skippable -> named("skippable", steps(skippable.body()));
            case Route.OneOrMore repeated -> named("oneOrMore", steps(repeated.body()));
            case Route.Choice choice -> named("choice", list(choice.options()));
            case Route.AnyOrder anyOrder -> named("anyOrder", list(anyOrder.items()));
            case Route.Loop loop ->
                named(
                        "loop",
                        YamlNode.entries(
                                YamlNode.entry("do", steps(loop.body())), YamlNode.entry("redo", steps(loop.redo()))));
        };
    }

    private YamlNode step(Step step) {
        Keys keys = new Keys();
        keys.put("name", text(step.name()));
        keys.put("customersSay", text(step.customersSay()));
        keys.plain("contact", step.contact() == Contact.NONE ? null : Values.word(step.contact()));
        keys.text("owner", step.owner());
        keys.text("procedure", step.procedure());
        keys.put(
                "seenBy",
                YamlNode.items(step.seenBy().stream()
                        .map(Values::word)
                        .map(YamlNode::plain)
                        .toList()));
        keys.plain("skippable", step.skippable() ? true : null);
        keys.plain("promised", step.promised() ? true : null);
        keys.plain("noticed", step.noticed() ? null : false);
        blueprint(keys, step.blueprint());
        keys.put("expects", text(step.expects()));
        critical(keys, step.critical());
        keys.list("goesWrong", step.goesWrong().stream().map(this::incident).toList());
        keys.list("standards", step.standards().stream().map(this::standard).toList());
        return keys.node();
    }

    private void blueprint(Keys keys, Blueprint blueprint) {
        keys.put("customer", text(blueprint.customer()));
        keys.put("frontstage", text(blueprint.frontstage()));
        keys.put("backstage", text(blueprint.backstage()));
        keys.put("support", text(blueprint.support()));
        keys.put("surroundings", text(blueprint.surroundings()));
    }

    private void critical(Keys keys, List<Judgement> judgements) {
        List<YamlNode> nodes = judgements.stream().map(this::judgement).toList();
        if (nodes.size() == 1) {
            keys.put("critical", nodes.getFirst());
        } else {
            keys.list("critical", nodes);
        }
    }

    private YamlNode judgement(Judgement judgement) {
        Keys keys = new Keys();
        keys.plain("grade", judgement.grade());
        keys.put("reason", text(judgement.reason()));
        keys.text("expert", judgement.expert());
        return keys.node();
    }

    private YamlNode incident(Incident incident) {
        Keys keys = new Keys();
        keys.put(incident.code(), text(incident.text()));
        keys.plain("severity", incident.severity());
        keys.put("recovery", text(incident.recovery()));
        return keys.node();
    }

    private YamlNode standard(Standard standard) {
        Keys keys = new Keys();
        switch (standard) {
            case Standard.StartsWithin s -> {
                keys.plain("within", Durations.file(s.limit()));
                keys.text("after", s.after());
                keys.plain("tolerance", s.tolerance() == null ? null : Durations.file(s.tolerance()));
            }
            case Standard.LastsAtMost s -> {
                keys.plain("lasts", Durations.file(s.limit()));
                keys.plain("tolerance", s.tolerance() == null ? null : Durations.file(s.tolerance()));
            }
            case Standard.TimesAtMost s -> {
                keys.plain("times", s.times());
                keys.plain("tolerance", s.tolerance());
            }
            case Standard.RatedAtLeast s -> {
                keys.plain("rated", number(s.rating(), 0));
                keys.plain("tolerance", s.tolerance() == null ? null : number(s.tolerance(), 0));
            }
            case Standard.OutcomeOk s -> keys.plain("outcome", "ok");
            case Standard.Observed s -> keys.put("observed", text(s.what()));
        }
        terms(keys, standard.terms());
        return keys.node();
    }

    private void terms(Keys keys, Terms terms) {
        keys.plain("share", terms.share() == 1 ? null : number(terms.share(), 2));
        keys.plain("clock", terms.clock() == Clock.ELAPSED ? null : Values.word(terms.clock()));
        keys.plain("source", terms.source() == null ? null : Values.word(terms.source()));
        keys.plain("told", terms.told() ? true : null);
        keys.plain("since", terms.since());
        keys.text("trait", terms.trait());
        keys.put("name", text(terms.name()));
    }

    /// The shortest decimal that reads back as the same number, with at least `decimals` decimals.
    private static String number(double value, int decimals) {
        BigDecimal exact = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        return exact.setScale(Math.max(decimals, exact.scale())).toPlainString();
    }

    private @Nullable YamlNode text(@Nullable Text text) {
        return text == null ? null : words(text);
    }

    private YamlNode words(Text text) {
        Map<String, String> byLanguage = text.byLanguage();
        String own = text.in(language);
        if (byLanguage.size() == 1) {
            return YamlNode.text(own);
        }
        Keys keys = new Keys();
        keys.text(language, own);
        byLanguage.forEach((tag, words) -> keys.text(tag, tag.equals(language) ? null : words));
        return keys.node();
    }

    private static YamlNode named(String code, YamlNode value) {
        return YamlNode.entries(YamlNode.entry(code, value));
    }

    /// Keys in the order put; what is null is left out.
    private static final class Keys {

        private final List<YamlNode.Entry> entries = new ArrayList<>();

        void put(String key, @Nullable YamlNode value) {
            if (value != null) {
                entries.add(YamlNode.entry(key, value));
            }
        }

        void text(String key, @Nullable String text) {
            put(key, text == null ? null : YamlNode.text(text));
        }

        void plain(String key, @Nullable Object value) {
            put(key, value == null ? null : YamlNode.plain(value));
        }

        void list(String key, List<YamlNode> items) {
            put(key, items.isEmpty() ? null : YamlNode.items(items));
        }

        YamlNode.Entries node() {
            return YamlNode.entries(entries.toArray(YamlNode.Entry[]::new));
        }
    }
}
