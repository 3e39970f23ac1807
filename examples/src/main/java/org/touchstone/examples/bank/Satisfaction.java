package org.touchstone.examples.bank;

import org.touchstone.examples.chance.Draws;

/// What a visit is worth to a customer, in points of five, before it is squeezed into an answer.
final class Satisfaction {

    private static final double MINUTE = 60_000;

    private final World world;

    Satisfaction(World world) {
        this.world = world;
    }

    /// The whole feeling: effects, mood and chance.
    double felt(Branch branch, int week, Segment segment, Visit visit, Experience lived) {
        Settings.Survey survey = world.settings().survey();
        Draws draws = visit.draws();
        return surroundings(branch, week, segment, visit)
                + failures(segment, visit, lived)
                + survey.halo() * draws.normal(Source.HALO)
                + survey.noiseSd() * draws.normal(Source.NOISE);
    }

    /// What does not depend on anything that went wrong.
    private double surroundings(Branch branch, int week, Segment segment, Visit visit) {
        Settings.Effects effects = world.settings().effects();
        return effects.base()
                + branch.level()
                + seam(week)
                + (world.isNoon(visit) ? effects.noon() : 0)
                + (segment == Segment.PENSIONER ? effects.pensioner() : 0);
    }

    /// What the change from kiosk to text message adds from its week on.
    double seam(int week) {
        Settings.Survey survey = world.settings().survey();
        return survey.seamWeek() > 0 && week >= survey.seamWeek() ? survey.seam() : 0;
    }

    private double failures(Segment segment, Visit visit, Experience lived) {
        Settings.Effects effects = world.settings().effects();
        double sum = wait(segment, visit)
                + (lived.curt() ? effects.told() : 0)
                + (lived.notGreeted() ? effects.notGreeted() : 0)
                + cash(lived)
                + service(visit, lived)
                + (lived.noGoodbye() ? effects.noGoodbye() : 0)
                + (lived.byName() ? effects.goodbyeByName() : 0)
                + (lived.notesNotAsked() ? effects.notesNotAsked() : 0)
                + (lived.untidy() ? effects.brochures() : 0);
        return effects.scale() * sum + (visit.isPaid() ? 0 : effects.unpaid());
    }

    /// What the wait costs: each minute above the tolerated, up to a cap.
    double wait(Segment segment, Visit visit) {
        Settings.Effects effects = world.settings().effects();
        double minutes = Math.min(visit.waited() / MINUTE, effects.waitCap());
        return effects.waitPerMinute() * Math.max(0, minutes - tolerance(segment, visit));
    }

    private double tolerance(Segment segment, Visit visit) {
        Settings.Effects effects = world.settings().effects();
        return switch (segment) {
            case PENSIONER -> effects.tolerancePensioner();
            case BUSINESS -> world.isNoon(visit) ? effects.toleranceBusinessNoon() : effects.tolerance();
            case PRIVATE -> effects.tolerance();
        };
    }

    /// What a wrong sum costs.
    double cash(Experience lived) {
        Settings.Effects effects = world.settings().effects();
        if (!lived.cashWrong()) {
            return 0;
        }
        return lived.mended() ? effects.cashMended() : effects.cashWrong();
    }

    private double service(Visit visit, Experience lived) {
        Settings.Effects effects = world.settings().effects();
        if (!lived.unfriendly()) {
            return 0;
        }
        boolean longWait = visit.waited() / MINUTE > effects.longWaitMinutes();
        return effects.unfriendly() + (longWait ? effects.unfriendlyAfterLongWait() : 0);
    }
}
