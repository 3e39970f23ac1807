package org.touchstone.core.cycle;

import java.util.Set;
import java.util.regex.Pattern;

/// The codes by which files, addresses and logs refer to things, and what they may look like.
final class Codes {

    /// Words of the grammar; a step of this name could not be told from a group.
    static final Set<String> RESERVED =
            Set.of("choice", "loop", "anyOrder", "oneOrMore", "skippable", "inOrder", "do", "redo");

    static final String EXPECTED = "letters, digits, hyphens and underscores, at most 64, such as cheque-cashing";
    static final String STEP_EXPECTED = "one line of at most 100 characters, such as wait or take-number";

    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_-]{0,63}");
    private static final Pattern STEP_CODE = Pattern.compile("[^\\p{Cntrl}\\p{Z}]([^\\p{Cntrl}\u2028\u2029]*[^\\p{Cntrl}\\p{Z}])?");

    private Codes() {}

    static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    /// Step codes may be any line of text, since cycles are drafted from logs, whose names are not ours to choose.
    static boolean isStepCode(String text) {
        return text.length() <= 100 && STEP_CODE.matcher(text).matches() && !RESERVED.contains(text);
    }

    static String check(String code, String what) {
        if (!isCode(code)) {
            throw new IllegalArgumentException("The code of " + what + " is '" + code + "'. Use " + EXPECTED + ".");
        }
        return code;
    }

    static String checkStep(String code) {
        if (!isStepCode(code)) {
            throw new IllegalArgumentException("The code of a step is '" + code + "'. Use " + STEP_EXPECTED
                    + ", and none of the words of the grammar " + RESERVED + ".");
        }
        return code;
    }
}
