package org.touchstone.app.branch.shown;

/// One branch.
///
/// @param areas above it, the widest first; empty if it stands alone
/// @param hours of a week; empty if it is always open
public record PlaceRow(String code, String name, String areas, String zone, String hours) {}
