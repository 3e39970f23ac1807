package org.touchstone.app.cli;

import picocli.CommandLine.Option;

/// How a command behaves, whatever it does.
final class Manner {

    @Option(names = {"-h", "--help"}, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Option(names = "--quiet", description = "Tell problems only.")
    private boolean quiet;

    @Option(names = "--debug", description = "After an error of ours, show where in the program it happened.")
    private boolean debug;

    /// Whether only the help is wanted; then nothing else is done.
    boolean help() {
        return help;
    }

    boolean quiet() {
        return quiet;
    }

    boolean debug() {
        return debug;
    }
}
