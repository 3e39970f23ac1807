package org.touchstone.app.server;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.touchstone.app.account.DemoAccounts;
import org.touchstone.app.account.DemoAccounts.DemoAccount;
import org.touchstone.app.account.Role;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.platform.visit.Right;
import org.touchstone.app.platform.web.Front;

/// A real workbench on a database in a folder of its own.
final class Benches implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("tst_[A-Za-z0-9_-]{43}");

    final Store store;
    final Workbench workbench;
    final Map<Role, DemoAccount> people = new EnumMap<>(Role.class);

    private Benches(StoreAddress address, boolean people, Front front) throws IOException {
        store = Store.open(address);
        InetAddress here = InetAddress.getLoopbackAddress();
        if (people) {
            DemoAccounts.make(store, Clock.systemUTC(), here, List.of("north"))
                    .forEach(account -> this.people.put(account.role(), account));
        }
        workbench = Workbench.start(store, Clock.systemUTC(), TestCycles.TEMPLATES, here, 0, Optional.empty(), front);
    }

    /// That nobody has set up.
    static Benches empty(Path folder) throws IOException {
        return new Benches(new StoreAddress.Embedded(folder), false, Front.NONE);
    }

    /// With an account a role; manager, supervisor and auditor see the branch north only.
    static Benches peopled(Path folder) throws IOException {
        return peopled(new StoreAddress.Embedded(folder));
    }

    /// The same on any database.
    static Benches peopled(StoreAddress address) throws IOException {
        return new Benches(address, true, Front.NONE);
    }

    /// The same behind a server that speaks HTTPS.
    static Benches behind(Path folder, Front front) throws IOException {
        return new Benches(new StoreAddress.Embedded(folder), true, front);
    }

    /// That nobody has set up, behind a server that speaks HTTPS.
    static Benches emptyBehind(Path folder, Front front) throws IOException {
        return new Benches(new StoreAddress.Embedded(folder), false, front);
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

    /// A token with all rights of the role.
    String token(Role role) throws IOException, InterruptedException {
        try (Guest guest = guest(role)) {
            return token(guest);
        }
    }

    /// A token with all rights of somebody who has signed in.
    static String token(Guest guest) throws IOException, InterruptedException {
        var fields = new ArrayList<>(List.of("label", "all that I may", "days", "7"));
        for (Right right : Right.values()) {
            fields.add("rights");
            fields.add(right.name());
        }
        var made = TOKEN.matcher(
                guest.post("/me/tokens", fields.toArray(String[]::new)).body());
        if (!made.find()) {
            throw new AssertionError("No token was made");
        }
        return made.group();
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
