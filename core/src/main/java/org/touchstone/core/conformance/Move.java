package org.touchstone.core.conformance;

/// One move of an alignment: what was designed and what was lived, side by side.
///
/// @param moment number of the step; for `INSERT` it may be the number of a moment that is no step
public record Move(Kind kind, int moment) {

    /// What a move says.
    public enum Kind {
        /// Designed and lived.
        SYNC(0),
        /// Lived where the cycle does not have it.
        INSERT(1),
        /// Designed and not lived.
        SKIP(2),
        /// Designed, not lived as far as the log can tell, and it costs nothing: the customer may skip it, or the log
        /// cannot see it.
        PASS(3);

        /// The number that stands for it in an alignment, in the order in which equal explanations prefer them.
        final int code;

        Kind(int code) {
            this.code = code;
        }
    }
}
