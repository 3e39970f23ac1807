package org.touchstone.core.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// What the experts who judged the cycle hold to be critical, whether they agree, and where the data say otherwise.
///
/// Judgements stand beside the evidence and never enter it.
///
/// @param experts how many judged; those whose names are not written down are as many as judged one moment together
/// @param moments steps that somebody judged
/// @param judgedByTwo of them, those that two or more judged
/// @param agreement Krippendorff's alpha of the grades at those, 1 full agreement and 0 what chance gives; absent where
///     only one judged
/// @param sameGrade share of the pairs of grades given to one step that are equal, in [0, 1]; absent with `agreement`,
///     and where no step was judged by two
/// @param differ where the experts differ from one another, and where the data differ from them, in plain words
public record ExpertFacts(
        int experts,
        int moments,
        int judgedByTwo,
        @Nullable Estimate agreement,
        @Nullable Double sameGrade,
        List<Difference> differ) {

    public ExpertFacts {
        differ = List.copyOf(differ);
    }

    /// A difference that is worth talking about.
    ///
    /// @param between "experts" (among themselves) or "experts and data"
    /// @param what in plain words
    public record Difference(String moment, String between, String what) {}
}
