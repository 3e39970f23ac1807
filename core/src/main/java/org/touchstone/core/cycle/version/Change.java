package org.touchstone.core.cycle.version;

import org.jspecify.annotations.Nullable;
import org.touchstone.core.cycle.Step;

/// One thing that is otherwise in the later version.
public sealed interface Change {

    /// Whether figures before and after it count something else, so that a trend across it shows a seam.
    boolean seam();

    /// A step that the earlier version does not have.
    ///
    /// @param after code of the step written before it; null if it is the first
    record Added(Step step, @Nullable String after) implements Change {
        @Override
        public boolean seam() {
            return true;
        }
    }

    /// A step that the later version does not have.
    record Removed(Step step) implements Change {
        @Override
        public boolean seam() {
            return true;
        }
    }

    /// A step that stands elsewhere among those that both versions have. As few as explain the new order are told.
    ///
    /// @param step its code
    /// @param after code of the step written before it now; null if it is the first
    record Moved(String step, @Nullable String after) implements Change {
        @Override
        public boolean seam() {
            return false;
        }
    }

    /// The grammar: what may be skipped, chosen, repeated or done in any order, with the same steps in the same order.
    ///
    /// @param before the ways as words, such as "ask, (kiosk or counter), pay"
    record Ways(String before, String after) implements Change {
        @Override
        public boolean seam() {
            return false;
        }
    }

    /// Something written down about a step or about the cycle as a whole.
    ///
    /// @param step its code; null for the cycle
    /// @param detail what it is
    /// @param language of the words; null for what is no text
    /// @param before null where nothing was written
    /// @param after null where nothing is written any more
    record Written(
            @Nullable String step,
            Detail detail,
            @Nullable String language,
            @Nullable String before,
            @Nullable String after)
            implements Change {
        @Override
        public boolean seam() {
            return detail.seam();
        }
    }

    /// What can be written down.
    enum Detail {
        NAME(false),
        GOAL(false),
        COME_BACK(false),
        LANGUAGE(false),
        TRAIT(false),
        CUSTOMERS_SAY(false),
        CONTACT(false),
        OWNER(false),
        PROCEDURE(false),
        CUSTOMER(false),
        FRONTSTAGE(false),
        BACKSTAGE(false),
        SUPPORT(false),
        SURROUNDINGS(false),
        EXPECTS(false),
        /// What can see the step: from then on it is seen or no longer.
        SEEN_BY(true),
        SKIPPABLE(false),
        /// Whether staff owe the step: from then on leaving it out is a failure or no longer.
        PROMISED(true),
        NOTICED(true),
        /// What can go wrong; its code stays while the words change.
        INCIDENT(true),
        JUDGEMENT(false),
        /// A promise: another limit is kept by others.
        STANDARD(true);

        private final boolean seam;

        Detail(boolean seam) {
            this.seam = seam;
        }

        boolean seam() {
            return seam;
        }
    }
}
