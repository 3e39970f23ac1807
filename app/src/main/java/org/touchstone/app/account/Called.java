package org.touchstone.app.account;

import org.touchstone.app.platform.store.Store;

/// What people are called, for the pages of other rooms. Safe for many threads.
public final class Called {

    private final Store store;

    Called(Store store) {
        this.store = store;
    }

    /// The name of whoever has an account.
    ///
    /// @param account its key; "" for the system itself
    /// @return "" where nobody has it
    public String name(String account) {
        return account.isEmpty()
                ? ""
                : store.read(db -> Accounts.find(db, account).map(Account::name).orElse(""));
    }
}
