package org.touchstone.examples.bank;

import org.touchstone.examples.chance.Draws;

/// What happened to one customer, apart from the times: each failure drawn for itself, whether or not it could happen.
///
/// So a single failure can be taken back and everything else stays the same.
///
/// @param known whether the teller would say goodbye by name, if saying goodbye at all
record Experience(
        boolean asked,
        boolean curt,
        boolean notGreeted,
        boolean unfriendly,
        boolean cashWrong,
        boolean mended,
        boolean noGoodbye,
        boolean known,
        boolean notesNotAsked,
        boolean untidy) {

    /// How far a customer came, which decides what can be lived.
    ///
    /// @param servedBy number of the teller, or [Trail#NOBODY]
    record Reached(boolean noon, boolean joined, int servedBy, boolean paid) {}

    /// What a visit lived.
    ///
    /// @param week of the year, for trends
    static Experience of(World world, Branch branch, int week, Visit visit) {
        var reached = new Reached(world.isNoon(visit), visit.joined(), visit.servedBy(), visit.isPaid());
        return of(world, branch, week, visit.draws(), reached);
    }

    /// What somebody lives who comes so far.
    static Experience of(World world, Branch branch, int week, Draws draws, Reached reached) {
        Settings.Shares shares = world.settings().shares();
        boolean noon = reached.noon();
        boolean asked = reached.joined() && draws.happens(Source.ASK, shares.ask());
        boolean paid = reached.paid();
        boolean wrong = paid && draws.happens(Source.CASH_WRONG, shares.cashWrong());
        return new Experience(
                asked,
                asked && draws.happens(Source.TOLD, world.curt(branch, week)),
                !draws.happens(Source.GREETED, noon ? shares.greetedAtNoon() : shares.greetedElse()),
                isUnfriendly(world, branch, week, draws, reached.servedBy()),
                wrong,
                wrong && draws.happens(Source.MENDED, shares.mended()),
                paid && draws.happens(Source.GOODBYE, shares.noGoodbye()),
                paid && draws.happens(Source.BY_NAME, shares.goodbyeByName()),
                paid && draws.happens(Source.NOTES, shares.notesNotAsked()),
                reached.joined() && draws.happens(Source.BROCHURES, untidy(shares, branch, noon)));
    }

    private static boolean isUnfriendly(World world, Branch branch, int week, Draws draws, int servedBy) {
        return servedBy != Trail.NOBODY
                && draws.happens(Source.UNFRIENDLY, world.courtesy().unfriendly(branch, servedBy, week));
    }

    private static double untidy(Settings.Shares shares, Branch branch, boolean noon) {
        double share =
                shares.brochures() + shares.brochuresByLoad() * branch.load() + (noon ? shares.brochuresAtNoon() : 0);
        return Math.max(0, Math.min(1, share));
    }

    /// Whether the teller said goodbye by name.
    boolean byName() {
        return known && !noGoodbye;
    }

    /// The same without one thing that was planted. A wait is taken back elsewhere, for it is no matter of a yes.
    Experience without(Planted planted) {
        return new Experience(
                asked,
                curt && planted != Planted.TOLD,
                notGreeted && planted != Planted.GREETING,
                unfriendly && planted != Planted.SERVE,
                cashWrong && planted != Planted.CASH,
                mended && planted != Planted.CASH,
                noGoodbye && planted != Planted.GOODBYE,
                known && planted != Planted.BY_NAME,
                notesNotAsked && planted != Planted.NOTES,
                untidy && planted != Planted.BROCHURES);
    }
}
