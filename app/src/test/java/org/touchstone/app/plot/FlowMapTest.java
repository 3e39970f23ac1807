package org.touchstone.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Flow;

/// The map of flows: what the sliders leave, and where it stands.
class FlowMapTest {

    private static final int[] PERCENTS = {0, 5, 20, 50, 80, 100};
    private static final Pattern BOX = Pattern.compile("<rect x=\"([0-9.]+)\" y=\"([0-9.]+)\" width=\"([0-9.]+)\"");

    static Stream<Findings> services() {
        return Stream.of(Services.bank(), Services.eight(), Services.thirty());
    }

    /// Law: from the start every moment drawn is reached by flows drawn, and from it the end, wherever all flows allow.
    @ParameterizedTest
    @MethodSource("services")
    void everyMomentDrawnStaysJoinedWithTheStartAndTheEnd(Findings findings) {
        Set<String> fromStart = reached(findings.flows(), "", Flow::from, Flow::to);
        Set<String> toEnd = reached(findings.flows(), "", Flow::to, Flow::from);
        for (int moments : PERCENTS) {
            for (int paths : PERCENTS) {
                FlowCut cut = FlowCut.of(findings, moments, paths);
                Set<String> here = reached(cut.flows(), "", Flow::from, Flow::to);
                Set<String> onward = reached(cut.flows(), "", Flow::to, Flow::from);
                for (String moment : cut.moments()) {
                    assertThat(here.contains(moment)).as(moment).isEqualTo(fromStart.contains(moment));
                    assertThat(onward.contains(moment)).as(moment).isEqualTo(toEnd.contains(moment));
                }
            }
        }
    }

    private static Set<String> reached(
            List<Flow> flows, String begin, Function<Flow, String> near, Function<Flow, String> far) {
        Map<String, Set<String>> next = new HashMap<>();
        flows.forEach(flow ->
                next.computeIfAbsent(near.apply(flow), _ -> new HashSet<>()).add(far.apply(flow)));
        var seen = new HashSet<String>();
        var open = new java.util.ArrayDeque<>(next.getOrDefault(begin, Set.of()));
        while (!open.isEmpty()) {
            String one = open.poll();
            if (!one.isEmpty() && seen.add(one)) {
                open.addAll(next.getOrDefault(one, Set.of()));
            }
        }
        return seen;
    }

    /// Law: more of the moments never takes one away, and more of the paths never takes a path away.
    @ParameterizedTest
    @MethodSource("services")
    void aSliderThatIsPushedUpOnlyAdds(Findings findings) {
        for (int i = 1; i < PERCENTS.length; i++) {
            assertThat(FlowCut.of(findings, PERCENTS[i], 50).moments())
                    .containsAll(FlowCut.of(findings, PERCENTS[i - 1], 50).moments());
            assertThat(FlowCut.of(findings, 80, PERCENTS[i]).flows())
                    .containsAll(FlowCut.of(findings, 80, PERCENTS[i - 1]).flows());
        }
        FlowCut all = FlowCut.of(findings, 100, 100);
        assertThat(all.moments()).hasSize(all.lived());
        assertThat(all.capped() || all.flows().size() == all.possible()).isTrue();
    }

    @Test
    void theLeastFrequentMomentsGoFirst() {
        Findings findings = Services.bank();
        FlowCut few = FlowCut.of(findings, 0, 0);
        FlowCut most = FlowCut.of(findings, 100, 0);
        long least = findings.moments().stream()
                .filter(one -> few.moments().contains(one.code()))
                .mapToLong(Findings.Moment::journeys)
                .max()
                .orElse(0);
        assertThat(few.moments().size()).isLessThan(most.moments().size());
        assertThat(least)
                .as("the most frequent moment of all stays")
                .isEqualTo(findings.moments().stream()
                        .mapToLong(Findings.Moment::journeys)
                        .max()
                        .orElse(-1));
    }

    /// Boxes of the spine and of what stands beside it, by place: the same at every cut.
    @ParameterizedTest
    @MethodSource("services")
    void nothingMovesWhenLessIsDrawn(Findings findings) {
        Set<String> all = boxes(map(findings, 100, 100));
        for (int percent : PERCENTS) {
            assertThat(all).containsAll(boxes(map(findings, percent, percent)));
        }
    }

    private static Set<String> boxes(FlowMap map) {
        var places = new HashSet<String>();
        var boxes = BOX.matcher(map.wide().svg());
        while (boxes.find()) {
            if (Double.parseDouble(boxes.group(3)) > 100) {
                places.add(boxes.group(1) + " " + boxes.group(2));
            }
        }
        return places;
    }

    @Test
    void eachPathLeadsToTheJourneysThatWentIt() {
        Picture picture = map(Services.bank(), 100, 30).wide();
        assertThat(picture.svg())
                .contains("<a href=\"/arcs?moment=", "href=\"#moment-", ">Start</title>", ">End</title>");
        assertThat(picture.table().rows())
                .hasSize(FlowCut.of(Services.bank(), 100, 30).flows().size())
                .allSatisfy(row -> assertThat(row.href()).startsWith("/arcs?moment="));
        assertThat(picture.svg()).doesNotContain("style=");
    }

    @Test
    void waitsAndFrequencyAreDrawnDifferently() {
        Findings findings = Services.bank();
        FlowCut cut = FlowCut.of(findings, 100, 40);
        String often = new FlowMap("map", findings, cut, false, Map.of(), "/arcs?")
                .wide()
                .svg();
        String waits = new FlowMap("map", findings, cut, true, Map.of(), "/arcs?")
                .wide()
                .svg();
        assertThat(often).contains("k-flow").doesNotContain("k-mark");
        assertThat(waits).contains("k-mark").doesNotContain("k-flow");
    }

    private static FlowMap map(Findings findings, int moments, int paths) {
        return new FlowMap("map", findings, FlowCut.of(findings, moments, paths), false, Map.of(), "/arcs?");
    }
}
