package org.touchstone.core.analysis;

import java.util.List;
import java.util.NavigableMap;
import java.util.stream.IntStream;
import org.touchstone.core.analysis.Findings.BranchFacts;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.measure.Census;
import org.touchstone.core.measure.Key;
import org.touchstone.core.measure.Promises;
import org.touchstone.core.measure.Timed;
import org.touchstone.core.measure.Volumes;

/// The branches one by one, in the order of their names: never a league table.
final class BranchFindings {

    private final Vocabulary words;
    private final StandardFindings standards;
    private final Spreads journeys;
    private final NavigableMap<Integer, Volumes> volumes;
    private final NavigableMap<Integer, Promises> promises;

    BranchFindings(Census census, Vocabulary words, StandardFindings standards) {
        this.words = words;
        this.standards = standards;
        Key<Integer> branch = Key.of("branch", (part, journey) -> part.branch(journey));
        journeys = new Spreads(census, Timed.journeysByBranch(words.branches().size()));
        volumes =
                census.take(Volumes.measure(words.moments().size()).by(branch)).cells();
        promises =
                census.take(Promises.measure(standards.promises()).by(branch)).cells();
    }

    /// The branches that the log names.
    List<BranchFacts> read(Volumes all) {
        return IntStream.range(1, words.branches().size())
                .boxed()
                .filter(volumes::containsKey)
                .sorted(NaturalOrder.by(code -> words.branches().word(code)))
                .map(this::branch)
                .toList();
    }

    private BranchFacts branch(int code) {
        Volumes here = volumes.get(code);
        Promises kept = promises.get(code);
        if (here == null || kept == null) {
            throw new IllegalStateException("Every cell of one census has the same branches");
        }
        return new BranchFacts(
                words.branches().word(code), here.journeys(), here.left(), journeys.of(code), standards.read(kept));
    }
}
