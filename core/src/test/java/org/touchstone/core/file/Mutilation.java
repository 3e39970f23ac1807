package org.touchstone.core.file;

import java.util.Random;

/// Does to a file what slips of the hand, bad editors and broken copies do.
public final class Mutilation {

    private static final String SIGNS = "{}[]:,#&*!|>'\"%@`-? \n\t\\\u0000\uFEFFaЖ😀0";

    private Mutilation() {}

    /// The text after one to three mutilations.
    public static String of(String text, Random random) {
        String mutilated = text;
        for (int cuts = 1 + random.nextInt(3); cuts > 0; cuts--) {
            mutilated = once(mutilated, random);
        }
        return mutilated;
    }

    /// The most lines that any reading of the text can count.
    public static int lines(String text) {
        return 1
                + (int) text.chars()
                        .filter(c -> c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028')
                        .count();
    }

    private static String once(String text, Random random) {
        int from = random.nextInt(text.length() + 1);
        int to = Math.min(text.length(), from + random.nextInt(40));
        int other = random.nextInt(text.length() + 1);
        String before = text.substring(0, from);
        String cut = text.substring(from, to);
        String after = text.substring(to);
        return switch (random.nextInt(7)) {
            case 0 -> before + after;
            case 1 -> before + cut + cut + after;
            case 2 -> text.substring(0, other) + cut + text.substring(other);
            case 3 -> before;
            case 4 -> before + SIGNS.charAt(random.nextInt(SIGNS.length())) + cut + after;
            case 5 -> before + cut.replace('e', 'o').replace(' ', '\t') + after;
            default -> before + cut.replace("  ", "") + after;
        };
    }
}
