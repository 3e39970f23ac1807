package org.touchstone.core.journey;

/// Codes of one vocabulary as those of another, which has taken in the words it lacked.
final class Recoding {

    private final int[] moments;
    private final int[] branches;
    private final int[] channels;
    private final int[] segments;
    private final int[] staff;

    Recoding(Vocabulary from, Vocabulary to) {
        moments = to.moments().merge(from.moments());
        branches = to.branches().merge(from.branches());
        channels = to.channels().merge(from.channels());
        segments = to.segments().merge(from.segments());
        staff = to.staff().merge(from.staff());
    }

    /// @throws IllegalArgumentException if there are more words than codes of moments
    char[] moments(char[] codes) {
        char[] recoded = new char[codes.length];
        for (int row = 0; row < codes.length; row++) {
            recoded[row] = (char) PartColumns.requireMoment(moments[codes[row]]);
        }
        return recoded;
    }

    Codes branches(Codes codes) {
        return codes.recoded(branches);
    }

    Codes channels(Codes codes) {
        return codes.recoded(channels);
    }

    Codes segments(Codes codes) {
        return codes.recoded(segments);
    }

    Codes staff(Codes codes) {
        return codes.recoded(staff);
    }
}
