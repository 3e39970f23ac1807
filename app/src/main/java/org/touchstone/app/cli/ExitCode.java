package org.touchstone.app.cli;

/// What the program's exit code says; docs/reference/cli.md lists them. 3 belongs to the launcher, which found no JDK.
final class ExitCode {

    static final int DONE = 0;
    /// The input has problems, and each was named.
    static final int PROBLEMS = 1;
    /// The command line was not understood.
    static final int USAGE = 2;
    /// The data was read, and nothing in it could be used.
    static final int NOTHING_USABLE = 4;
    /// An error of ours.
    static final int OUR_FAULT = 70;

    private ExitCode() {}
}
