package org.touchstone.core.cycle;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.CodeForm;
import org.touchstone.core.file.Fields;
import org.touchstone.core.file.KeyedFile;
import org.touchstone.core.file.NamedThing;
import org.touchstone.core.file.Problems;
import org.touchstone.core.file.Values;
import org.touchstone.core.file.YamlNode;

/// Reads the tree of a cycle file. What it returns is whole only if there was no problem.
final class CycleReader {

    private static final List<String> KEYS =
            List.of("cycle", "version", "language", "name", "goal", "return", "character", "steps");
    private static final String SHAPE = "a cycle: keys such as cycle, goal and steps, each with its value";

    /// How a whole file is read.
    static final KeyedFile<Cycle> FILE = new KeyedFile<>(
            "the file",
            KEYS,
            SHAPE,
            "Begin with \"cycle: my-cycle\", or copy one of the examples.",
            "Compare the file with one of the examples.",
            (fields, problems) -> new CycleReader(problems).read(fields));

    private final Problems problems;
    private final Values values;

    private CycleReader(Problems problems) {
        this.problems = problems;
        this.values = new Values(problems);
    }

    private @Nullable Cycle read(Fields fields) {
        String language = fields.get("language", this::language, Cycle.DEFAULT_LANGUAGE);
        TextReader texts = new TextReader(language, problems);
        References references = new References(problems);
        String code = fields.need("cycle", this::code, "the code of the cycle, such as cycle: cheque-cashing");
        int version = fields.get("version", node -> values.whole(node, "the version", 1, 999_999), 1);
        Text name = fields.get("name", node -> texts.read(node, "the name"));
        Text goal = fields.need(
                "goal", node -> texts.read(node, "the goal"), "what the customer wants, such as goal: \"I want …\"");
        Text comeBack = fields.get("return", node -> texts.read(node, "the return"));
        BrandCharacter character = new BrandCharacter(traits(fields, texts));
        Route route = fields.need(
                "steps",
                node -> new RouteReader(texts, references, problems).steps(node, "the list of steps"),
                "the steps that the customer lives, each begun by a hyphen");
        references.check(character);
        if (code == null || goal == null || route == null || !problems.none()) {
            return null;
        }
        return new Cycle(code, version, language, name, goal, comeBack, route, character);
    }

    private @Nullable String code(YamlNode node) {
        String code = values.words(node, "the cycle's code");
        if (code != null && !CodeForm.isShort(code)) {
            values.wrong(
                    node, "the cycle's code", CodeForm.SHORT, "Put the sentence into name, and a short code here.");
            return null;
        }
        return code;
    }

    private @Nullable String language(YamlNode node) {
        String language = values.words(node, "the language");
        if (language != null && !Text.isLanguage(language)) {
            values.wrong(
                    node, "the language", "a language tag such as en, es or pt-BR", "Write the tag in small letters.");
            return null;
        }
        return language;
    }

    private List<Trait> traits(Fields fields, TextReader texts) {
        List<Trait> traits = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        for (NamedThing thing :
                fields.getList("character", node -> NamedThing.of(node, "a trait", "warm: {name: Warm}", problems))) {
            Trait trait = trait(thing, texts);
            if (!codes.add(thing.code())) {
                problems.add(
                        thing.key().place(),
                        "the trait '" + thing.code() + "' stands twice",
                        "each trait once",
                        "Keep one of the two.");
            } else if (trait != null) {
                traits.add(trait);
            }
        }
        return traits;
    }

    private @Nullable Trait trait(NamedThing thing, TextReader texts) {
        String owner = "trait '" + thing.code() + "'";
        Fields fields = thing.fields(owner, List.of("name", "say", "avoid"), problems);
        if (!CodeForm.isShort(thing.code())) {
            values.wrong(
                    thing.key(), "the code of a trait", CodeForm.SHORT, "Use a short code, and name for the words.");
            return null;
        }
        if (fields == null) {
            return null;
        }
        Text name = fields.need(
                "name", node -> texts.read(node, "the name of " + owner), "the name of the trait, such as name: Warm");
        List<Text> say = fields.getList("say", node -> texts.read(node, "what to say"));
        List<Text> avoid = fields.getList("avoid", node -> texts.read(node, "what to avoid"));
        return name == null ? null : new Trait(thing.code(), name, say, avoid);
    }
}
