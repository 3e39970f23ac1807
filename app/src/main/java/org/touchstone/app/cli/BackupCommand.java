package org.touchstone.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.touchstone.app.journey.Backup;
import org.touchstone.app.platform.store.StoreAddress;
import org.touchstone.app.platform.store.StoreCopy;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Copies the data while a server may be writing it.
@Command(
        name = "backup",
        header = "Copy the data of a server, running or not, with a proof of what it holds.",
        description = {
            "",
            "Writes touchstone.db and backup.json into a new folder. With " + StoreAddress.URL_VARIABLE
                    + " set the data is in a PostgreSQL: then it says what to type instead."
        })
final class BackupCommand implements Callable<Integer> {

    private final Terminal given;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The folder of the data (default: the one you are in).")
    private Path data = Path.of(".");

    @Parameters(paramLabel = "BACKUP", description = "The folder to write; it is made.")
    private Path backup = Path.of("backup");

    @Mixin
    private final Manner manner = new Manner();

    BackupCommand(Terminal terminal) {
        given = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = given.quietly(manner.quiet());
        return switch (StoreAddress.of(data, System.getenv())) {
            case StoreAddress.Embedded embedded -> {
                Backup.Proof proof = Backup.write(embedded, backup);
                terminal.say(backup + ": " + proof.journeys() + " journeys up to fact " + proof.seq() + ", digest "
                        + proof.digest());
                yield ExitCode.DONE;
            }
            case StoreAddress.Shared shared -> {
                terminal.warn("The data is in a PostgreSQL (" + shared + "), which has its own means. Type:");
                StoreCopy.command(shared).lines().forEach(terminal::tell);
                yield ExitCode.PROBLEMS;
            }
        };
    }
}
