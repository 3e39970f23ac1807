package org.touchstone.core.cycle;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.file.CodeForm;
import org.touchstone.core.file.Fields;
import org.touchstone.core.file.NamedThing;
import org.touchstone.core.file.Problems;
import org.touchstone.core.file.Suggestion;
import org.touchstone.core.file.YamlNode;

/// Reads the list of steps with its groups.
final class RouteReader {

    private static final List<String> GROUPS =
            List.of("skippable", "oneOrMore", "choice", "loop", "anyOrder", "inOrder");
    private static final String STEP_EXAMPLE = "wait: {name: Wait, seenBy: [log]}";

    private final References references;
    private final Problems problems;
    private final StepReader steps;

    RouteReader(TextReader texts, References references, Problems problems) {
        this.references = references;
        this.problems = problems;
        this.steps = new StepReader(texts, references, problems);
    }

    /// A list of steps and groups that are lived one after the other.
    ///
    /// @param what the list in the words of a message
    @Nullable
    Route steps(YamlNode node, String what) {
        List<Route> routes = routes(node, what, 1);
        return routes.isEmpty() ? null : Route.inOrder(routes);
    }

    private List<Route> routes(YamlNode node, String what, int least) {
        if (!(node instanceof YamlNode.Items items)) {
            problems.add(
                    node.place(),
                    what + " is " + node.kind(),
                    "a list of steps, each begun by a hyphen, such as - " + STEP_EXAMPLE,
                    "Begin each step with a hyphen and a space. A step of its own cannot be called by a word of the"
                            + " grammar.");
            return List.of();
        }
        if (items.items().size() < least) {
            problems.add(
                    node.place(),
                    what + " has " + (items.items().isEmpty() ? "no steps" : "only one item"),
                    least == 1 ? "at least one step" : "at least two items",
                    least == 1
                            ? "Add a step such as - " + STEP_EXAMPLE + "."
                            : "Add the other, or write the step alone.");
        }
        List<Route> routes = new ArrayList<>();
        for (YamlNode item : items.items()) {
            Route route = item instanceof YamlNode.Items ? steps(item, "a list in " + what) : item(item);
            if (route != null) {
                routes.add(route);
            }
        }
        return routes;
    }

    private @Nullable Route item(YamlNode node) {
        NamedThing thing = NamedThing.of(node, "a step", STEP_EXAMPLE, problems);
        if (thing == null) {
            return null;
        }
        return switch (thing.code()) {
            case "skippable" -> skippable(thing);
            case "oneOrMore" -> oneOrMore(thing);
            case "choice" -> choice(thing);
            case "loop" -> loop(thing);
            case "anyOrder" -> anyOrder(thing);
            case "inOrder" -> steps(thing.value(), "inOrder");
            default -> step(thing);
        };
    }

    private @Nullable Route skippable(NamedThing thing) {
        Route body = steps(thing.value(), "skippable");
        return body == null ? null : new Route.Skippable(body);
    }

    private @Nullable Route oneOrMore(NamedThing thing) {
        Route body = steps(thing.value(), "oneOrMore");
        return body == null ? null : new Route.OneOrMore(body);
    }

    private @Nullable Route choice(NamedThing thing) {
        List<Route> options = routes(thing.value(), "choice", 2);
        return options.size() < 2 ? null : new Route.Choice(options);
    }

    private @Nullable Route anyOrder(NamedThing thing) {
        List<Route> items = routes(thing.value(), "anyOrder", 2);
        if (items.size() > Route.ANY_ORDER_MAX) {
            problems.add(
                    thing.key().place(),
                    "anyOrder has " + items.size() + " items",
                    "at most " + Route.ANY_ORDER_MAX,
                    "Put those that have a usual order into inOrder.");
            return null;
        }
        return items.size() < 2 ? null : new Route.AnyOrder(items);
    }

    private @Nullable Route loop(NamedThing thing) {
        if (!(thing.value() instanceof YamlNode.Entries entries)) {
            problems.add(
                    thing.value().place(),
                    "loop is " + thing.value().kind(),
                    "loop: {do: [steps], redo: [steps]}",
                    "Put what is lived once or more under do, and what leads back to it under redo.");
            return null;
        }
        Fields fields = new Fields(entries, "loop", List.of("do", "redo"), problems);
        Route body = fields.need("do", node -> steps(node, "do"), "the steps that are lived once or more");
        Route redo =
                fields.need("redo", node -> steps(node, "redo"), "the steps that lead back to the start of the loop");
        return body == null || redo == null ? null : new Route.Loop(body, redo);
    }

    private @Nullable Route step(NamedThing thing) {
        String code = thing.code();
        if (thing.value() instanceof YamlNode.Items) {
            problems.add(
                    thing.key().place(),
                    "'" + code + "' has a list, as only a group has",
                    "one of the groups " + String.join(", ", GROUPS) + ", or a step with keys",
                    Suggestion.cure(code, GROUPS, "Write {name: …, seenBy: […]} after the colon."));
            return null;
        }
        references.step(thing.key());
        if (!Codes.isStepCode(code)) {
            boolean reserved = Codes.RESERVED.contains(code);
            problems.add(
                    thing.key().place(),
                    "the code of a step is '" + code + "'" + (reserved ? ", a word of the grammar" : ""),
                    CodeForm.LINE,
                    "Use another code; the name may say anything.");
            return null;
        }
        return steps.read(thing);
    }
}
