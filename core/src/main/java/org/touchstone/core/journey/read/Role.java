package org.touchstone.core.journey.read;

import java.util.Locale;
import java.util.Optional;

/// What a column of a table of events can mean.
public enum Role {
    /// Names the journey.
    JOURNEY,
    /// Names the moment.
    MOMENT,
    /// When the event happened, where a row has one time.
    TIME,
    /// When the encounter began.
    START,
    /// When the encounter ended.
    END,
    /// Says whether the row is the start or the completion of an encounter.
    TRANSITION,
    /// The same on the start and the completion of one encounter.
    INSTANCE,
    /// Who served.
    STAFF,
    /// The place.
    BRANCH,
    /// The way in.
    CHANNEL,
    /// The kind of customer.
    SEGMENT,
    /// How the encounter ended: served, or left.
    OUTCOME,
    /// Whether the goal was met.
    GOAL;

    /// Number of roles whose words are kept as codes.
    static final int ATTRIBUTES = 4;

    static final int STAFF_ATTRIBUTE = 0;
    static final int BRANCH_ATTRIBUTE = 1;
    static final int CHANNEL_ATTRIBUTE = 2;
    static final int SEGMENT_ATTRIBUTE = 3;

    private static final Role[] KEPT = {STAFF, BRANCH, CHANNEL, SEGMENT};

    static Role attribute(int index) {
        return KEPT[index];
    }

    /// Its name in a mapping file.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The role of this name.
    public static Optional<Role> find(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
