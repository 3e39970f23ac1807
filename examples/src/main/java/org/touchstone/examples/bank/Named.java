package org.touchstone.examples.bank;

import java.time.LocalDate;
import java.util.List;

/// The names that a branch's day bears in the files.
final class Named {

    private static final int NUMBER_DIGITS = 4;

    private final String branch;
    private final String prefix;
    private final List<String> staff;

    Named(Branch branch, LocalDate day) {
        this.branch = branch.code();
        this.prefix = branch.code() + "-" + day.toString().substring(2).replace("-", "") + "-";
        this.staff = branch.staffCodes();
    }

    String branch() {
        return branch;
    }

    /// Such as `B07-250314-0042`: the 42nd who came that day.
    String journey(Visit visit) {
        String number = Integer.toString(visit.number() + 1);
        return prefix + "0".repeat(Math.max(0, NUMBER_DIGITS - number.length())) + number;
    }

    /// Empty for nobody.
    String staff(int number) {
        return staff.get(number);
    }
}
