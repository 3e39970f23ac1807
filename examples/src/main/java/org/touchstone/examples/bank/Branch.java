package org.touchstone.examples.bank;

import java.util.ArrayList;
import java.util.List;

/// One branch: how busy it is and who works there.
///
/// @param load z, from −1.5 in the quietest to 1.5 in the busiest
/// @param chequesPerDay customers with a cheque on an ordinary weekday
/// @param noonShare share of these at noon
/// @param othersAtNoon customers with other business in an hour of noon
/// @param utilisationAtNoon work that comes at noon against what the windows can do, on an ordinary weekday
/// @param level what the branch adds to satisfaction by itself
/// @param skills of the staff in the order of their numbers, the first being number 1; tellers, then two officers
record Branch(
        int number,
        double load,
        int tellers,
        double chequesPerDay,
        double noonShare,
        double othersAtNoon,
        double utilisationAtNoon,
        double contactFactor,
        double level,
        List<Double> skills) {

    Branch {
        skills = List.copyOf(skills);
    }

    /// The code in the files, such as `B07`.
    String code() {
        return "B" + twoDigits(number);
    }

    /// The codes of the staff by number; number 0 is nobody.
    List<String> staffCodes() {
        List<String> codes = new ArrayList<>();
        codes.add("");
        for (int number = 1; number <= skills.size(); number++) {
            codes.add(code() + (number <= tellers ? "-T" + number : "-O" + (number - tellers)));
        }
        return codes;
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }
}
