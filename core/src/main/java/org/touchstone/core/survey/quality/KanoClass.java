package org.touchstone.core.survey.quality;

/// The kind of quality that a feature is to a customer (Kano et al. 1984), in the order that decides ties.
public enum KanoClass {
    /// Taken for granted: angers when missing, does not please when there.
    MUST_BE('M'),
    /// Pleases when there, angers when missing.
    ONE_DIMENSIONAL('O'),
    /// Pleases when there, is not missed.
    ATTRACTIVE('A'),
    /// Neither.
    INDIFFERENT('I'),
    /// Better without it.
    REVERSE('R'),
    /// The two answers contradict each other.
    QUESTIONABLE('Q');

    /// Rows: answer when the feature is there. Columns: when it is not. In the order of [KanoAnswer] (Berger et al.
    /// 1993).
    private static final String[] TABLE = {"QAAAO", "RIIIM", "RIIIM", "RIIIM", "RRRRQ"};

    private final char letter;

    KanoClass(char letter) {
        this.letter = letter;
    }

    /// The letter by which the field knows the class.
    public char letter() {
        return letter;
    }

    /// The class that two answers of one person make.
    ///
    /// @param present answer to "how do you feel if it is there?"
    /// @param absent answer to "how do you feel if it is not?"
    public static KanoClass of(KanoAnswer present, KanoAnswer absent) {
        char wanted = TABLE[present.place].charAt(absent.place);
        for (KanoClass one : values()) {
            if (one.letter == wanted) {
                return one;
            }
        }
        throw new AssertionError("No class has the letter " + wanted);
    }
}
