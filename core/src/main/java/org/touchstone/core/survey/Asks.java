package org.touchstone.core.survey;

import java.util.Optional;
import org.touchstone.core.file.Values;

/// What a question asks, which says how its answers may be used.
public enum Asks {
    /// How satisfied the customer is with the whole journey.
    OVERALL(false),
    /// Whether the goal was met: 2 met, 1 partly, 0 not.
    GOAL(false),
    /// How satisfied the customer is with one moment.
    RATING(true),
    /// How likely the customer is to recommend, usually 0 to 10.
    RECOMMEND(false),
    /// How easy or hard it was.
    EFFORT(false),
    /// What happened at one moment, not how it was liked: 1 it failed, 0 it did not.
    FACT(true),
    /// Whether the customer would come back.
    RETURN(false),
    /// What the customer expects of an item; pairs with [#PERCEPTION].
    EXPECTATION(false),
    /// What the customer perceived of an item; pairs with [#EXPECTATION].
    PERCEPTION(false),
    /// How the customer would feel if an item were there, 1 like to 5 dislike; pairs with [#KANO_ABSENT].
    KANO_PRESENT(false),
    /// How the customer would feel if an item were missing, 1 like to 5 dislike; pairs with [#KANO_PRESENT].
    KANO_ABSENT(false),
    /// How important an item or a moment is to the customer.
    IMPORTANCE(false),
    /// A comment in the customer's words. Only counted: whether there is one.
    COMMENT(false);

    private final boolean needsMoment;

    Asks(boolean needsMoment) {
        this.needsMoment = needsMoment;
    }

    /// Whether a question that asks this must say about which moment.
    public boolean needsMoment() {
        return needsMoment;
    }

    /// Its name in a mapping file: `KANO_PRESENT` as `kanoPresent`.
    public String word() {
        return Values.word(this);
    }

    /// The one of this name.
    public static Optional<Asks> find(String word) {
        for (Asks asks : values()) {
            if (asks.word().equals(word)) {
                return Optional.of(asks);
            }
        }
        return Optional.empty();
    }
}
