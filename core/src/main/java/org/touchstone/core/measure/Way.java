package org.touchstone.core.measure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.journey.Dictionary;

/// One exact way through the service: the moments of a journey in order, as codes. Immutable.
public final class Way implements Comparable<Way> {

    private final char[] codes;

    /// @param codes not copied, so that nobody else may hold it
    Way(char[] codes) {
        this.codes = codes;
    }

    /// Number of encounters.
    public int length() {
        return codes.length;
    }

    /// Code of the moment at a place counted from 0.
    public int moment(int place) {
        return codes[place];
    }

    /// The moments as words.
    public List<String> words(Dictionary moments) {
        return IntStream.range(0, codes.length)
                .mapToObj(i -> moments.word(codes[i]))
                .toList();
    }

    /// By the codes, moment by moment.
    @Override
    public int compareTo(Way other) {
        return Arrays.compare(codes, other.codes);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Way that && Arrays.equals(codes, that.codes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(codes);
    }

    @Override
    public String toString() {
        return Arrays.toString(codes);
    }
}
