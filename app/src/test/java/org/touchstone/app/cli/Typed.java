package org.touchstone.app.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What came of a command line typed in a terminal of its own: the exit code and what both streams were told.
record Typed(int code, String out, String err) {

    /// Neither stream is a terminal, as in a script.
    static Typed in(Object... arguments) {
        return in(StandardCharsets.UTF_8, false, false, arguments);
    }

    /// On a terminal with colours and a line that can be written over.
    static Typed onScreen(Object... arguments) {
        return in(StandardCharsets.UTF_8, true, true, arguments);
    }

    static Typed in(Charset charset, boolean colour, boolean live, Object... arguments) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new PrintStream(out, true, charset), new PrintStream(err, true, charset), colour, colour, live, false);
        String[] words = Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
        int code = Touchstone.run(terminal, words);
        return new Typed(code, out.toString(charset), err.toString(charset));
    }
}
