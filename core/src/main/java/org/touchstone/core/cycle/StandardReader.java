package org.touchstone.core.cycle;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.Fields;
import org.touchstone.core.file.Problems;
import org.touchstone.core.file.Values;
import org.touchstone.core.file.YamlNode;

/// Reads one standard.
final class StandardReader {

    private static final List<String> KINDS = List.of("within", "lasts", "times", "rated", "outcome", "observed");
    private static final List<String> KEYS = List.of(
            "within",
            "after",
            "lasts",
            "times",
            "rated",
            "outcome",
            "observed",
            "tolerance",
            "share",
            "clock",
            "source",
            "told",
            "since",
            "trait",
            "name");
    private static final String EXAMPLE = "{lasts: 10m, share: 0.90}";

    private final TextReader texts;
    private final References references;
    private final Problems problems;
    private final Values values;

    StandardReader(TextReader texts, References references, Problems problems) {
        this.texts = texts;
        this.references = references;
        this.problems = problems;
        this.values = new Values(problems);
    }

    @Nullable
    Standard read(YamlNode node) {
        if (!(node instanceof YamlNode.Entries entries)) {
            values.wrong(node, "a standard", "keys with values, such as " + EXAMPLE, "Write it in braces.");
            return null;
        }
        Fields fields = new Fields(entries, "a standard", KEYS, problems);
        Terms terms = terms(fields);
        String kind = kind(fields);
        if (kind == null) {
            return null;
        }
        if (!kind.equals("within")) {
            fields.find("after").ifPresent(after -> unfit(after, "after", "within"));
        }
        return switch (kind) {
            case "within" -> within(fields, terms);
            case "lasts" -> lasts(fields, terms);
            case "times" -> times(fields, terms);
            case "rated" -> rated(fields, terms);
            case "outcome" -> outcome(fields, terms);
            default -> observed(fields, terms);
        };
    }

    private @Nullable String kind(Fields fields) {
        List<String> kinds =
                KINDS.stream().filter(kind -> fields.find(kind).isPresent()).toList();
        if (kinds.size() != 1) {
            problems.add(
                    fields.place(),
                    kinds.isEmpty()
                            ? "a standard promises nothing"
                            : "a standard promises " + String.join(" and ", kinds),
                    "exactly one of " + String.join(", ", KINDS) + ", such as " + EXAMPLE,
                    kinds.isEmpty() ? "Add what is promised." : "Make one standard of each.");
            return null;
        }
        return kinds.getFirst();
    }

    private Terms terms(Fields fields) {
        double share = fields.get("share", node -> values.share(node, "the share"), 1.0);
        Clock clock = fields.get("clock", node -> values.oneOf(node, "the clock", Clock.class), Clock.ELAPSED);
        Source source = fields.get("source", node -> values.oneOf(node, "the source", Source.class));
        boolean told = fields.get("told", node -> values.yesNo(node, "told"), false);
        LocalDate since = fields.get("since", node -> values.date(node, "since"));
        String trait = reference(fields, "trait");
        Text name = fields.get("name", node -> texts.read(node, "the name of a standard"));
        return new Terms(share, clock, source, told, since, trait, name);
    }

    private @Nullable String reference(Fields fields, String key) {
        YamlNode node = fields.find(key).orElse(null);
        String code = node == null ? null : values.words(node, key);
        if (node instanceof YamlNode.Scalar scalar && code != null) {
            if (key.equals("trait")) {
                references.toTrait(scalar);
            } else {
                references.toStep(scalar);
            }
        }
        return code;
    }

    private @Nullable Standard within(Fields fields, Terms terms) {
        Duration limit = fields.get("within", node -> values.duration(node, "within"));
        Duration tolerance = tolerance(fields, limit);
        fields.need("after", node -> node, "the step from whose end the time runs, such as after: enter");
        String after = reference(fields, "after");
        if (limit == null || after == null || !problems.none() || !Codes.isStepCode(after)) {
            return null;
        }
        return new Standard.StartsWithin(limit, after, tolerance, terms);
    }

    private @Nullable Standard lasts(Fields fields, Terms terms) {
        Duration limit = fields.get("lasts", node -> values.duration(node, "lasts"));
        Duration tolerance = tolerance(fields, limit);
        return limit == null || !problems.none() ? null : new Standard.LastsAtMost(limit, tolerance, terms);
    }

    private @Nullable Duration tolerance(Fields fields, @Nullable Duration limit) {
        Duration tolerance = fields.get("tolerance", node -> values.duration(node, "the tolerance"));
        if (limit != null && tolerance != null && tolerance.compareTo(limit) < 0) {
            narrow(fields, "at least as long as the limit");
        }
        return tolerance;
    }

    private @Nullable Standard times(Fields fields, Terms terms) {
        Integer times = fields.get("times", node -> values.whole(node, "times", 1, 1000));
        Integer tolerance = fields.get("tolerance", node -> values.whole(node, "the tolerance", 1, 1000));
        if (times != null && tolerance != null && tolerance < times) {
            narrow(fields, "at least as many times as the limit");
        }
        return times == null || !problems.none() ? null : new Standard.TimesAtMost(times, tolerance, terms);
    }

    private @Nullable Standard rated(Fields fields, Terms terms) {
        Double rating = fields.get("rated", node -> values.number(node, "rated"));
        Double tolerance = fields.get("tolerance", node -> values.number(node, "the tolerance"));
        if (rating != null && tolerance != null && tolerance > rating) {
            narrow(fields, "at most the rating itself");
        }
        return rating == null || !problems.none() ? null : new Standard.RatedAtLeast(rating, tolerance, terms);
    }

    private Standard outcome(Fields fields, Terms terms) {
        fields.find("tolerance").ifPresent(node -> unfit(node, "tolerance", "within, lasts, times or rated"));
        fields.find("outcome")
                .filter(node -> !(node instanceof YamlNode.Scalar scalar
                        && scalar.text().equals("ok")))
                .ifPresent(node -> values.wrong(node, "the outcome", "ok", "Write outcome: ok."));
        return new Standard.OutcomeOk(terms);
    }

    private @Nullable Standard observed(Fields fields, Terms terms) {
        fields.find("tolerance").ifPresent(node -> unfit(node, "tolerance", "within, lasts, times or rated"));
        Text what = fields.get("observed", node -> texts.read(node, "what an auditor observes"));
        return what == null ? null : new Standard.Observed(what, terms);
    }

    private void unfit(YamlNode node, String key, String kinds) {
        problems.add(
                node.place(),
                "a standard has '" + key + "', which means nothing here",
                "it only beside " + kinds,
                "Leave it out.");
    }

    private void narrow(Fields fields, String expected) {
        YamlNode tolerance = fields.find("tolerance").orElseThrow();
        problems.add(
                tolerance.place(),
                "the tolerance is stricter than the standard itself",
                expected + ", since it says how much customers bear",
                "Exchange the two, or leave the tolerance out.");
    }
}
