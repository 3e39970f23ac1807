package org.touchstone.core.table;

/// Told now and then how far a long reading has come. Called from one thread at a time.
@FunctionalInterface
public interface Progress {

    /// Nobody listens.
    Progress NONE = (what, done, total) -> {};

    /// Says how far it has come.
    ///
    /// @param what what is being done, in plain words
    /// @param done units done, such as bytes
    /// @param total units in all; 0 if not known
    void at(String what, long done, long total);
}
