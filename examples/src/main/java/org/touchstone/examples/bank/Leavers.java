package org.touchstone.examples.bank;

/// How many came, and how many went without their money, by where. Not safe for several threads.
final class Leavers {

    private long customers;
    private long atOnce;
    private long fromTheLine;
    private long afterDesks;

    void add(Visit visit) {
        customers++;
        if (!visit.joined()) {
            atOnce++;
        } else if (!visit.wasServed()) {
            fromTheLine++;
        } else if (!visit.isPaid()) {
            afterDesks++;
        }
    }

    void add(Leavers other) {
        customers += other.customers;
        atOnce += other.atOnce;
        fromTheLine += other.fromTheLine;
        afterDesks += other.afterDesks;
    }

    /// Everybody who came.
    long customers() {
        return customers;
    }

    /// Looked in and went again.
    long atOnce() {
        return atOnce;
    }

    /// Took a number and lost patience.
    long fromTheLine() {
        return fromTheLine;
    }

    /// Were sent from desk to desk and not paid.
    long afterDesks() {
        return afterDesks;
    }
}
