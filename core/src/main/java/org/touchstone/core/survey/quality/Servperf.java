package org.touchstone.core.survey.quality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// SERVPERF: what customers found, without asking what they expected (Cronin and Taylor 1992).
public final class Servperf {

    private static final String METHOD = "SERVPERF score, linearised t interval/1";

    private Servperf() {}

    /// The scores, in points of the scale.
    ///
    /// @param perceptions what was found, a row a person
    /// @param points what the dimensions matter; absent to weigh them alike
    /// @throws IllegalArgumentException if table, dimensions and points do not fit together
    public static DimensionScores of(ItemTable perceptions, List<Dimension> dimensions, @Nullable PointSplit points) {
        return DimensionScores.of(perceptions, dimensions, points, METHOD);
    }
}
