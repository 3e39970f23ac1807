package org.touchstone.app.cli;

import java.io.PrintStream;
import java.nio.charset.CharsetEncoder;
import java.util.List;
import java.util.Map;
import org.touchstone.core.file.Problem;

/// Where the program speaks to a person: what was asked for goes to `out`, progress and problems go to `err`.
///
/// What the terminal cannot write is put in simpler signs; what it must not be told, such as escape sequences in the
/// names of a file, becomes `?`.
///
/// @param outColour whether `out` shows colours
/// @param errColour whether `err` shows colours
/// @param live whether a line on `err` may be written over
/// @param quiet whether only problems are told
record Terminal(PrintStream out, PrintStream err, boolean outColour, boolean errColour, boolean live, boolean quiet) {

    /// Wide enough for a sentence, narrow enough for two windows side by side.
    static final int COLUMNS = 92;

    /// Signs that an old terminal lacks, and what stands for them there.
    private static final Map<Character, String> SIMPLER = Map.ofEntries(
            Map.entry('“', "\""),
            Map.entry('”', "\""),
            Map.entry('’', "'"),
            Map.entry('–', "-"),
            Map.entry('—', "-"),
            Map.entry('…', "..."),
            Map.entry('→', "->"),
            Map.entry('█', "#"),
            Map.entry('·', "-"),
            Map.entry('×', "x"),
            Map.entry('≤', "<="),
            Map.entry('\u2009', " "),
            Map.entry('\u202F', " "),
            Map.entry('\u00A0', " "));

    /// The terminal that started the program. The launcher says which streams lead to one, for the JVM cannot tell.
    static Terminal ofProcess() {
        boolean out = Boolean.getBoolean("touchstone.terminal.out");
        boolean err = Boolean.getBoolean("touchstone.terminal.err");
        String noColour = System.getenv("NO_COLOR");
        boolean dumb = "dumb".equals(System.getenv("TERM"));
        boolean colour = (noColour == null || noColour.isEmpty()) && !dumb;
        return new Terminal(System.out, System.err, out && colour, err && colour, err && !dumb, false);
    }

    /// The same, telling problems only.
    Terminal quietly(boolean wanted) {
        return wanted ? new Terminal(out, err, outColour, errColour, false, true) : this;
    }

    /// Says a line that was asked for.
    void say(String line) {
        if (!quiet) {
            tell(line);
        }
    }

    /// Says a line that is told even to those who want quiet.
    void tell(String line) {
        out.println(writable(Ink.shown(line, outColour), out));
        out.flush();
    }

    /// Says what went wrong, or how far it has come.
    void warn(String line) {
        err.println(writable(Ink.shown(line, errColour), err));
        err.flush();
    }

    /// Writes over the current line of `err`.
    void overwrite(String line) {
        err.print("\r\u001B[K" + writable(Ink.shown(line, errColour), err));
        err.flush();
    }

    /// Tells every problem, and how many there are.
    void problems(List<Problem> problems) {
        for (Problem problem : problems) {
            String where = problem.line() == 0
                    ? problem.file()
                    : problem.file() + ", line " + problem.line() + ", column " + problem.column();
            warn(Ink.STRONG.on(where));
            part("found", problem.found());
            part("expected", problem.expected());
            part("cure", problem.cure());
            warn("");
        }
        warn(problems.size() == 1 ? "1 problem." : problems.size() + " problems.");
    }

    private void part(String name, String text) {
        List<String> lines = Wrap.lines(text, COLUMNS - 12);
        for (int i = 0; i < lines.size(); i++) {
            String label = i == 0 ? name : "";
            warn("  " + Ink.QUIET.on(Wrap.left(label, 10)) + lines.get(i));
        }
    }

    private static String writable(String text, PrintStream stream) {
        CharsetEncoder encoder = stream.charset().newEncoder();
        if (encoder.canEncode(text)) {
            return text;
        }
        var simpler = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            simpler.append(encoder.canEncode(c) ? String.valueOf(c) : SIMPLER.getOrDefault(c, String.valueOf(c)));
        }
        return simpler.toString();
    }
}
