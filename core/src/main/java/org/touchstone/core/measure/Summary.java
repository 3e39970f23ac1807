package org.touchstone.core.measure;

/// What a measure yields: a commutative monoid, exact in any order. Immutable; its codes belong to one dictionary.
public interface Summary<S extends Summary<S>> {

    /// The summary of both sets of journeys together, which must have no journey in common.
    S plus(S other);
}
