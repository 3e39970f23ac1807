package org.touchstone.app.server;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.touchstone.app.account.DemoAccounts;
import org.touchstone.app.account.DemoAccounts.DemoAccount;
import org.touchstone.app.account.Role;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;

/// A real workbench on a database in a folder of its own.
final class Benches implements AutoCloseable {

    final Store store;
    final Workbench workbench;
    final Map<Role, DemoAccount> people = new EnumMap<>(Role.class);

    private Benches(StoreAddress address, boolean people) throws IOException {
        store = Store.open(address);
        InetAddress here = InetAddress.getLoopbackAddress();
        if (people) {
            DemoAccounts.make(store, Clock.systemUTC(), here, List.of("north"))
                    .forEach(account -> this.people.put(account.role(), account));
        }
        workbench = Workbench.start(store, Clock.systemUTC(), TestCycles.TEMPLATES, here, 0);
    }

    /// That nobody has set up.
    static Benches empty(Path folder) throws IOException {
        return new Benches(new StoreAddress.Embedded(folder), false);
    }

    /// With an account a role; manager, supervisor and auditor see the branch north only.
    static Benches peopled(Path folder) throws IOException {
        return peopled(new StoreAddress.Embedded(folder));
    }

    /// The same on any database.
    static Benches peopled(StoreAddress address) throws IOException {
        return new Benches(address, true);
    }

    String address() {
        return workbench.address();
    }

    Guest guest() {
        return new Guest(address());
    }

    Guest guest(Role role) throws IOException, InterruptedException {
        Guest guest = guest();
        DemoAccount account = account(role);
        if (guest.signIn(account.login(), account.password()).statusCode() != 303) {
            throw new AssertionError(role + " could not sign in");
        }
        return guest;
    }

    DemoAccount account(Role role) {
        DemoAccount account = people.get(role);
        if (account == null) {
            throw new AssertionError("No account for " + role);
        }
        return account;
    }

    @Override
    public void close() {
        workbench.close();
        store.close();
    }
}
