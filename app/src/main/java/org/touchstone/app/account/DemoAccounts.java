package org.touchstone.app.account;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.touchstone.app.account.trail.Deed;
import org.touchstone.app.account.trail.Trail;
import org.touchstone.app.platform.language.Language;
import org.touchstone.app.platform.store.Keys;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.visit.Visitor;

/// One account a role, for a demo on one's own machine. Their passwords are random and told once.
public final class DemoAccounts {

    /// A demo account, to be told to whoever started the demo.
    ///
    /// @param visitor who acts with it
    public record DemoAccount(Role role, String login, String password, Visitor visitor) {}

    private DemoAccounts() {}

    /// Makes the accounts in a workbench that nobody has set up.
    ///
    /// @param host the address that will answer
    /// @param branches those that managers, supervisors and auditors see; the others see all
    /// @throws IllegalArgumentException if others than this machine could reach them
    /// @throws IllegalStateException if there are accounts already
    public static List<DemoAccount> make(Store store, Clock clock, InetAddress host, List<String> branches) {
        if (!host.isLoopbackAddress()) {
            throw new IllegalArgumentException("Demo accounts are only made where nobody else can reach them, but "
                    + host.getHostAddress() + " is reachable. Leave --host out, or set the workbench up.");
        }
        var passwords = new Passwords();
        var keys = new Keys(clock);
        List<DemoAccount> made = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        List<Account> accounts = new ArrayList<>();
        for (Role role : Role.values()) {
            Account account = account(keys.next(), role, branches);
            accounts.add(account);
            var visitor = new Visitor(account.id(), account.name(), role.rights(), account.scope(), "");
            String password = Secret.random().text().substring(0, 16);
            made.add(new DemoAccount(role, account.login(), password, visitor));
            hashes.add(passwords.hash(password));
        }
        store.write(db -> {
            if (!Accounts.isEmpty(db)) {
                throw new IllegalStateException(
                        "This workbench has accounts already; demo accounts go into an empty one.");
            }
            Instant now = clock.instant();
            for (int i = 0; i < made.size(); i++) {
                Accounts.insert(db, accounts.get(i), hashes.get(i), now);
            }
            new Trail(clock).by(db, "", "", Deed.DEMO, "", "", true);
            return true;
        });
        return List.copyOf(made);
    }

    private static Account account(String id, Role role, List<String> branches) {
        Scope scope = switch (role) {
            case OWNER, LEAD, ANALYST -> Scope.everywhere();
            case BRANCH_MANAGER, SUPERVISOR, AUDITOR -> Scope.of(branches);
        };
        String login = role.code();
        String name = login.substring(0, 1).toUpperCase(Locale.ROOT)
                + login.substring(1).replace('-', ' ');
        return Account.first(id, login, name, role, scope, Language.ENGLISH);
    }
}
