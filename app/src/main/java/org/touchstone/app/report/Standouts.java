package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.plot.Say;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.PlaceFacts.Standout;
import org.touchstone.core.analysis.TrendFacts.Change;

/// The branches that stand out: one sentence for all of them, then a row for each figure of each branch.
final class Standouts {

    private static final int ROWS = 16;

    /// What stands out at one branch in one figure: the branch as a whole, some of its hours, or both.
    private record Group(List<Standout> all) {

        Standout first() {
            return whole().orElse(all.getFirst());
        }

        Optional<Standout> whole() {
            return all.stream().filter(one -> one.daypart() == null).findFirst();
        }

        List<Standout> hours() {
            return all.stream().filter(one -> one.daypart() != null).toList();
        }
    }

    private final Findings findings;
    private final Names names;
    private final List<Group> groups;

    Standouts(Findings findings) {
        this.findings = findings;
        names = Names.of(findings);
        Map<List<Object>, List<Standout>> alike = findings.places().standouts().stream()
                .collect(Collectors.groupingBy(
                        one -> List.of(one.place(), one.indicator(), one.worse()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        groups = alike.values().stream().map(Group::new).toList();
    }

    /// The sentence, and the table where there is anything to list.
    List<Block> blocks() {
        if (groups.isEmpty()) {
            return List.of(new Block.Words("No branch stands out from what the others and chance make likely."));
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Words(Stream.of(sentence(true), sentence(false))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "))));
        blocks.add(new Block.Listing(new PictureTable(
                "What stands out, like for like",
                PictureTable.columns(
                        "Branch", "What", "Is", "#Here (95 % interval)", "#Elsewhere", "Most of all", "Trend"),
                groups.stream().limit(ROWS).map(this::row).toList())));
        if (groups.size() > ROWS) {
            blocks.add(new Block.Words(
                    "… and " + Say.count(groups.size() - ROWS, "row more", "rows more") + ", all in findings.json."));
        }
        return blocks;
    }

    /// "3 of 12 branches are worse than elsewhere: B07 at “I wait for my number”; …"; empty where none is.
    private String sentence(boolean worse) {
        var momentsOf = new LinkedHashMap<String, Set<String>>();
        groups.stream()
                .map(Group::first)
                .filter(one -> one.worse() == worse)
                .forEach(one -> momentsOf
                        .computeIfAbsent(one.place(), place -> new LinkedHashSet<>())
                        .add(one.moment() == null ? "the service as a whole" : "“" + names.name(one.moment()) + "”"));
        if (momentsOf.isEmpty()) {
            return "";
        }
        String each = momentsOf.entrySet().stream()
                .map(branch -> branch.getKey() + " at " + listed(List.copyOf(branch.getValue())))
                .collect(Collectors.joining("; "));
        return momentsOf.size() + " of " + Say.count(branches(), "branch", "branches")
                + (momentsOf.size() == 1 ? " is " : " are ") + (worse ? "worse" : "better") + " than elsewhere: " + each
                + ".";
    }

    private long branches() {
        return findings.places().comparisons().stream()
                .filter(one -> one.dimension().equals("branch"))
                .mapToInt(one -> one.places().size())
                .max()
                .orElse(0);
    }

    /// "a, b and c".
    private static String listed(List<String> words) {
        int last = words.size() - 1;
        return last == 0 ? words.getFirst() : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    private PictureTable.Row row(Group group) {
        Standout one = group.first();
        boolean partly = group.whole().isEmpty();
        return PictureTable.row(
                one.place(),
                one.what(),
                one.worse() ? "worse" : "better",
                Figure.of(one.unit()).say(one.here()),
                Figure.of(one.unit()).say(one.others()),
                partly ? "only: " + one.daypart() : hours(group),
                since(one));
    }

    private static String hours(Group group) {
        return group.hours().isEmpty()
                ? Say.NONE
                : group.hours().stream().map(Standouts::hour).collect(Collectors.joining("; "));
    }

    /// "noon: 44 %, where 17 % is likely".
    private static String hour(Standout one) {
        Double here = one.here().value();
        Figure figure = Figure.of(one.unit());
        return one.daypart() + ": " + (here == null ? Say.NONE : figure.say(here)) + ", where "
                + figure.say(one.others()) + " is likely";
    }

    /// The day since when the figure gets worse there, or better; a dash where it does neither.
    private String since(Standout one) {
        return findings.trends().changes().stream()
                .filter(change -> change.indicator().equals(one.indicator()) && change.worse() == one.worse())
                .filter(change -> isThere(change, one.place()))
                .findFirst()
                .map(change -> (one.worse() ? "worse since " : "better since ") + Say.day(change.since()))
                .orElse(Say.NONE);
    }

    private static boolean isThere(Change change, String place) {
        return change.branches().isEmpty() || change.branches().contains(place);
    }
}
