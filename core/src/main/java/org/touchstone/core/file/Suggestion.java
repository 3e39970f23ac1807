package org.touchstone.core.file;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The word that somebody probably meant.
public final class Suggestion {

    private Suggestion() {}

    /// The known word nearest to the one written, if it is near enough to be a slip of the fingers.
    ///
    /// Upper and lower case, hyphens and underscores do not count. Near is one slip for each three letters, at most
    /// three, where a slip is a letter left out, put in, exchanged, or two neighbours swapped.
    public static Optional<String> nearest(String written, Collection<String> known) {
        String bare = bare(written);
        int slipsMax = Math.min(3, Math.max(1, bare.length() / 3));
        return known.stream()
                .filter(word -> slips(bare, bare(word)) <= slipsMax)
                .min(Comparator.comparingInt((String word) -> slips(bare, bare(word)))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /// "Did you mean 'x'?", or the sentence given when nothing is near.
    public static String cure(String written, Collection<String> known, String otherwise) {
        return nearest(written, known)
                .map(word -> "Did you mean '" + word + "'?")
                .orElse(otherwise);
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[-_\\s]", "");
    }

    /// Optimal string alignment distance, O(length²); words are at most a line long.
    private static int slips(String a, String b) {
        if (Math.abs(a.length() - b.length()) > 3) {
            return Integer.MAX_VALUE;
        }
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 || j == 0 ? i + j : least(d, a, b, i, j);
            }
        }
        return d[a.length()][b.length()];
    }

    private static int least(int[][] d, String a, String b, int i, int j) {
        int exchanged = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(exchanged, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, d[i - 2][j - 2] + 1) : least;
    }
}
