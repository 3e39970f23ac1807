package org.touchstone.core.survey.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// SERVQUAL: what customers found less what they expected, per person (Parasuraman, Zeithaml and Berry 1988, 1991).
///
/// A gap is taken within a person, never as a mean of one crowd less the mean of another. Gaps are less reliable than
/// their parts, and expectations near the top of the scale force them below 0; [Servperf] and [ZoneOfTolerance] suffer
/// less.
public final class Servqual {

    private static final String METHOD = "SERVQUAL gap, linearised t interval/1";

    private Servqual() {}

    /// The gaps, in points of the scale; below 0 where customers found less than they expected.
    ///
    /// @param perceptions what was found, a row a person
    /// @param expectations what was expected, of the same people and items
    /// @param points what the dimensions matter; absent to weigh them alike
    /// @throws IllegalArgumentException if tables, dimensions and points do not fit together
    public static DimensionScores of(
            ItemTable perceptions, ItemTable expectations, List<Dimension> dimensions, @Nullable PointSplit points) {
        return DimensionScores.of(perceptions.minus(expectations), dimensions, points, METHOD);
    }
}
