package org.touchstone.core.analysis;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// What several questions together say of quality.
///
/// @param features kinds of quality, a row a feature that was asked about as there and as missing; empty without such
///   questions
/// @param gaps what was found less what was expected, a row an item that was asked about in both ways
/// @param overallGap mean of the gaps of all items; absent without such questions
/// @param scales questions that may be added up, and whether they belong together
public record QualityFacts(
        List<Feature> features, List<Gap> gaps, @Nullable Estimate overallGap, List<Together> scales) {

    /// Nothing of the kind was asked.
    public static final QualityFacts NONE = new QualityFacts(List.of(), List.of(), null, List.of());

    public QualityFacts {
        features = List.copyOf(features);
        gaps = List.copyOf(gaps);
        scales = List.copyOf(scales);
    }

    /// One feature (Kano).
    ///
    /// @param people who answered both questions; absent where they are fewer than may be shown
    /// @param kind the most frequent class: "must be", "one-dimensional", "attractive", "indifferent", "reverse" or
    ///   "questionable"; absent without people or where hidden
    /// @param mixedWith the second class, where it is not significantly rarer
    /// @param better how much having it raises satisfaction, 0 to 1
    /// @param worse how much lacking it lowers satisfaction, −1 to 0
    /// @param warnings what a careful reader must know
    public record Feature(
            String item,
            @Nullable Long people,
            @Nullable String kind,
            @Nullable String mixedWith,
            Estimate better,
            Estimate worse,
            List<String> warnings) {
        public Feature {
            warnings = List.copyOf(warnings);
        }
    }

    /// One item (SERVQUAL), in points of its scale.
    ///
    /// @param expected mean of what was expected
    /// @param found mean of what was found
    /// @param gap mean of found less expected, within each person
    public record Gap(String item, Estimate expected, Estimate found, Estimate gap) {}

    /// Whether some questions belong together (Cronbach).
    ///
    /// @param what "ratings" or "perceptions"
    /// @param questions their codes
    /// @param alpha 1 where they all say the same
    /// @param against codes of those that run against the others
    public record Together(String what, List<String> questions, Estimate alpha, List<String> against) {
        public Together {
            questions = List.copyOf(questions);
            against = List.copyOf(against);
        }
    }
}
