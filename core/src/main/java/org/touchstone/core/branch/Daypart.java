package org.touchstone.core.branch;

/// A named part of the day on the branch's own clock: who comes then, and what they bear, differs.
public record Daypart(String code, Hours hours) {}
