package org.touchstone.app.board;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.board.Offer.Node;
import org.touchstone.app.cycle.CycleVersion;
import org.touchstone.app.cycle.Cycles;
import org.touchstone.app.findings.Basis;
import org.touchstone.app.journey.LiveLog;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.core.branch.Area;
import org.touchstone.core.branch.Branch;
import org.touchstone.core.branch.Branches;
import org.touchstone.core.branch.Daypart;
import org.touchstone.core.branch.Dayparts;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.journey.JourneyLog;
import org.touchstone.core.journey.Part;
import org.touchstone.core.journey.Slice;
import org.touchstone.core.survey.Answers;

/// What can be chosen, by who sees which branches. Safe for many threads; reads the log once for each of its states.
final class Offers {

    private static final int KEPT = 32;

    private final LiveLog log;
    private final Basis.Source basis;
    private final Cycles cycles;
    private final ConcurrentHashMap<Scope, Used> used = new ConcurrentHashMap<>();

    Offers(LiveLog log, Basis.Source basis, Cycles cycles) {
        this.log = log;
        this.basis = basis;
        this.cycles = cycles;
    }

    /// Words that journeys and answers of some branches use.
    private record Used(
            long seq,
            String version,
            SortedSet<String> branches,
            SortedSet<String> channels,
            SortedSet<String> segments) {}

    /// What can be chosen of some branches.
    Offer of(Scope scope) {
        JourneyLog now = log.log();
        Basis held = basis.now();
        Branches known = held.service().branches();
        Used words = used(scope, now, held);
        return new Offer(
                known == null ? plain(words.branches()) : tree(known, scope, words.branches()),
                words.channels(),
                words.segments(),
                (known == null ? Dayparts.DEFAULT : known.dayparts())
                        .parts().stream().map(Daypart::code).toList(),
                versions(held.service().cycle()),
                now.observedThrough()
                        .map(through -> LocalDate.ofInstant(through, now.zone()))
                        .orElseGet(() -> LocalDate.ofInstant(java.time.Instant.EPOCH, ZoneId.of("UTC"))));
    }

    private List<Integer> versions(@Nullable Cycle cycle) {
        return cycle == null
                ? List.of()
                : cycles.find(cycle.code()).stream()
                        .flatMap(kept -> kept.versions().reversed().stream())
                        .filter(CycleVersion::isPublished)
                        .map(CycleVersion::number)
                        .toList();
    }

    private static List<Node> plain(SortedSet<String> branches) {
        return branches.stream()
                .map(code -> new Node(false, code, code, 0, List.of(code)))
                .toList();
    }

    /// The branches that are known, under their areas, then those that are not and have journeys.
    private static List<Node> tree(Branches known, Scope scope, SortedSet<String> lived) {
        var nodes = new ArrayList<Node>();
        addUnder(null, 0, known, scope, nodes);
        lived.stream()
                .filter(code -> known.findBranch(code).isEmpty())
                .forEach(code -> nodes.add(new Node(false, code, code, 0, List.of(code))));
        return nodes;
    }

    private static void addUnder(@Nullable String above, int depth, Branches known, Scope scope, List<Node> nodes) {
        for (Area area : known.areas()) {
            List<String> below = known.under(area.code()).stream()
                    .map(Branch::code)
                    .filter(scope::covers)
                    .toList();
            if (Objects.equals(area.parent(), above) && !below.isEmpty()) {
                nodes.add(new Node(true, area.code(), area.name(), depth, below));
                addUnder(area.code(), depth + 1, known, scope, nodes);
            }
        }
        known.branches().stream()
                .filter(branch -> Objects.equals(branch.area(), above) && scope.covers(branch.code()))
                .sorted(Comparator.comparing(Branch::code))
                .forEach(branch ->
                        nodes.add(new Node(false, branch.code(), branch.name(), depth, List.of(branch.code()))));
    }

    private Used used(Scope scope, JourneyLog now, Basis held) {
        Used before = used.get(scope);
        if (before != null && before.seq() == now.seq() && before.version().equals(held.version())) {
            return before;
        }
        Used made = read(scope, now, held);
        if (used.size() >= KEPT) {
            used.clear();
        }
        used.put(scope, made);
        return made;
    }

    private static Used read(Scope scope, JourneyLog now, Basis held) {
        var branches = new BitSet();
        var channels = new BitSet();
        var segments = new BitSet();
        for (Slice slice : now.in(scope::covers).slices()) {
            Part part = slice.part();
            for (int j = slice.journeys().next(0); j >= 0; j = slice.journeys().next(j + 1)) {
                branches.set(part.branch(j));
                channels.set(part.channel(j));
                segments.set(part.segment(j));
            }
        }
        var words = now.vocabulary();
        Answers said = held.said().answers();
        return new Used(
                now.seq(),
                held.version(),
                together(branches, words.branches()::word, said, scope, said::branch),
                together(channels, words.channels()::word, said, scope, said::channel),
                together(segments, words.segments()::word, said, scope, said::segment));
    }

    private static SortedSet<String> together(
            BitSet codes, IntFunction<String> word, Answers said, Scope scope, IntFunction<String> told) {
        var all = new TreeSet<String>();
        codes.stream().mapToObj(word).forEach(all::add);
        Stream.iterate(0, r -> r < said.respondents(), r -> r + 1)
                .filter(r -> scope.covers(said.branch(r)))
                .forEach(r -> all.add(told.apply(r)));
        all.remove("");
        return all;
    }
}
