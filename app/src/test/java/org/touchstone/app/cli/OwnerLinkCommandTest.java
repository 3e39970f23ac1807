package org.touchstone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.account.DemoAccounts;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;

/// The link for an owner, as it is typed.
final class OwnerLinkCommandTest {

    @TempDir
    private Path folder;

    @Test
    void theLinkStandsUnderTheAddressThatPeopleType() {
        try (Store store = Store.open(new StoreAddress.Embedded(folder))) {
            DemoAccounts.make(store, Clock.systemUTC(), InetAddress.getLoopbackAddress(), List.of("north"));
            Typed typed = Typed.in("owner-link", "--data", folder, "--public-url", "https://service.example.org/");
            assertThat(typed.code()).isEqualTo(ExitCode.DONE);
            assertThat(typed.out() + typed.err()).contains("https://service.example.org/new-password/");
        }
        Typed other = Typed.in("owner-link", "--data", folder, "--login", "nobody");
        assertThat(other.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(other.err()).contains("'nobody'", "owner");
    }

    @Test
    void whereThereIsNoOwnerTheNextStepIsSaid() {
        Typed nothing = Typed.in("owner-link", "--data", folder.resolve("nothing"));
        assertThat(nothing.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(nothing.err()).contains("no workbench", "--data");
        Store.open(new StoreAddress.Embedded(folder)).close();
        Typed early = Typed.in("owner-link", "--data", folder);
        assertThat(early.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(early.err()).contains("Nobody has set this workbench up");
        assertThat(Typed.in("owner-link", "--public-url", "here").code()).isEqualTo(ExitCode.USAGE);
    }
}
