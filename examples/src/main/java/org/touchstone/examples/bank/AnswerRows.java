package org.touchstone.examples.bank;

import org.touchstone.examples.chance.Draws;
import org.touchstone.examples.file.Lines;
import org.touchstone.examples.file.LocalDay;

/// Writes what customers answered: `answers.csv`, one row for each person.
///
/// Ratings run from 1 to 5. Empty: not asked, this time. `-`: asked, but the moment was not lived. `?`: asked and left
/// blank. The facts (greeted, told_kindly and so on) are asked of everybody: yes, no, or empty where not lived.
final class AnswerRows {

    static final String HEADER = "answer,journey,branch,answered_at,mode,segment,overall,goal,"
            + "rate_enter,rate_told,rate_wait,rate_serve,rate_notes,rate_brochures,rate_cash,rate_goodbye,"
            + "greeted,told_kindly,served_kindly,asked_notes,sum_exact,put_right,goodbye,brochures_tidy";

    /// In place of an answer, where there is none.
    static final long NONE = 0;

    private static final Rated[] RATED = Rated.values();
    private static final long LAST_MESSAGE = 23 * Shift.HOUR;

    private final World world;
    private final Satisfaction satisfaction;
    private final Lines lines;
    private final LocalDay day;
    private final int week;
    private final long taken;

    AnswerRows(World world, Satisfaction satisfaction, Lines lines, LocalDay day, int week, long taken) {
        this.world = world;
        this.satisfaction = satisfaction;
        this.lines = lines;
        this.day = day;
        this.week = week;
        this.taken = taken;
    }

    /// Writes a row if the customer answers in time. Returns the overall answer, or [#NONE].
    ///
    /// @param chance the probability that the customer answers
    long write(Named names, Customer customer, double felt, double chance) {
        Visit visit = customer.visit();
        long at = answeredAt(visit);
        if (at >= taken || !visit.draws().happens(Source.ANSWERS, chance)) {
            return NONE;
        }
        String journey = names.journey(visit);
        lines.cell("A" + journey.substring(1)).cell(journey).cell(names.branch());
        lines.stamp(day, at)
                .cell(isMessage() ? "sms" : "kiosk")
                .cell(customer.segment().code());
        double threshold = satisfaction.threshold(visit.draws());
        long overall = Satisfaction.answer(felt + threshold);
        lines.cell(overall).cell(goal(visit, customer.lived()));
        ratings(customer, threshold);
        facts(visit, customer.lived());
        lines.end();
        return overall;
    }

    private boolean isMessage() {
        int seam = world.settings().survey().seamWeek();
        return seam > 0 && week >= seam;
    }

    /// At the kiosk on the way out; by message within three hours.
    private long answeredAt(Visit visit) {
        double chance = visit.draws().uniform(Source.ANSWERED_AT);
        double minutes = isMessage() ? 10 + 170 * chance : 0.2 + chance;
        return Math.min(LAST_MESSAGE, visit.ended() + Math.round(minutes * 60_000));
    }

    private static String goal(Visit visit, Experience lived) {
        if (!visit.isPaid()) {
            return "no";
        }
        return lived.cashWrong() && !lived.mended() ? "partly" : "yes";
    }

    private void ratings(Customer customer, double threshold) {
        Draws draws = customer.visit().draws();
        int asked = asked(draws);
        for (Rated moment : RATED) {
            if ((asked >> moment.number() & 1) == 0) {
                lines.empty();
            } else if (!moment.isLived(customer.visit(), customer.lived())) {
                lines.cell("-");
            } else if (draws.uniform(Source.SKIPS, moment.number())
                    < world.settings().survey().skipped()) {
                lines.cell("?");
            } else {
                lines.cell(rating(moment, customer, threshold));
            }
        }
    }

    /// The moments asked about, one bit each: any choice of so many is equally likely.
    private int asked(Draws draws) {
        int chosen = 0;
        int wanted = world.settings().survey().asked();
        for (int moment = 0; moment < RATED.length; moment++) {
            double chance = (double) (wanted - Integer.bitCount(chosen)) / (RATED.length - moment);
            if (draws.uniform(Source.ROTATION, moment) < chance) {
                chosen |= 1 << moment;
            }
        }
        return chosen;
    }

    private long rating(Rated moment, Customer customer, double threshold) {
        Settings.Survey survey = world.settings().survey();
        Draws draws = customer.visit().draws();
        return Satisfaction.answer(world.settings().effects().ratingBase()
                + customer.branch().level()
                + satisfaction.seam(week)
                + survey.halo() * draws.normal(Source.HALO)
                + threshold
                + survey.noiseSd() * draws.normal(Source.RATING, moment.number())
                + drop(moment, customer));
    }

    /// How far a rating falls for what happened at its own moment.
    private double drop(Rated moment, Customer customer) {
        Settings.Survey survey = world.settings().survey();
        Experience lived = customer.lived();
        if (moment == Rated.WAIT) {
            return survey.ratingSpill() * satisfaction.wait(customer)
                    + (customer.visit().wasCalledEarly() ? survey.ratingOfEarlyCall() : 0);
        }
        if (!moment.isFailed(lived)) {
            return 0;
        }
        double effect = moment == Rated.CASH
                ? satisfaction.cash(lived)
                : moment.effect(world.settings().effects());
        return effect == 0 ? survey.ratingOfNothing() : survey.ratingSpill() * effect;
    }

    private void facts(Visit visit, Experience lived) {
        fact(true, !lived.notGreeted());
        fact(Rated.TOLD.isLived(visit, lived), !lived.curt());
        fact(Rated.SERVE.isLived(visit, lived), !lived.unfriendly());
        fact(visit.isPaid(), !lived.notesNotAsked());
        fact(visit.isPaid(), !lived.cashWrong());
        fact(lived.cashWrong(), lived.mended());
        if (lived.byName()) {
            lines.cell("name");
        } else {
            fact(visit.isPaid(), !lived.noGoodbye());
        }
        fact(Rated.BROCHURES.isLived(visit, lived), !lived.untidy());
    }

    private void fact(boolean isLived, boolean good) {
        lines.cell(isLived ? good ? "yes" : "no" : "");
    }
}
