package org.touchstone.app.platform.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/// What is done with the database within one transaction.
///
/// It may be run more than once, when the database wants a transaction repeated: it must change nothing but the
/// database. It must not wait for anything else, and not ask the [Store] again.
@FunctionalInterface
public interface Work<T extends @org.jspecify.annotations.Nullable Object> {

    /// Does it. Whatever it throws undoes all of it.
    T with(JdbcClient db);
}
