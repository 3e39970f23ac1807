package org.touchstone.app.cli;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.touchstone.app.account.OwnerLink;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Lets an owner in again who has lost the password.
@Command(
        name = "owner-link",
        header = "Make a link with which an owner chooses a new password.",
        description = {
            "",
            "For whoever can write to the data of the workbench, whether its server runs or not. The link works once,"
                    + " for a day, and stands in the trail. Everybody else is helped by an owner, under People."
        })
final class OwnerLinkCommand implements Callable<Integer> {

    private final Terminal given;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder of the data (default: the one you are in).")
    private Path data = Path.of(".");

    @Option(
            names = "--login",
            paramLabel = "NAME",
            defaultValue = "",
            description = "The sign-in name of the owner, where there are several.")
    private String login = "";

    @Mixin
    private final Outside outside = new Outside();

    @Mixin
    private final Manner manner = new Manner();

    OwnerLinkCommand(Terminal terminal) {
        given = terminal;
    }

    @Override
    public Integer call() {
        Terminal terminal = given.quietly(manner.quiet());
        String url = outside.front().url();
        try (Store store = Store.beside(StoreAddress.of(data, System.getenv()))) {
            return switch (OwnerLink.make(store, Clock.systemUTC(), login.strip())) {
                case OwnerLink.Made made -> {
                    terminal.tell("For " + made.login() + "   "
                            + Ink.STRONG.on((url.isEmpty() ? "http://localhost:8080" : url) + made.path())
                            + "   (works once, for a day)");
                    if (url.isEmpty()) {
                        terminal.tell(
                                "If the server answers elsewhere, put its address in front, or name it with --public-url.");
                    }
                    yield ExitCode.DONE;
                }
                case OwnerLink.Several(List<String> logins) -> {
                    terminal.warn(
                            "There are several owners: " + String.join(", ", logins) + ". Name one with --login.");
                    yield ExitCode.PROBLEMS;
                }
                case OwnerLink.Unknown(List<String> logins)
                when logins.isEmpty() -> {
                    terminal.warn("Nobody has set this workbench up. Start it with ./touchstone serve --data " + data
                            + " and use the link that it prints.");
                    yield ExitCode.PROBLEMS;
                }
                case OwnerLink.Unknown(List<String> logins) -> {
                    terminal.warn("No owner signs in as '" + login + "'. Expected one of: " + String.join(", ", logins)
                            + ".");
                    yield ExitCode.PROBLEMS;
                }
            };
        }
    }
}
