package org.touchstone.app.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.touchstone.app.account.OwnerLink;
import org.touchstone.app.account.Role;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.platform.store.TestDatabase;

/// An owner who lost the password comes in again by the machine of the server.
final class OwnerLinkTest {

    private static final String NEW = "a kettle on the stove again";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void theLinkWorksOnceWhileTheServerRuns(TestDatabase database) throws Exception {
        StoreAddress address = database.address(folder);
        try (Benches benches = Benches.peopled(address);
                Guest before = benches.guest(Role.OWNER);
                Guest guest = benches.guest()) {
            String login = benches.account(Role.OWNER).login();
            OwnerLink.Made made;
            try (Store beside = Store.beside(address)) {
                made = (OwnerLink.Made) OwnerLink.make(beside, Clock.systemUTC(), "");
            }
            assertThat(made.login()).isEqualTo(login);
            assertThat(guest.get(made.path()).statusCode()).isEqualTo(200);
            assertThat(guest.post(made.path(), "password", NEW, "again", NEW).statusCode())
                    .isEqualTo(303);
            assertThat(before.get("/me").statusCode())
                    .as("sessions of before are over")
                    .isEqualTo(303);
            assertThat(guest.signIn(login, NEW).statusCode()).isEqualTo(303);
            assertThat(guest.get(made.path()).statusCode()).as("once only").isEqualTo(410);
            assertThat(guest.get("/trail").body()).contains("Made a link for an owner, on the server");
            assertThat(guest.get("/trail/check").body())
                    .as("the chain is whole")
                    .contains("class=\"note good\"");
        }
    }

    @Test
    void onlyOwnersAreLetInAndNobodyIsMade() throws Exception {
        StoreAddress address = TestDatabase.SQLITE.address(folder);
        String analyst;
        try (Benches benches = Benches.peopled(address)) {
            analyst = benches.account(Role.ANALYST).login();
        }
        try (Store store = Store.beside(address)) {
            assertThat(OwnerLink.make(store, Clock.systemUTC(), analyst))
                    .isEqualTo(new OwnerLink.Unknown(List.of("owner")));
            assertThat(OwnerLink.make(store, Clock.systemUTC(), "OWNER")).isInstanceOf(OwnerLink.Made.class);
        }
    }
}
