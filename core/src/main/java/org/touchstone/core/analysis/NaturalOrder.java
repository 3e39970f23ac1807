package org.touchstone.core.analysis;

import java.util.Comparator;
import java.util.function.Function;

/// Orders names as people do: branch 2 before branch 10.
final class NaturalOrder {

    private NaturalOrder() {}

    static <T> Comparator<T> by(Function<T, String> name) {
        return Comparator.comparing((T item) -> padded(name.apply(item))).thenComparing(name);
    }

    /// The name with every number filled up with zeros to twelve digits.
    private static String padded(String name) {
        var padded = new StringBuilder();
        int digits = 0;
        for (int i = 0; i <= name.length(); i++) {
            boolean digit = i < name.length() && Character.isDigit(name.charAt(i));
            if (digit) {
                digits++;
            } else {
                padded.append("0".repeat(digits == 0 ? 0 : Math.max(0, 12 - digits)))
                        .append(name, i - digits, Math.min(i + 1, name.length()));
                digits = 0;
            }
        }
        return padded.toString();
    }
}
