package org.touchstone.examples.chance;

/// What a random number is drawn for.
public interface Purpose {

    /// The purpose's part of a number's address: from 0 to 1,023, different for each purpose, never changed.
    int number();
}
