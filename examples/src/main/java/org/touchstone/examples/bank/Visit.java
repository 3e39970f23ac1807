package org.touchstone.examples.bank;

import org.touchstone.examples.chance.Draws;

/// One customer's visit while it happens, and what is left of it afterwards.
final class Visit {

    /// Where a visit stands. A day ends with everybody in one of the last three.
    enum State {
        COMING,
        WAITING,
        SERVED,
        FINISHED,
        LEFT,
        BALKED
    }

    private final int number;
    private final boolean cheque;
    private final long arrival;
    private final Draws draws;
    private final Trail trail = new Trail();

    private State state = State.COMING;
    private long since;
    private long givesUpAt;
    private long waited;
    private long ended;
    private int place;
    private int calls;
    private int handOver;
    private int servedBy = Trail.NOBODY;
    private boolean calledEarly;

    /// @param number place among the day's visits of this kind
    /// @param cheque whether the goal is the one that is observed
    Visit(int number, boolean cheque, long arrival, Draws draws) {
        this.number = number;
        this.cheque = cheque;
        this.arrival = arrival;
        this.draws = draws;
    }

    /// Records a moment, unless the visit is about other business.
    void lives(Moment moment, long start, long end, int staff) {
        if (cheque) {
            trail.add(moment, start, end, staff);
        }
    }

    void waitsFrom(long now, long until) {
        state = State.WAITING;
        since = now;
        givesUpAt = until;
    }

    /// Remembers the place among all visits of the day.
    void comesAs(int placeOfDay) {
        place = placeOfDay;
    }

    void waitsAtDeskFrom(long now) {
        since = now;
    }

    boolean isGivingUpAt(long now) {
        return state == State.WAITING && givesUpAt == now;
    }

    /// Ends the wait in the line.
    void isCalled(long now) {
        waited += now - since;
        state = State.SERVED;
        calls++;
    }

    /// Notes that the number was shown before a window was free.
    void isShown(long shown, long called) {
        calledEarly |= shown < called;
    }

    void isServedBy(int staff) {
        servedBy = staff;
    }

    void finishes(long now) {
        ends(State.FINISHED, now);
    }

    void leaves(long now) {
        if (state == State.WAITING) {
            waited += now - since;
        }
        ends(State.LEFT, now);
    }

    void balks(long now) {
        ends(State.BALKED, now);
    }

    private void ends(State how, long now) {
        state = how;
        ended = now;
    }

    /// The number of the next hand-over, from 0.
    int handOver() {
        return handOver++;
    }

    int handOvers() {
        return handOver;
    }

    int place() {
        return place;
    }

    /// How often the number was called so far.
    int calls() {
        return calls;
    }

    long givesUpAt() {
        return givesUpAt;
    }

    int number() {
        return number;
    }

    boolean isCheque() {
        return cheque;
    }

    long arrival() {
        return arrival;
    }

    Draws draws() {
        return draws;
    }

    Trail trail() {
        return trail;
    }

    State state() {
        return state;
    }

    /// When this wait began.
    long since() {
        return since;
    }

    /// All time in the line, in milliseconds.
    long waited() {
        return waited;
    }

    /// When the visit was over.
    long ended() {
        return ended;
    }

    /// The staff number of the teller who served first, or [Trail#NOBODY].
    int servedBy() {
        return servedBy;
    }

    /// Whether the number was called to a window that was not free.
    boolean wasCalledEarly() {
        return calledEarly;
    }

    boolean joined() {
        return state != State.BALKED;
    }

    boolean wasServed() {
        return servedBy != Trail.NOBODY;
    }

    boolean isPaid() {
        return state == State.FINISHED;
    }
}
