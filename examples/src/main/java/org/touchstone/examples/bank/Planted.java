package org.touchstone.examples.bank;

/// What is planted at a moment and can be taken back, to see what it did.
enum Planted {
    TOLD("told", Rated.TOLD, "curt", "told_kindly", Kind.MATTERS),
    WAIT("wait", Rated.WAIT, "long", "", Kind.MATTERS),
    CASH("cash", Rated.CASH, "short", "sum_exact", Kind.MATTERS),
    SERVE("serve", Rated.SERVE, "unfriendly", "served_kindly", Kind.MATTERS),
    GREETING("enter", Rated.ENTER, "not-greeted", "greeted", Kind.MATTERS),
    GOODBYE("goodbye", Rated.GOODBYE, "ignored", "goodbye", Kind.GREY),
    NOTES("notes", Rated.NOTES, "not-asked", "asked_notes", Kind.NOTHING),
    BROCHURES("wait", Rated.BROCHURES, "brochures", "brochures_tidy", Kind.NOTHING),
    BY_NAME("goodbye", Rated.GOODBYE, "by-name", "goodbye", Kind.REWARD);

    /// What an analysis should make of it.
    enum Kind {
        /// To be found.
        MATTERS("matters"),
        /// Too small to be judged by: found or not, both are right.
        GREY("grey"),
        /// To be passed over in silence.
        NOTHING("nothing"),
        /// No failure but a kindness.
        REWARD("reward");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }

    private final String step;
    private final Rated rated;
    private final String failure;
    private final String fact;
    private final Kind kind;

    Planted(String step, Rated rated, String failure, String fact, Kind kind) {
        this.step = step;
        this.rated = rated;
        this.failure = failure;
        this.fact = fact;
        this.kind = kind;
    }

    /// The step of the cycle.
    String step() {
        return step;
    }

    /// The moment as the questionnaire calls it.
    String moment() {
        return rated.code();
    }

    /// The code in the cycle's `goesWrong`; of a kindness, a word of its own.
    String failure() {
        return failure;
    }

    /// The column of the answers that tells, or empty where only the log does.
    String fact() {
        return fact;
    }

    Kind kind() {
        return kind;
    }

    /// Whether a customer came past the moment.
    boolean isLived(Customer customer) {
        return rated.isLived(customer.visit(), customer.lived());
    }

    /// Whether it happened to a customer. A long wait is told by its minutes, not here.
    boolean happened(Experience lived) {
        return this == BY_NAME ? lived.byName() : rated.isFailed(lived);
    }
}
