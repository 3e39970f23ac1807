package org.touchstone.app.platform.language;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.EnumSet;
import java.util.Set;

/// Which form of a noun a number asks for, exact by the cardinal rules of the Unicode CLDR, release 46, for the four
/// languages of the workbench.
enum Plural {
    ONE("one"),
    FEW("few"),
    MANY("many"),
    OTHER("other");

    private final String word;

    Plural(String word) {
        this.word = word;
    }

    /// How it is written in a text.
    String word() {
        return word;
    }

    /// The form for a number. Decimals count as they are shown: 1.0 is not 1.
    static Plural of(Language language, BigDecimal number) {
        boolean whole = number.scale() <= 0;
        BigInteger shown = number.abs().toBigInteger();
        return switch (language) {
            case ENGLISH -> whole && shown.equals(BigInteger.ONE) ? ONE : OTHER;
            case SPANISH -> spanish(number, whole, shown);
            case ROMANIAN -> romanian(whole, shown);
            case RUSSIAN -> whole ? russian(shown) : OTHER;
        };
    }

    /// The forms that a text with a number has to give.
    static Set<Plural> of(Language language) {
        return switch (language) {
            case ENGLISH -> EnumSet.of(ONE, OTHER);
            case SPANISH -> EnumSet.of(ONE, MANY, OTHER);
            case ROMANIAN -> EnumSet.of(ONE, FEW, OTHER);
            case RUSSIAN -> EnumSet.of(ONE, FEW, MANY, OTHER);
        };
    }

    private static Plural spanish(BigDecimal number, boolean whole, BigInteger shown) {
        if (number.abs().compareTo(BigDecimal.ONE) == 0) {
            return ONE;
        }
        boolean millions = whole && shown.signum() > 0 && rest(shown, 1_000_000) == 0;
        return millions ? MANY : OTHER; // "un millón de personas"
    }

    private static Plural romanian(boolean whole, BigInteger shown) {
        if (whole && shown.equals(BigInteger.ONE)) {
            return ONE;
        }
        int last = rest(shown, 100);
        return !whole || shown.signum() == 0 || (last >= 1 && last <= 19) ? FEW : OTHER; // "20 de persoane"
    }

    private static Plural russian(BigInteger shown) {
        int one = rest(shown, 10);
        int two = rest(shown, 100);
        if (one == 1 && two != 11) {
            return ONE;
        }
        return one >= 2 && one <= 4 && !(two >= 12 && two <= 14) ? FEW : MANY;
    }

    private static int rest(BigInteger number, int by) {
        return number.mod(BigInteger.valueOf(by)).intValue();
    }
}
