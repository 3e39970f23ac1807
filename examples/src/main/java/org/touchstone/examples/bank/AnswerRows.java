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

    private static final Rated[] RATED = Rated.values();
    private static final long LAST_MESSAGE = 23 * Shift.HOUR;

    private final World world;
    private final Satisfaction satisfaction;
    private final Lines lines;
    private final LocalDay day;
    private final int week;
    private final long taken;

    AnswerRows(World world, Lines lines, LocalDay day, int week, long taken) {
        this.world = world;
        this.satisfaction = new Satisfaction(world);
        this.lines = lines;
        this.day = day;
        this.week = week;
        this.taken = taken;
    }

    /// Writes a row if the visit's customer answers in time; whether it did.
    boolean write(Answering answering, Branch branch, Named names, Visit visit, Segment segment) {
        Experience lived = Experience.of(world, branch, week, visit);
        double felt = satisfaction.felt(branch, week, segment, visit, lived);
        long at = answeredAt(visit);
        if (at >= taken || !answering.answers(visit, felt)) {
            return false;
        }
        String journey = names.journey(visit);
        lines.cell("A" + journey.substring(1)).cell(journey).cell(names.branch());
        lines.stamp(day, at).cell(isMessage() ? "sms" : "kiosk").cell(segment.code());
        lines.cell(answer(felt + threshold(visit))).cell(goal(visit, lived));
        ratings(branch, visit, segment, lived);
        facts(visit, lived);
        lines.end();
        return true;
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

    private double threshold(Visit visit) {
        return world.settings().survey().thresholdSd() * visit.draws().normal(Source.THRESHOLD);
    }

    private static long answer(double latent) {
        return Math.max(1, Math.min(5, Math.round(latent)));
    }

    private static String goal(Visit visit, Experience lived) {
        if (!visit.isPaid()) {
            return "no";
        }
        return lived.cashWrong() && !lived.mended() ? "partly" : "yes";
    }

    private void ratings(Branch branch, Visit visit, Segment segment, Experience lived) {
        int asked = asked(visit.draws());
        for (Rated moment : RATED) {
            if ((asked >> moment.number() & 1) == 0) {
                lines.empty();
            } else if (!moment.isLived(visit, lived)) {
                lines.cell("-");
            } else if (visit.draws().uniform(Source.SKIPS, moment.number())
                    < world.settings().survey().skipped()) {
                lines.cell("?");
            } else {
                lines.cell(rating(moment, branch, visit, segment, lived));
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

    private long rating(Rated moment, Branch branch, Visit visit, Segment segment, Experience lived) {
        Settings.Survey survey = world.settings().survey();
        Draws draws = visit.draws();
        return answer(world.settings().effects().ratingBase()
                + branch.level()
                + satisfaction.seam(week)
                + survey.halo() * draws.normal(Source.HALO)
                + threshold(visit)
                + survey.noiseSd() * draws.normal(Source.RATING, moment.number())
                + drop(moment, visit, segment, lived));
    }

    /// How far a rating falls for what happened at its own moment.
    private double drop(Rated moment, Visit visit, Segment segment, Experience lived) {
        Settings.Survey survey = world.settings().survey();
        if (moment == Rated.WAIT) {
            return survey.ratingSpill() * satisfaction.wait(segment, visit);
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
