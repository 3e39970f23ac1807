package org.touchstone.core.evidence.place;

import java.util.List;

/// Compares places, indicator by indicator.
///
/// A branch is called worse or better when it lies outside the 99.8 % limit of what the others make likely, and stays
/// so when all places of the whole board are looked at together (Bonferroni): one board in twenty in which no place
/// differs calls one out. The same table gives the same places, bit for bit.
///
/// @param comparisons each indicator in each dimension that has two places or more
/// @param pockets parts of the day of single branches that stand out
public record Places(List<Comparison> comparisons, List<Pocket> pockets) {

    /// Name and version of the method.
    public static final String METHOD =
            "like for like by direct standardisation, limits from the other places, branch-days vary/1";

    /// Chance of lying outside the outer limits.
    static final double OUTSIDE = 0.002;

    /// Chance that any place of a board in which no place differs lies outside.
    static final double FALSE_ALARM = 0.05;

    public Places {
        comparisons = List.copyOf(comparisons);
        pockets = List.copyOf(pockets);
    }

    /// Whether a place lies outside by itself, and among all that are looked at together (Bonferroni).
    ///
    /// @param together number of places looked at
    static boolean isOutside(double chance, long together) {
        return chance <= OUTSIDE && chance * together <= FALSE_ALARM;
    }
}
