package org.touchstone.examples.bank;

import org.touchstone.examples.chance.Draws;

/// What went wrong, or notably right, for one customer. What was not lived did not go wrong.
///
/// Each is drawn by itself, so a single failure can be taken back and everything else stays the same.
record Experience(
        boolean asked,
        boolean curt,
        boolean notGreeted,
        boolean unfriendly,
        boolean cashWrong,
        boolean mended,
        boolean noGoodbye,
        boolean byName,
        boolean notesNotAsked,
        boolean untidy) {

    /// What a visit lived.
    ///
    /// @param week of the year, for trends
    static Experience of(World world, Branch branch, int week, Visit visit) {
        Settings.Shares shares = world.settings().shares();
        Draws draws = visit.draws();
        boolean noon = world.isNoon(visit);
        boolean joined = visit.state() != Visit.State.BALKED;
        boolean asked = joined && draws.happens(Source.ASK, shares.ask());
        boolean paid = visit.isPaid();
        boolean wrong = paid && draws.happens(Source.CASH_WRONG, shares.cashWrong());
        boolean noGoodbye = paid && draws.happens(Source.GOODBYE, shares.noGoodbye());
        return new Experience(
                asked,
                asked && draws.happens(Source.TOLD, shares.curt()),
                !draws.happens(Source.GREETED, noon ? shares.greetedAtNoon() : shares.greetedElse()),
                visit.wasServed()
                        && draws.happens(
                                Source.UNFRIENDLY, world.courtesy().unfriendly(branch, visit.servedBy(), week)),
                wrong,
                wrong && draws.happens(Source.MENDED, shares.mended()),
                noGoodbye,
                paid && !noGoodbye && draws.happens(Source.BY_NAME, shares.goodbyeByName()),
                paid && draws.happens(Source.NOTES, shares.notesNotAsked()),
                joined && draws.happens(Source.BROCHURES, untidy(shares, branch, noon)));
    }

    private static double untidy(Settings.Shares shares, Branch branch, boolean noon) {
        double share =
                shares.brochures() + shares.brochuresByLoad() * branch.load() + (noon ? shares.brochuresAtNoon() : 0);
        return Math.max(0, Math.min(1, share));
    }
}
