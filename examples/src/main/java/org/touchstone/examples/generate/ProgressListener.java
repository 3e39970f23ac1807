package org.touchstone.examples.generate;

/// Hears how far a generator is.
@FunctionalInterface
public interface ProgressListener {

    /// Called from the thread that generates, after each part.
    ///
    /// @param parts made so far
    /// @param of so many in all
    void done(long parts, long of);

    /// Hears nothing.
    static ProgressListener silent() {
        return (parts, of) -> {};
    }
}
