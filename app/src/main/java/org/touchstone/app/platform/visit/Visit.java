package org.touchstone.app.platform.visit;

import java.util.Optional;
import org.touchstone.app.platform.language.Language;

/// One request: who asks, from where, and how they want to be answered. Bound to the thread while the request is
/// answered, so that it need not be handed through every call; not to the thread that writes to the database, which
/// answers many at once.
///
/// @param visitor empty for somebody who has not signed in
/// @param address the network address the request came from
public record Visit(Optional<Visitor> visitor, Language language, Theme theme, String address) {

    private static final ScopedValue<Visit> CURRENT = ScopedValue.newInstance();

    /// A step of the answer, which may fail in one way.
    @FunctionalInterface
    public interface Step<X extends Exception> {
        void take() throws X;
    }

    /// The visit that this thread answers.
    ///
    /// @throws IllegalStateException outside of a request
    public static Visit current() {
        return CURRENT.orElseThrow(() -> new IllegalStateException("No request is being answered here."));
    }

    /// Takes a step during which this is the [current] visit.
    public <X extends Exception> void during(Step<X> step) throws X {
        ScopedValue.where(CURRENT, this).call(() -> {
            step.take();
            return true;
        });
    }

    /// Whether a right is theirs.
    public boolean may(Right right) {
        return right == Right.ANYBODY
                || visitor.map(person -> person.rights().contains(right)).orElse(false);
    }

    /// Who has signed in.
    ///
    /// @throws IllegalStateException if nobody has; the address then permits more than it should
    public Visitor person() {
        return visitor.orElseThrow(() -> new IllegalStateException("Nobody has signed in."));
    }
}
