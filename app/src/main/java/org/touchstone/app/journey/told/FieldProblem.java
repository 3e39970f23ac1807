package org.touchstone.app.journey.told;

/// One thing that is wrong in what a program sent.
///
/// @param field where, as a JSON pointer (RFC 6901), or the name of a header or parameter
/// @param found what stands there
/// @param expected what should stand there
/// @param next what to do
public record FieldProblem(String field, String found, String expected, String next) {

    private static final String CORRECT = "Correct it and send the whole batch again.";
    private static final int SHOWN_MAX = 80;

    /// What is wrong, to be corrected before the whole batch is sent again.
    public static FieldProblem of(String field, String found, String expected) {
        return new FieldProblem(field, shortened(found), expected, CORRECT);
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN_MAX ? text : text.substring(0, SHOWN_MAX) + "…";
    }
}
