package org.touchstone.app.cycle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.core.cycle.Blueprint;
import org.touchstone.core.cycle.Contact;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Incident;
import org.touchstone.core.cycle.Standard;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.cycle.Witness;
import org.touchstone.core.file.CodeForm;

/// Reads the form of a step back. What the form does not show stays as it was: judgements, the other languages of what
/// goes wrong, the clock and the source of a standard.
final class StepEntries {

    /// More rows than this nobody fills in on one page.
    private static final int ROWS_MAX = 100;

    private final Cycle cycle;
    private final Step before;
    private final List<String> languages;
    private final Map<String, String> typed;
    private final Map<String, Saying> problems = new LinkedHashMap<>();

    /// @param languages the cycle's own first
    /// @param typed by the name of the field
    StepEntries(Cycle cycle, Step before, List<String> languages, Map<String, String> typed) {
        this.cycle = cycle;
        this.before = before;
        this.languages = List.copyOf(languages);
        this.typed = Map.copyOf(typed);
    }

    /// The step as it was typed; empty if something is wrong with it.
    Optional<Step> step() {
        Text name = text("name", before.name());
        if (name == null) {
            problems.putIfAbsent("name-" + languages.getFirst(), Saying.of("wrong.step.name"));
        }
        Contact contact = contact();
        Set<Witness> seenBy = seenBy();
        boolean unnoticed = flag("unnoticed");
        if (unnoticed && (contact != Contact.NONE || seenBy.contains(Witness.QUESTION))) {
            problems.put("unnoticed", Saying.of("wrong.step.unnoticed"));
        }
        Text says = text("says", before.customersSay());
        Text expects = text("expects", before.expects());
        Blueprint blueprint = blueprint();
        List<Incident> incidents = incidents();
        List<Standard> standards = standards();
        if (name == null || !problems.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Step.named(before.code(), name)
                .customersSay(says)
                .contact(contact)
                .owner(line("owner"))
                .procedure(line("procedure"))
                .blueprint(blueprint)
                .seenBy(seenBy)
                .skippable(flag("skippable"))
                .promised(flag("promised"))
                .noticed(!unnoticed)
                .expects(expects)
                .goesWrong(incidents)
                .critical(before.critical())
                .standards(standards)
                .build());
    }

    /// What is wrong, by the name of the field; filled by [#step].
    Map<String, Saying> problems() {
        return problems;
    }

    private Contact contact() {
        return Stream.of(Contact.values())
                .filter(one -> Telling.word(one).equals(value("contact")))
                .findFirst()
                .orElse(Contact.NONE);
    }

    private Set<Witness> seenBy() {
        Set<Witness> seen = EnumSet.noneOf(Witness.class);
        Stream.of(Witness.values())
                .filter(one -> flag("seen-" + Telling.word(one)))
                .forEach(seen::add);
        return seen;
    }

    private Blueprint blueprint() {
        Blueprint was = before.blueprint();
        return new Blueprint(
                text("customer", was.customer()),
                text("frontstage", was.frontstage()),
                text("backstage", was.backstage()),
                text("support", was.support()),
                text("surroundings", was.surroundings()));
    }

    /// A text in all languages that were filled in; null if none was. Languages keep the order they were written in.
    private @Nullable Text text(String field, @Nullable Text was) {
        Set<String> order = new LinkedHashSet<>(was == null ? List.of() : was.languages());
        order.addAll(languages);
        Map<String, String> words = new LinkedHashMap<>();
        for (String language : order) {
            String word = words(
                    field + "-" + language,
                    was == null ? "" : was.find(language).orElse(""));
            if (!word.isEmpty()) {
                words.put(language, word);
            }
        }
        String own = languages.getFirst();
        if (!words.isEmpty() && !words.containsKey(own)) {
            problems.put(field + "-" + own, Saying.of("wrong.step.own-language"));
            return null;
        }
        return words.isEmpty() ? null : new Text(words);
    }

    /// What was typed; what only looks otherwise because a form trims it stays as it was.
    private String words(String field, String was) {
        String word = value(field).replace("\r\n", "\n").strip();
        return word.equals(was.strip()) ? was : word;
    }

    private List<Incident> incidents() {
        List<Incident> incidents = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (int row = 0; row < rows(typed, "wrong-rows"); row++) {
            String code = value("wrong-code-" + row).strip();
            String words = value("wrong-text-" + row).strip();
            if (code.isEmpty() && words.isEmpty()) {
                continue;
            }
            if (!CodeForm.isShort(code) || code.equals("severity") || code.equals("recovery")) {
                problems.put("wrong-code-" + row, Saying.of("wrong.incident.code"));
            } else if (!codes.add(code)) {
                problems.put("wrong-code-" + row, Saying.of("wrong.incident.taken"));
            } else if (words.isEmpty()) {
                problems.put("wrong-text-" + row, Saying.of("wrong.incident.text"));
            } else {
                incidents.add(incident(row, code, words));
            }
        }
        return incidents;
    }

    private Incident incident(int row, String code, String words) {
        Optional<Incident> was = before.goesWrong().stream()
                .filter(one -> one.code().equals(code))
                .findFirst();
        String severity = value("wrong-severity-" + row);
        String recovery = value("wrong-recovery-" + row).strip();
        Text mended = was.map(Incident::recovery).orElse(null);
        return new Incident(
                code,
                own(was.map(Incident::text).orElse(null), words),
                severity.matches("[1-3]") ? Integer.parseInt(severity) : 1,
                recovery.isEmpty() ? null : own(mended, recovery));
    }

    /// The words in the cycle's own language; other languages stay.
    private Text own(@Nullable Text was, String words) {
        String own = languages.getFirst();
        if (was == null) {
            return Text.of(own, words);
        }
        return was.in(own).strip().equals(words) ? was : was.and(own, words);
    }

    private List<Standard> standards() {
        List<Standard> standards = new ArrayList<>();
        for (int row = 0; row < rows(typed, "promise-rows"); row++) {
            if (!value("promise-kind-" + row).isEmpty()) {
                var entry = new PromiseEntry(cycle, before, typed, row);
                entry.standard().ifPresent(standards::add);
                problems.putAll(entry.problems());
            }
        }
        return standards;
    }

    private @Nullable String line(String field) {
        String line = value(field).strip();
        return line.isEmpty() ? null : line;
    }

    private boolean flag(String field) {
        return !value(field).isEmpty();
    }

    private String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /// How many rows a form has.
    static int rows(Map<String, String> fields, String field) {
        String rows = fields.getOrDefault(field, "0");
        return rows.matches("[0-9]{1,4}") ? Math.min(Integer.parseInt(rows), ROWS_MAX) : 0;
    }
}
