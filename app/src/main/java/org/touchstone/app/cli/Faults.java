package org.touchstone.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.platform.store.StoreException;
import picocli.CommandLine;

/// What is said when a command ends by an exception: what the disk or the database refused is a problem of the input,
/// all else is ours.
final class Faults {

    private Faults() {}

    /// Tells the fault. Returns the exit code.
    static int told(Terminal terminal, Exception fault, CommandLine command) {
        boolean debug = debug(command);
        if (debug) {
            var trace = new StringWriter();
            fault.printStackTrace(new PrintWriter(trace));
            trace.toString().lines().forEach(line -> terminal.warn(line.replace("\t", "    ")));
        }
        IOException refused = refused(fault);
        if (refused != null) {
            terminal.warn(words(refused));
            return ExitCode.PROBLEMS;
        }
        if (fault instanceof StoreException) {
            terminal.warn(String.valueOf(fault.getMessage()));
            return ExitCode.PROBLEMS;
        }
        terminal.warn("An error of ours: " + fault);
        terminal.warn("Please report it with these lines, what you typed, and if you can a file that shows it.");
        terminal.warn("Touchstone " + Touchstone.Version.number() + ", Java " + Runtime.version() + ", "
                + System.getProperty("os.name") + (debug ? "" : ". With --debug it also says where it happened."));
        return ExitCode.OUR_FAULT;
    }

    private static @Nullable IOException refused(Exception fault) {
        if (fault instanceof UncheckedIOException unchecked) {
            return unchecked.getCause();
        }
        return fault instanceof IOException refused ? refused : null;
    }

    private static boolean debug(CommandLine command) {
        Object mixin = command.getCommandSpec().mixins().containsKey("manner")
                ? command.getCommandSpec().mixins().get("manner").userObject()
                : null;
        return mixin instanceof Manner manner && manner.debug();
    }

    private static String words(IOException refused) {
        String what = switch (refused) {
            case AccessDeniedException denied -> denied.getFile() + ": no right to write or read here.";
            case FileAlreadyExistsException exists -> exists.getFile() + ": a file of this name is in the way.";
            case NoSuchFileException missing -> missing.getFile() + ": there is no such file or folder.";
            case FileSystemException other -> other.getFile() + ": " + other.getReason() + ".";
            default -> refused.getMessage() + ".";
        };
        return what + " Choose another folder, or mend this one, and try again.";
    }
}
