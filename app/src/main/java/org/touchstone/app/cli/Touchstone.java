package org.touchstone.app.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The program `touchstone`: one command with a subcommand for each thing it does.
@Command(
        name = "touchstone",
        header = "Finds the moments that decide whether customers come back.%n",
        description = "A service cycle and a log of events go in; a wheel, a report and findings come out.%n",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Start with:  ./touchstone demo",
            "Your own:    ./touchstone analyze --events visits.csv --out out"
        },
        mixinStandardHelpOptions = true,
        versionProvider = Touchstone.Version.class)
public final class Touchstone implements Runnable {

    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    private Touchstone(Terminal terminal) {
        this.terminal = terminal;
    }

    /// Runs the command named by the arguments and leaves with its exit code.
    public static void main(String[] arguments) {
        System.exit(run(Terminal.ofProcess(), arguments));
    }

    /// Runs a command. Returns its exit code.
    static int run(Terminal terminal, String... arguments) {
        try {
            return commandLine(terminal).execute(arguments);
        } catch (OutOfMemoryError e) {
            terminal.warn("The memory was not enough. Give the program more, for instance with"
                    + " TOUCHSTONE_JAVA_OPTS=-Xmx6g, or read fewer files at once.");
            return ExitCode.OUR_FAULT;
        }
    }

    private static CommandLine commandLine(Terminal terminal) {
        var line = new CommandLine(new Touchstone(terminal))
                .addSubcommand(new DemoCommand(terminal))
                .addSubcommand(new AnalyzeCommand(terminal))
                .addSubcommand(new CheckCommand(terminal))
                .addSubcommand(new GenerateCommand(terminal))
                .addSubcommand(new ServeCommand(terminal))
                .addSubcommand(new OwnerLinkCommand(terminal))
                .addSubcommand(new BackupCommand(terminal))
                .addSubcommand(new CheckBackupCommand(terminal))
                .addSubcommand(new RestoreCommand(terminal));
        line.setOut(writer(terminal.out()));
        line.setErr(writer(terminal.err()));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(terminal.outColour() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpWidth(Terminal.COLUMNS).setUsageHelpAutoWidth(false);
        line.setParameterExceptionHandler((problem, given) -> misunderstood(terminal, problem));
        line.setExecutionExceptionHandler((fault, command, parsed) -> Faults.told(terminal, fault, command));
        return line;
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(stream, true, stream.charset());
    }

    /// Without a subcommand: shows what there is.
    @Override
    public void run() {
        terminal.tell(Objects.requireNonNull(spec).commandLine().getUsageMessage());
    }

    private static int misunderstood(Terminal terminal, ParameterException problem) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName(" ");
        terminal.warn(String.valueOf(problem.getMessage()));
        List<String> meant =
                problem instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (!meant.isEmpty()) {
            terminal.warn("Did you mean: " + String.join(", ", meant) + "?");
        }
        terminal.warn("What it takes: ./" + command + " --help");
        return ExitCode.USAGE;
    }

    /// The version the jar was built as; "unpackaged" when the classes run without a jar.
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Touchstone " + number()};
        }

        static String number() {
            String version = Touchstone.class.getPackage().getImplementationVersion();
            return version == null ? "unpackaged" : version;
        }
    }
}
