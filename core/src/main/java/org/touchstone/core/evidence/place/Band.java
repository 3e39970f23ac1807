package org.touchstone.core.evidence.place;

/// What the other places make likely for one, in the unit of the indicator.
///
/// @param expected the middle
/// @param low95 one place in 40 lies below
/// @param high95 one place in 40 lies above
/// @param low998 one place in 1,000 lies below
/// @param high998 one place in 1,000 lies above
public record Band(double expected, double low95, double high95, double low998, double high998) {}
