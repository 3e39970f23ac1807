package org.touchstone.examples.callcentre;

import org.touchstone.examples.chance.Purpose;

/// What random numbers of the call centre are drawn for.
enum Source implements Purpose {
    ARRIVAL(0),
    SEGMENT(1),
    MENU(2),
    PATIENCE(3),
    IDENTIFY(4),
    EXPLAIN(5),
    HOLDS(6),
    HOLD(7),
    ANSWER(8),
    SOLVED(9),
    PASSED_ON(10),
    TRANSFER(11),
    CALL_BACK(12),
    CALL_BACK_AT(13);

    private final int number;

    Source(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
