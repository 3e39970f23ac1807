package org.touchstone.app.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.touchstone.app.journey.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Proves that a backup holds what was written.
@Command(
        name = "check-backup",
        header = "Prove that a backup holds what was written into it.",
        description = {
            "",
            "Opens the copy, lets the database check itself, makes the log again from its facts and imports, and compares it"
                    + " with the proof beside it."
        })
final class CheckBackupCommand implements Callable<Integer> {

    private final Terminal given;

    @Parameters(paramLabel = "BACKUP", description = "The folder of the backup.")
    private Path backup = Path.of("backup");

    @Mixin
    private final Manner manner = new Manner();

    CheckBackupCommand(Terminal terminal) {
        given = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Terminal terminal = given.quietly(manner.quiet());
        return told(backup, Backup.check(backup), Ink.GOOD.on("proven") + "  " + backup, terminal);
    }

    /// Tells what is wrong, or that all is well.
    static int told(Path backup, List<String> wrong, String well, Terminal terminal) {
        if (wrong.isEmpty()) {
            terminal.say(well);
            return ExitCode.DONE;
        }
        terminal.warn(backup + " is not what was written:");
        wrong.forEach(line -> terminal.warn("  " + line));
        terminal.warn("Use an earlier backup.");
        return ExitCode.PROBLEMS;
    }
}
