package org.touchstone.core.file;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/// A YAML text made into a tree of [YamlNode]s, in one pass over the text.
///
/// Only what a person needs is taken: one document of texts, lists and keys. Aliases (which can blow a small file up
/// to fill the memory), tags, keys that are not texts, and nesting deeper than [#DEPTH_MAX] are problems.
public final class YamlText {

    /// Steps within groups within groups: nobody can read further down than this.
    public static final int DEPTH_MAX = 40;

    private static final String NO_ALIASES = "Write the repeated part out; this file needs no & and *.";

    private final Iterator<Event> events;
    private final Problems problems;

    private YamlText(Iterator<Event> events, Problems problems) {
        this.events = events;
        this.problems = problems;
    }

    /// The root of the tree, or null when there is none; the reasons are then added to the problems.
    ///
    /// Where the YAML itself is broken only the first break is reported, since what follows it means nothing.
    public static @Nullable YamlNode parse(String text, Problems problems) {
        if (text.length() > SourceFile.BYTES_MAX) {
            problems.add(
                    Place.WHOLE_FILE,
                    "the text has " + text.length() + " characters",
                    "at most " + SourceFile.BYTES_MAX + ", far more than a file written by hand",
                    "Check that this is the right file.");
            return null;
        }
        LoadSettings settings =
                LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();
        try {
            Iterator<Event> events = new Parse(settings).parseString(text).iterator();
            return new YamlText(events, problems).document();
        } catch (YamlEngineException e) {
            BrokenYaml.report(e, text, problems);
            return null;
        } catch (TooDeep e) {
            return null;
        }
    }

    private @Nullable YamlNode document() {
        YamlNode root = null;
        while (events.hasNext()) {
            Event event = events.next();
            switch (event.getEventId()) {
                case StreamStart, StreamEnd, DocumentEnd, Comment -> {}
                case DocumentStart -> {
                    if (root != null) {
                        problems.add(
                                place(event),
                                "a second document, begun by ---",
                                "one document in a file",
                                "Put what follows into a file of its own.");
                        return root;
                    }
                }
                case Alias, Scalar, SequenceStart, SequenceEnd, MappingStart, MappingEnd -> root = node(event, 0);
            }
        }
        return root;
    }

    private YamlNode node(Event event, int depth) {
        if (depth > DEPTH_MAX) {
            problems.add(
                    place(event),
                    "lists or keys nested more than " + DEPTH_MAX + " deep",
                    "a file that a person can read",
                    "Split it up, or check the brackets.");
            throw new TooDeep();
        }
        if (event instanceof NodeEvent node) {
            checkAnchor(node);
        }
        return switch (event) {
            case ScalarEvent scalar -> {
                checkTag(scalar.getTag().orElse(null), scalar);
                yield new YamlNode.Scalar(place(scalar), scalar.getValue(), scalar.isPlain());
            }
            case SequenceStartEvent list -> {
                checkTag(list.getTag().orElse(null), list);
                yield items(list, depth);
            }
            case MappingStartEvent map -> {
                checkTag(map.getTag().orElse(null), map);
                yield entries(map, depth);
            }
            default -> new YamlNode.Scalar(place(event), "", true); // an alias: reported, and nothing stands for it
        };
    }

    private YamlNode.Items items(Event start, int depth) {
        List<YamlNode> items = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.SequenceEnd; next = events.next()) {
            items.add(node(next, depth + 1));
        }
        return new YamlNode.Items(place(start), items);
    }

    private YamlNode.Entries entries(Event start, int depth) {
        List<YamlNode.Entry> entries = new ArrayList<>();
        for (Event next = events.next(); next.getEventId() != Event.ID.MappingEnd; next = events.next()) {
            YamlNode key = node(next, depth + 1);
            YamlNode value = node(events.next(), depth + 1);
            if (key instanceof YamlNode.Scalar word) {
                entries.add(new YamlNode.Entry(word, value));
            } else {
                problems.add(
                        key.place(),
                        key.kind() + " in the place of a key",
                        "a word before the colon",
                        "Check the brackets and the indentation.");
            }
        }
        return new YamlNode.Entries(place(start), entries);
    }

    private void checkAnchor(NodeEvent event) {
        if (event instanceof AliasEvent alias) {
            problems.add(place(alias), "the alias *" + alias.getAlias(), "no aliases", NO_ALIASES);
            return;
        }
        event.getAnchor()
                .map(Anchor::getValue)
                .ifPresent(name -> problems.add(place(event), "the anchor &" + name, "no anchors", NO_ALIASES));
    }

    private void checkTag(@Nullable String tag, Event event) {
        if (tag != null) {
            problems.add(place(event), "the tag " + tag, "no tags", "Leave the tag out, or put the text in quotes.");
        }
    }

    private static Place place(Event event) {
        return event.getStartMark().map(YamlText::place).orElse(Place.WHOLE_FILE);
    }

    static Place place(Mark mark) {
        return new Place(mark.getLine() + 1, mark.getColumn() + 1);
    }

    /// Ends the reading of a text that is nested too deep; the problem is already noted.
    private static final class TooDeep extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooDeep() {
            super(null, null, false, false);
        }
    }
}
