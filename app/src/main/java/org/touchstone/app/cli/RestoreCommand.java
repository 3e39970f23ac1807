package org.touchstone.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.touchstone.app.journey.Backup;
import org.touchstone.app.platform.store.StoreAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Puts the data of a backup into an empty folder.
@Command(
        name = "restore",
        header = "Put the data of a backup into a folder that has none.",
        description = {"", "The backup is proven first. Data that is there already is never written over."})
final class RestoreCommand implements Callable<Integer> {

    private final Terminal given;

    @Parameters(paramLabel = "BACKUP", description = "The folder of the backup.")
    private Path backup = Path.of("backup");

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "The folder to put the data into.")
    private Path data = Path.of(".");

    @Mixin
    private final Manner manner = new Manner();

    RestoreCommand(Terminal terminal) {
        given = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = given.quietly(manner.quiet());
        var address = new StoreAddress.Embedded(data);
        return CheckBackupCommand.told(
                backup, Backup.restore(backup, address), Ink.GOOD.on("restored") + "  " + data, terminal);
    }
}
