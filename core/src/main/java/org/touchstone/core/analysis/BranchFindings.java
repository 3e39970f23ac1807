package org.touchstone.core.analysis;

import java.util.List;
import java.util.NavigableMap;
import java.util.stream.IntStream;
import org.touchstone.core.analysis.Findings.BranchFacts;
import org.touchstone.core.journey.Vocabulary;
import org.touchstone.core.measure.Census;
import org.touchstone.core.measure.Promises;
import org.touchstone.core.measure.Timed;
import org.touchstone.core.measure.Volumes;

/// The branches one by one, in the order of their names: never a league table.
final class BranchFindings {

    private final Vocabulary words;
    private final StandardFindings standards;
    private final Spreads journeys;
    private final NavigableMap<Integer, Promises> promises;

    BranchFindings(Census census, Vocabulary words, StandardFindings standards, KeptPromises kept) {
        this.words = words;
        this.standards = standards;
        journeys = new Spreads(census, Timed.journeysByBranch(words.branches().size()));
        promises = kept.byBranch();
    }

    /// The branches that the log names.
    List<BranchFacts> read(Volumes volumes) {
        return IntStream.range(1, words.branches().size())
                .boxed()
                .filter(branch -> volumes.journeysIn(branch) > 0)
                .sorted(NaturalOrder.by(branch -> words.branches().word(branch)))
                .map(branch -> branch(branch, volumes))
                .toList();
    }

    private BranchFacts branch(int branch, Volumes volumes) {
        Promises kept = promises.get(branch);
        if (kept == null) {
            throw new IllegalStateException("Every cell of one census has the same branches");
        }
        return new BranchFacts(
                words.branches().word(branch),
                volumes.journeysIn(branch),
                volumes.leftIn(branch),
                journeys.of(branch),
                standards.read(kept));
    }
}
