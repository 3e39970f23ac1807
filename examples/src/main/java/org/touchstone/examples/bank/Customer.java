package org.touchstone.examples.bank;

import java.time.LocalDate;

/// One customer after the visit: who it was, where and when, and what was lived.
///
/// @param week of the year, for trends
record Customer(Branch branch, LocalDate date, int week, Segment segment, Visit visit, Experience lived) {

    /// The customer of a visit.
    static Customer of(World world, Branch branch, LocalDate date, Visit visit) {
        int week = world.calendar().week(date);
        return new Customer(
                branch,
                date,
                week,
                world.segment(branch, date, visit),
                visit,
                Experience.of(world, branch, week, visit));
    }

    /// Whether the customer went without the money: gone at once, gone from the line, or sent away.
    boolean left() {
        return !visit.isPaid();
    }
}
