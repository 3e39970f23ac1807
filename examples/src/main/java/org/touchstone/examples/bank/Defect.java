package org.touchstone.examples.bank;

import org.touchstone.examples.chance.Draws;

/// How a row of the events is spoilt on its way into the file.
enum Defect {
    NO_JOURNEY("no-journey"),
    NO_MOMENT("no-moment"),
    NO_SUCH_TIME("no-such-time"),
    ENDS_BEFORE_START("ends-before-start"),
    CUT_OFF("cut-off"),
    /// A reader cannot know it; only the cycle has no such step.
    MISSPELT("misspelt"),
    NONE("none");

    private static final Defect[] KINDS = values();

    private final String code;

    Defect(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }

    /// Whether nobody can use the row.
    boolean isUnusable() {
        return this != NONE && this != MISSPELT;
    }

    /// What happens to one row of a visit.
    ///
    /// @param share of rows spoilt, each kind equally often as far as the row allows it
    static Defect of(Draws draws, int row, double share, Moment moment, boolean isOpen) {
        if (draws.uniform(Source.DEFECT, row) >= share) {
            return NONE;
        }
        Defect kind = KINDS[(int) ((KINDS.length - 1) * draws.uniform(Source.DEFECT_KIND, row))];
        boolean impossible = switch (kind) {
            case ENDS_BEFORE_START -> isOpen;
            case MISSPELT -> moment != Moment.GOODBYE;
            case NO_JOURNEY, NO_MOMENT, NO_SUCH_TIME, CUT_OFF, NONE -> false;
        };
        return impossible ? NO_SUCH_TIME : kind;
    }
}
