package org.touchstone.core.cycle;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.CodeForm;
import org.touchstone.core.file.Fields;
import org.touchstone.core.file.NamedThing;
import org.touchstone.core.file.Problems;
import org.touchstone.core.file.Suggestion;
import org.touchstone.core.file.Values;
import org.touchstone.core.file.YamlNode;

/// Reads one step.
final class StepReader {

    private static final List<String> KEYS = List.of(
            "name",
            "customersSay",
            "contact",
            "owner",
            "procedure",
            "seenBy",
            "skippable",
            "promised",
            "noticed",
            "customer",
            "frontstage",
            "backstage",
            "support",
            "surroundings",
            "expects",
            "critical",
            "goesWrong",
            "standards");
    private static final List<String> JUDGEMENT_KEYS = List.of("grade", "reason", "expert");
    private static final String INCIDENT_EXAMPLE = "{curt: \"told as if it were obvious\", severity: 2}";

    private final TextReader texts;
    private final Problems problems;
    private final Values values;
    private final StandardReader standards;

    StepReader(TextReader texts, References references, Problems problems) {
        this.texts = texts;
        this.problems = problems;
        this.values = new Values(problems);
        this.standards = new StandardReader(texts, references, problems);
    }

    @Nullable
    Step read(NamedThing thing) {
        String owner = "step '" + thing.code() + "'";
        Fields fields = thing.fields(owner, KEYS, problems);
        if (fields == null) {
            return null;
        }
        Text name = fields.need("name", text("the name of " + owner), "what the step is called, such as name: Wait");
        StepBuilder step = Step.named(thing.code(), name == null ? Text.of("en", thing.code()) : name)
                .customersSay(fields.get("customersSay", text("what customers say")))
                .owner(fields.get("owner", node -> values.words(node, "the owner")))
                .procedure(fields.get("procedure", node -> values.words(node, "the procedure")))
                .blueprint(blueprint(fields))
                .skippable(flag(fields, "skippable", false))
                .promised(flag(fields, "promised", false))
                .expects(fields.get("expects", text("what the customer expects")))
                .goesWrong(incidents(fields, owner))
                .critical(fields.getList("critical", this::judgement))
                .standards(fields.getList("standards", standards::read));
        boolean whole = witnesses(fields, owner, step) && name != null;
        return whole ? step.build() : null;
    }

    /// Reads what must agree: contact, noticed and seenBy.
    private boolean witnesses(Fields fields, String owner, StepBuilder step) {
        Contact contact = fields.get(
                "contact", node -> values.oneOf(node, "the contact of " + owner, Contact.class), Contact.NONE);
        boolean noticed = flag(fields, "noticed", true);
        fields.need(
                "seenBy",
                node -> node,
                "what can see the step, one or more of log, question, audit, such as seenBy: [log, question]");
        List<Witness> seenBy =
                fields.getList("seenBy", node -> values.oneOf(node, "what sees " + owner, Witness.class));
        if (!noticed && (contact != Contact.NONE || seenBy.contains(Witness.QUESTION))) {
            problems.add(
                    fields.place(),
                    owner + " is not noticed by the customer (noticed: false), but "
                            + (contact != Contact.NONE ? "has contact with one" : "the customer is asked about it"),
                    "a step behind the scenes without contact and question",
                    "Leave noticed out, or set contact: none and take question out of seenBy.");
            return false;
        }
        step.contact(contact).noticed(noticed).seenBy(seenBy);
        return true;
    }

    private Function<YamlNode, @Nullable Text> text(String what) {
        return node -> texts.read(node, what);
    }

    private boolean flag(Fields fields, String key, boolean otherwise) {
        return fields.get(key, node -> values.yesNo(node, key), otherwise);
    }

    private Blueprint blueprint(Fields fields) {
        return new Blueprint(
                fields.get("customer", text("the column customer")),
                fields.get("frontstage", text("the column frontstage")),
                fields.get("backstage", text("the column backstage")),
                fields.get("support", text("the column support")),
                fields.get("surroundings", text("the column surroundings")));
    }

    private @Nullable Judgement judgement(YamlNode node) {
        if (!(node instanceof YamlNode.Entries entries)) {
            values.wrong(node, "critical", "{grade: 1 to 3, reason: \"…\"}", "Give the grade and the reason.");
            return null;
        }
        Fields fields = new Fields(entries, "critical", JUDGEMENT_KEYS, problems);
        Integer grade = fields.need(
                "grade",
                value -> values.whole(value, "the grade", 1, 3),
                "grade: 1 matters, 2 can spoil the visit, 3 the whole service");
        Text reason = fields.need("reason", text("the reason"), "why the expert judges so, such as reason: \"…\"");
        String expert = fields.get("expert", value -> values.words(value, "the expert"));
        return grade == null || reason == null ? null : new Judgement(grade, reason, expert);
    }

    private List<Incident> incidents(Fields fields, String owner) {
        Set<String> codes = new HashSet<>();
        return fields.getList("goesWrong", node -> {
            YamlNode.Entry coded = node instanceof YamlNode.Entries entries ? coded(entries) : null;
            if (coded != null && !codes.add(coded.key().text())) {
                problems.add(
                        coded.key().place(),
                        owner + " has the incident '" + coded.key().text() + "' twice",
                        "each incident once",
                        "Keep one of the two.");
                return null;
            }
            return incident(node, coded);
        });
    }

    private @Nullable Incident incident(YamlNode node, YamlNode.@Nullable Entry coded) {
        if (coded == null) {
            String found =
                    node instanceof YamlNode.Entries ? "an incident has no code" : "an incident is " + node.kind();
            problems.add(
                    node.place(),
                    found,
                    "a code with its text, and how severe it is, such as " + INCIDENT_EXAMPLE,
                    "Write a short code, a colon and what goes wrong.");
            return null;
        }
        String code = coded.key().text();
        Fields fields = new Fields(
                (YamlNode.Entries) node, "incident '" + code + "'", List.of(code, "severity", "recovery"), problems);
        if (!CodeForm.isShort(code)) {
            values.wrong(
                    coded.key(), "the code of an incident", CodeForm.SHORT, "Put the sentence after a short code.");
        }
        Text text = fields.need(code, text("what goes wrong"), "what goes wrong, such as " + INCIDENT_EXAMPLE);
        Integer severity = fields.need(
                "severity",
                value -> values.whole(value, "the severity", 1, 3),
                "severity: 1 annoys, 2 spoils the moment, 3 spoils the service");
        Text recovery = fields.get("recovery", text("the recovery"));
        return text == null || severity == null || !CodeForm.isShort(code)
                ? null
                : new Incident(code, text, severity, recovery);
    }

    /// The key that names the incident: the first that is not one of an incident's own, slips of those coming last.
    private static YamlNode.@Nullable Entry coded(YamlNode.Entries entries) {
        return entries.entries().stream()
                .filter(entry -> !Incident.OWN_KEYS.contains(entry.key().text()))
                .min(Comparator.comparing(
                        entry -> Suggestion.nearest(entry.key().text(), Incident.OWN_KEYS)
                                .isPresent()))
                .orElse(null);
    }
}
