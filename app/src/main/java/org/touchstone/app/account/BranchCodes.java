package org.touchstone.app.account;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.touchstone.app.platform.visit.Scope;

/// Branches as they are typed and kept: their codes with commas between them.
final class BranchCodes {

    private static final Pattern CODE = Pattern.compile("[\\p{Ll}\\p{Nd}][\\p{Ll}\\p{Nd}-]{0,63}");

    private BranchCodes() {}

    /// The branches typed in a form; nothing typed means all of them. Empty if something typed is no code.
    static Optional<Scope> typed(String text) {
        List<String> codes = split(text);
        if (codes.isEmpty()) {
            return Optional.of(Scope.everywhere());
        }
        return codes.stream().allMatch(code -> CODE.matcher(code).matches())
                ? Optional.of(Scope.of(codes))
                : Optional.empty();
    }

    /// As they are kept, and shown in a form; empty for all.
    static String written(Scope scope) {
        return switch (scope) {
            case Scope.Everywhere() -> "";
            case Scope.Branches(var codes) -> String.join(", ", codes);
        };
    }

    /// The branches that were kept.
    static Scope scope(String written) {
        return Scope.of(split(written));
    }

    private static List<String> split(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[,;\\s]+", -1))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
