package org.touchstone.core.cycle;

import java.util.Set;
import org.touchstone.core.file.CodeForm;

/// The codes of a cycle's things.
final class Codes {

    /// Words of the grammar; a step of this name could not be told from a group.
    static final Set<String> RESERVED =
            Set.of("choice", "loop", "anyOrder", "oneOrMore", "skippable", "inOrder", "do", "redo");

    private Codes() {}

    /// Step codes may be any line of text, since cycles are drafted from logs, whose names are not ours to choose.
    static boolean isStepCode(String text) {
        return CodeForm.isLine(text) && !RESERVED.contains(text);
    }

    static void check(String code, String what) {
        if (!CodeForm.isShort(code)) {
            throw new IllegalArgumentException(
                    "The code of " + what + " is '" + code + "'. Use " + CodeForm.SHORT + ".");
        }
    }

    static void checkStep(String code) {
        if (!isStepCode(code)) {
            throw new IllegalArgumentException("The code of a step is '" + code + "'. Use " + CodeForm.LINE
                    + ", and none of the words of the grammar " + RESERVED + ".");
        }
    }
}
