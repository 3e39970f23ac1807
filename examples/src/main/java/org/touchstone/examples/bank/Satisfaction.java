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
    double felt(Customer customer) {
        return calm(customer) + failures(customer, customer.lived());
    }

    /// What does not depend on anything that went wrong.
    double calm(Customer customer) {
        Settings.Survey survey = world.settings().survey();
        Draws draws = customer.visit().draws();
        return surroundings(customer)
                + survey.halo() * draws.normal(Source.HALO)
                + survey.noiseSd() * draws.normal(Source.NOISE);
    }

    private double surroundings(Customer customer) {
        Settings.Effects effects = world.settings().effects();
        return effects.base()
                + customer.branch().level()
                + seam(customer.week())
                + (world.isNoon(customer.visit()) ? effects.noon() : 0)
                + (customer.segment() == Segment.PENSIONER ? effects.pensioner() : 0);
    }

    /// What the change from kiosk to text message adds from its week on.
    double seam(int week) {
        Settings.Survey survey = world.settings().survey();
        return survey.seamWeek() > 0 && week >= survey.seamWeek() ? survey.seam() : 0;
    }

    /// What everything that went wrong adds if this was lived.
    double failures(Customer customer, Experience lived) {
        double minutes = customer.visit().waited() / MINUTE;
        return failures(lived, minutes, tolerance(customer), customer.visit().isPaid());
    }

    /// The same of somebody with a wait of so many minutes, who tolerates some of it.
    double failures(Experience lived, double minutes, double tolerance, boolean paid) {
        Settings.Effects effects = world.settings().effects();
        double sum = wait(minutes, tolerance)
                + (lived.curt() ? effects.told() : 0)
                + (lived.notGreeted() ? effects.notGreeted() : 0)
                + cash(lived)
                + service(minutes, lived)
                + (lived.noGoodbye() ? effects.noGoodbye() : 0)
                + (lived.byName() ? effects.goodbyeByName() : 0)
                + (lived.notesNotAsked() ? effects.notesNotAsked() : 0)
                + (lived.untidy() ? effects.brochures() : 0);
        return effects.scale() * sum + (paid ? 0 : effects.unpaid());
    }

    /// What the wait costs: each minute above the tolerated, up to a cap.
    double wait(Customer customer) {
        return wait(customer.visit().waited() / MINUTE, tolerance(customer));
    }

    private double wait(double waited, double tolerance) {
        Settings.Effects effects = world.settings().effects();
        return effects.waitPerMinute() * Math.max(0, Math.min(waited, effects.waitCap()) - tolerance);
    }

    /// Minutes of waiting that cost nothing.
    double tolerance(Customer customer) {
        Settings.Effects effects = world.settings().effects();
        return switch (customer.segment()) {
            case PENSIONER -> effects.tolerancePensioner();
            case BUSINESS -> world.isNoon(customer.visit()) ? effects.toleranceBusinessNoon() : effects.tolerance();
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

    private double service(double minutes, Experience lived) {
        Settings.Effects effects = world.settings().effects();
        if (!lived.unfriendly()) {
            return 0;
        }
        boolean longWait = minutes > effects.longWaitMinutes();
        return effects.unfriendly() + (longWait ? effects.unfriendlyAfterLongWait() : 0);
    }

    /// How far above others somebody sets the bar of every answer, in points.
    double threshold(Draws draws) {
        return world.settings().survey().thresholdSd() * draws.normal(Source.THRESHOLD);
    }

    /// A feeling squeezed into 1 to 5.
    static long answer(double latent) {
        return Math.max(1, Math.min(5, Math.round(latent)));
    }
}
