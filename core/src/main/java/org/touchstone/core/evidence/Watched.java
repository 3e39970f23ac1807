package org.touchstone.core.evidence;

/// A failure that is watched for, and what tells of it.
public sealed interface Watched {

    Failure failure();

    /// A log tells.
    ///
    /// @param leftAt code in the log of the moment at which customers who leave are counted with it; -1 for none
    record InLog(Failure failure, LogRule rule, int leftAt) implements Watched {}

    /// Customers tell, asked for a fact.
    ///
    /// @param question place of the question among the answers
    record InAnswers(Failure failure, int question) implements Watched {}

    /// Customers left at a moment, and nothing else that can fail there is seen by the log.
    ///
    /// @param leftAt code of the moment in the log
    record Leaving(Failure failure, int leftAt) implements Watched {}
}
