package org.touchstone.examples.bank;

import org.touchstone.examples.chance.Purpose;

/// What random numbers of the bank are drawn for.
enum Source implements Purpose {
    DAY_LEVEL(0),
    SKILL(1),
    BRANCH_LEVEL(2),
    DAYS_OPEN(3),
    ARRIVAL(4),
    BALKING(5),
    SEGMENT(6),
    UNSEEN(7),
    ENTER(8),
    ASK(9),
    ASKING(10),
    TICKET(11),
    PATIENCE(12),
    REACTION(13),
    WALK(14),
    MISSED(15),
    NO_SHOW(16),
    RETURN(17),
    CONTACT(18),
    VERIFICATION(19),
    THIRD_PARTY(20),
    HAND_OVERS(21),
    HAND_OVER(22),
    UNPAID(23),
    TOLD(24),
    GREETED(25),
    UNFRIENDLY(26),
    CASH_WRONG(27),
    MENDED(28),
    GOODBYE(29),
    BY_NAME(30),
    NOTES(31),
    BROCHURES(32),
    HALO(33),
    NOISE(34),
    THRESHOLD(35),
    ANSWERS(36),
    ROTATION(37),
    RATING(38),
    SKIPS(39),
    ANSWERED_AT(40),
    EARLY_CALL(41),
    DEFECT(42),
    DEFECT_KIND(43),
    OTHER_WAIT(44);

    private final int number;

    Source(int number) {
        this.number = number;
    }

    @Override
    public int number() {
        return number;
    }
}
