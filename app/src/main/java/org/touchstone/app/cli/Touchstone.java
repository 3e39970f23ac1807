package org.touchstone.app.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The program `touchstone`: one command with a subcommand for each thing it does.
@Command(
        name = "touchstone",
        description = "Manages the customer service cycle.",
        mixinStandardHelpOptions = true,
        versionProvider = Touchstone.Version.class)
public final class Touchstone implements Runnable {

    /// Runs the command named by the arguments and leaves with its exit code.
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Touchstone()).execute(arguments));
    }

    /// Without a subcommand: shows what there is.
    @Override
    public void run() {
        new CommandLine(this).usage(System.out);
    }

    /// The version the jar was built as; "unpackaged" when the classes run without a jar.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Touchstone.class.getPackage().getImplementationVersion();
            return new String[] {"Touchstone " + (version == null ? "unpackaged" : version)};
        }
    }
}
