package org.touchstone.examples.bank;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.touchstone.examples.chance.Distribution;
import org.touchstone.examples.chance.Distribution.Between;
import org.touchstone.examples.chance.Distribution.Constant;
import org.touchstone.examples.chance.Distribution.Lognormal;
import org.touchstone.examples.chance.Distribution.Weibull;

/// Every figure of the bank's world.
///
/// @param journeys about how many journeys to make (a day of all branches at least), or [#AS_MANY_AS_COME]. Fewer than
///     come open each branch only on evenly spread days, so the queues keep their physics; more than come let the
///     period begin years earlier
/// @param from first day observed
/// @param to last day observed
public record Settings(
        long journeys,
        LocalDate from,
        LocalDate to,
        ZoneId zone,
        Flow flow,
        Windows windows,
        Handling handling,
        Mix mix,
        Shares shares,
        Effects effects,
        Survey survey,
        Trends trends,
        Faults faults,
        Plans plans) {

    /// Asks for the whole natural flow of the period.
    public static final long AS_MANY_AS_COME = 0;

    public Settings {
        if (journeys < 0) {
            throw new IllegalArgumentException("The number of journeys must be at least 0, but got " + journeys + ".");
        }
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The last day " + to + " is before the first day " + from + ".");
        }
    }

    /// The year 2025 with everything that is planted in it: trends of the service and faults of the records. Nobody has
    /// tried a plan yet.
    public static Settings defaults() {
        return clean().withTrends(Trends.planted()).withFaults(Faults.planted());
    }

    /// The year 2025 as it comes, without trends, faults and plans.
    public static Settings clean() {
        return new Settings(
                AS_MANY_AS_COME,
                LocalDate.of(2025, 1, 2),
                LocalDate.of(2025, 12, 31),
                ZoneId.of("Europe/Bucharest"),
                Flow.defaults(),
                Windows.defaults(),
                Handling.defaults(),
                Mix.defaults(),
                Shares.defaults(),
                Effects.defaults(),
                Survey.defaults(),
                Trends.none(),
                Faults.none(),
                Plans.none());
    }

    /// The same world with about so many journeys.
    public Settings withJourneys(long target) {
        return new Settings(
                target, from, to, zone, flow, windows, handling, mix, shares, effects, survey, trends, faults, plans);
    }

    /// The same world observed over another period.
    public Settings withPeriod(LocalDate first, LocalDate last) {
        return new Settings(
                journeys, first, last, zone, flow, windows, handling, mix, shares, effects, survey, trends, faults,
                plans);
    }

    /// The same world asked in another way.
    public Settings withSurvey(Survey other) {
        return new Settings(
                journeys, from, to, zone, flow, windows, handling, mix, shares, effects, other, trends, faults, plans);
    }

    /// The same world with effects of another size.
    public Settings withEffects(Effects other) {
        return new Settings(
                journeys, from, to, zone, flow, windows, handling, mix, shares, other, survey, trends, faults, plans);
    }

    /// The same world with other trends.
    public Settings withTrends(Trends other) {
        return new Settings(
                journeys, from, to, zone, flow, windows, handling, mix, shares, effects, survey, other, faults, plans);
    }

    /// The same world seen through other faults.
    public Settings withFaults(Faults other) {
        return new Settings(
                journeys, from, to, zone, flow, windows, handling, mix, shares, effects, survey, trends, other, plans);
    }

    /// The same world in which other plans are tried.
    public Settings withPlans(Plans other) {
        return new Settings(
                journeys, from, to, zone, flow, windows, handling, mix, shares, effects, survey, trends, faults, other);
    }

    /// Who comes, and when.
    ///
    /// Branch volumes are spaced evenly in their logarithm along the branch load z, from −`loadMost` to `loadMost`.
    ///
    /// @param quietestPerWeek customers a week in the quietest branch
    /// @param busiestPerDay customers on a weekday in the busiest
    /// @param daySd standard deviation of a day's logarithmic level
    /// @param rush factor in December and on paydays
    /// @param saturday volume of a Saturday against a weekday
    /// @param balk share who look in and go again
    /// @param noonShare share of a weekday's visits between `noonFrom` and `noonTo`, at load 0
    /// @param noonShareByLoad what one unit of load adds to it
    /// @param otherAtSide how busy the hours beside noon are for other business, against noon
    public record Flow(
            double quietestPerWeek,
            double busiestPerDay,
            double loadMost,
            double daySd,
            double rush,
            double saturday,
            double balk,
            double noonShare,
            double noonShareByLoad,
            int noonFrom,
            int noonTo,
            double otherAtSide) {
        static Flow defaults() {
            return new Flow(40, 250, 1.5, 0.15, 1.25, 0.45, 0.03, 0.26, 0.05, 11, 13, 0.78);
        }
    }

    /// The windows and who sits behind them.
    ///
    /// The windows serve other business too, just so much that a branch's utilisation at noon runs evenly from
    /// `peakLow` in the quietest branch to `peakHigh` in the busiest.
    ///
    /// @param shortBranch the branch with one teller less from `shortFrom` to `shortTo` o'clock, 0 for none
    /// @param tellersOfShortBranch how many it has at other times
    /// @param skillByLoad what one unit of load adds to a teller's skill: busy branches have cheaper staff
    /// @param skillSd how far tellers of a branch differ
    /// @param exportBeforeClosing minutes before closing on the last day at which the files are taken
    public record Windows(
            int tellersFewest,
            int tellersMost,
            double peakLow,
            double peakHigh,
            int shortBranch,
            int shortFrom,
            int shortTo,
            int tellersOfShortBranch,
            double skillByLoad,
            double skillSd,
            int exportBeforeClosing) {
        static Windows defaults() {
            return new Windows(2, 5, 0.75, 1.05, 7, 11, 13, 2, -0.8, 0.6, 90);
        }
    }

    /// How long each thing takes, in seconds, and how often it goes off the track.
    ///
    /// @param contact handing over, receiving the money and the goodbye together, without verification
    /// @param cashShare part of the contact that is the money
    /// @param goodbyeShare part of the contact that is the goodbye
    /// @param slower branches whose contacts take longer, by number, with the factor
    /// @param patience how long people wait before they leave
    /// @param missed share of calls that are not noticed
    /// @param noShow how long a teller looks out for somebody who does not come
    /// @param returns how long until somebody who missed the number waits again
    /// @param unseen share of arrivals that the door does not record
    /// @param thirdParty share with a cheque made out to somebody else, for which the bank has no system
    /// @param unpaid share of these who leave without the money
    public record Handling(
            Distribution contact,
            double cashShare,
            double goodbyeShare,
            Map<Integer, Double> slower,
            Distribution verification,
            Distribution patience,
            Distribution enter,
            Distribution ask,
            Distribution ticket,
            Distribution reaction,
            Distribution walk,
            Distribution noShow,
            Distribution returns,
            Distribution handOver,
            double missed,
            double unseen,
            double thirdParty,
            double unpaid) {

        public Handling {
            slower = Map.copyOf(slower);
        }

        static Handling defaults() {
            return new Handling(
                    new Lognormal(270, 0.8),
                    0.30,
                    0.08,
                    Map.of(4, 1.35),
                    new Lognormal(45, 0.5),
                    new Weibull(1.3, 25 * 60),
                    new Between(5, 25),
                    new Between(15, 60),
                    new Between(5, 20),
                    new Between(2, 5),
                    new Between(5, 16),
                    new Between(30, 45),
                    new Between(60, 240),
                    new Lognormal(360, 0.6),
                    0.015,
                    0.06,
                    0.015,
                    0.60);
        }
    }

    /// Who the customers are: shares of pensioners and business people, and where they differ.
    ///
    /// @param pensionBranch the branch most pensioners go to
    /// @param pensionDayFirst first day of the month on which pensions are paid
    /// @param pensionDayRush factor on the volume of the pension branch on these days
    public record Mix(
            double pensioner,
            double pensionerEarly,
            double pensionerAtNoon,
            double pensionerOnPensionDay,
            double pensionerInPensionBranch,
            double business,
            double businessAtNoon,
            int pensionBranch,
            int pensionDayFirst,
            int pensionDayLast,
            double pensionDayRush) {
        static Mix defaults() {
            return new Mix(0.22, 0.12, -0.02, 0.08, 0.50, 0.18, 0.14, 3, 8, 12, 1.30);
        }
    }

    /// How often a moment fails.
    ///
    /// @param ask share who ask an employee what to do
    /// @param curt share of those who ask that are told as if it were obvious
    /// @param unfriendlyBySkill log odds of an unfriendly service for each unit of skill lacking
    /// @param mended share of wrong sums put right at once
    /// @param brochures share of untidy racks at load 0 outside noon
    public record Shares(
            double ask,
            double curt,
            double cashWrong,
            double mended,
            double unfriendly,
            double unfriendlyBySkill,
            double greetedAtNoon,
            double greetedElse,
            double noGoodbye,
            double goodbyeByName,
            double notesNotAsked,
            double brochures,
            double brochuresByLoad,
            double brochuresAtNoon) {
        static Shares defaults() {
            return new Shares(0.327, 0.55, 0.012, 1.0 / 3, 0.10, 0.6, 0.85, 0.15, 0.30, 0.10, 0.15, 0.30, 0.12, 0.20);
        }
    }

    /// What each thing adds to the latent satisfaction, in points of five.
    ///
    /// @param base satisfaction of a private customer to whom nothing went wrong
    /// @param ratingBase the same for the rating of a single moment
    /// @param waitPerMinute for each minute above what the customer tolerates, up to `waitCap` minutes of wait
    /// @param tolerance minutes a customer tolerates, `toleranceBusinessNoon` on a business lunch
    /// @param unpaid for whoever leaves without the money
    /// @param pensioner how pensioners answer against private customers: a matter of mix, not of service
    /// @param longWaitMinutes longer waits fail the bank's standard, and make an unfriendly service worse
    /// @param scale multiplies the effects of failures, for sweeps
    public record Effects(
            double base,
            double ratingBase,
            double told,
            double waitPerMinute,
            double tolerance,
            double toleranceBusinessNoon,
            double tolerancePensioner,
            double waitCap,
            double cashWrong,
            double cashMended,
            double unfriendly,
            double unfriendlyAfterLongWait,
            double longWaitMinutes,
            double notGreeted,
            double noGoodbye,
            double goodbyeByName,
            double notesNotAsked,
            double brochures,
            double noon,
            double unpaid,
            double pensioner,
            double branchSd,
            double scale) {
        static Effects defaults() {
            return new Effects(
                    4.5, 4.3, -0.55, -0.045, 6, 5, 15, 24, -1.6, -0.6, -0.45, -0.15, 10, -0.30, -0.12, 0.20, 0, 0,
                    -0.35, -1.2, -0.75, 0.10, 1);
        }

        /// The same effects, all failures multiplied.
        public Effects scaled(double factor) {
            return new Effects(
                    base,
                    ratingBase,
                    told,
                    waitPerMinute,
                    tolerance,
                    toleranceBusinessNoon,
                    tolerancePensioner,
                    waitCap,
                    cashWrong,
                    cashMended,
                    unfriendly,
                    unfriendlyAfterLongWait,
                    longWaitMinutes,
                    notGreeted,
                    noGoodbye,
                    goodbyeByName,
                    notesNotAsked,
                    brochures,
                    noon,
                    unpaid,
                    pensioner,
                    branchSd,
                    factor);
        }
    }

    /// How customers are asked and how they answer.
    ///
    /// @param rate share of customers who answer
    /// @param extremity log odds of answering for each point away from the mean satisfaction
    /// @param gladness log odds of answering for each point above it
    /// @param leavers factor on the probability for whoever left
    /// @param asked how many of the eight moments one questionnaire asks about
    /// @param skipped share of questions left blank
    /// @param halo standard deviation of the mood that colours every answer of a person
    /// @param thresholdSd how far people differ in what they call a four
    /// @param ratingSpill how much more strongly a failure shows in its own moment's rating
    /// @param ratingOfNothing what a failure without effect costs its own moment's rating
    /// @param ratingOfEarlyCall what it costs the rating of the wait to be called to a window that is not free
    /// @param seamWeek first week with text messages in place of the kiosk, 0 for none
    /// @param seam what the change adds to everything
    public record Survey(
            double rate,
            double extremity,
            double gladness,
            double leavers,
            int asked,
            double skipped,
            double halo,
            double noiseSd,
            double thresholdSd,
            double ratingSpill,
            double ratingOfNothing,
            double ratingOfEarlyCall,
            int seamWeek,
            double seam) {
        /// Twelve in a hundred answer.
        public static Survey defaults() {
            return new Survey(0.12, 0.35, 0.15, 0.3, 3, 0.02, 0.5, 0.7, 0.3, 1.6, -0.6, -1.0, 20, -0.15);
        }

        /// The same questionnaire with another share of answers.
        public Survey withRate(double share) {
            return new Survey(
                    share,
                    extremity,
                    gladness,
                    leavers,
                    asked,
                    skipped,
                    halo,
                    noiseSd,
                    thresholdSd,
                    ratingSpill,
                    ratingOfNothing,
                    ratingOfEarlyCall,
                    seamWeek,
                    seam);
        }

        /// The same questionnaire with another mood.
        public Survey withHalo(double sd) {
            return new Survey(
                    rate,
                    extremity,
                    gladness,
                    leavers,
                    asked,
                    skipped,
                    sd,
                    noiseSd,
                    thresholdSd,
                    ratingSpill,
                    ratingOfNothing,
                    ratingOfEarlyCall,
                    seamWeek,
                    seam);
        }
    }

    /// What changes during the year. Week 0 is never.
    ///
    /// @param driftWeek week from which service turns unfriendly in `driftBranches`, over `driftWeeks`
    /// @param driftTo the share it reaches
    /// @param symptomWeek week from which verification takes `symptomFactor` times as long everywhere
    public record Trends(
            int driftWeek,
            int driftWeeks,
            double driftTo,
            Set<Integer> driftBranches,
            int symptomWeek,
            double symptomFactor) {

        public Trends {
            driftBranches = Set.copyOf(driftBranches);
        }

        /// Nothing changes.
        public static Trends none() {
            return new Trends(0, 6, 0.25, Set.of(), 0, 110.0 / 45);
        }

        /// Courtesy falls in four branches from week 31, verification slows from week 40.
        public static Trends planted() {
            return new Trends(31, 6, 0.25, Set.of(1, 2, 5, 8), 40, 110.0 / 45);
        }
    }

    /// What is wrong with the records, not with the service.
    ///
    /// @param gamingBranch calls numbers before a window is free so that waits look short, 0 for none
    /// @param gamingMinutes the recorded wait it does not let pass
    /// @param gamingEarly how long before a window is free it calls the next
    /// @param clockBranch its clock is `clockMinutes` fast during `clockMonth`, 0 for none
    /// @param closingBranch closes the tickets of all who left at `closingHour`, whenever they left, 0 for none
    /// @param defective share of rows that are spoilt
    public record Faults(
            int gamingBranch,
            double gamingMinutes,
            Distribution gamingEarly,
            int clockBranch,
            int clockMonth,
            int clockMinutes,
            int closingBranch,
            int closingHour,
            double defective) {

        public Faults {
            if (!(defective >= 0 && defective <= 1)) {
                throw new IllegalArgumentException(
                        "The share of defective rows must be in [0, 1], but got " + defective + ".");
            }
        }

        /// The records are right.
        public static Faults none() {
            return new Faults(0, 5, new Between(90, 270), 0, 5, 7, 0, 18, 0);
        }

        /// Branch 10 calls too early, branch 4's clock is wrong in May, branch 9 closes forgotten tickets in the
        /// evening, three rows in a thousand are spoilt.
        public static Faults planted() {
            return new Faults(10, 5, new Between(90, 270), 4, 5, 7, 9, 18, 0.003);
        }

        /// The same faults with another share of spoilt rows.
        public Faults withDefective(double share) {
            return new Faults(
                    gamingBranch,
                    gamingMinutes,
                    gamingEarly,
                    clockBranch,
                    clockMonth,
                    clockMinutes,
                    closingBranch,
                    closingHour,
                    share);
        }
    }

    /// What the bank tries during the year. Week 0 and month 0 are never.
    ///
    /// @param hostWeek week from which a host helps in `hostBranches`, and works
    /// @param hostCurt share of those who ask that are told as if it were obvious where there is a host
    /// @param televisionWeek week from which `televisionBranch` has a television, which changes nothing
    /// @param lunchWeek week from which the branch that is short at lunch is not short any more
    /// @param coachedMonth after it the branch with the lowest answers is coached, which changes nothing either
    public record Plans(
            int hostWeek,
            Set<Integer> hostBranches,
            double hostCurt,
            int televisionWeek,
            int televisionBranch,
            int lunchWeek,
            int coachedMonth) {

        public Plans {
            hostBranches = Set.copyOf(hostBranches);
        }

        /// Nothing is tried.
        public static Plans none() {
            return new Plans(0, Set.of(), 0.153, 0, 6, 0, 0);
        }

        /// A host who works, a television that does not, a teller at lunch too late to tell, coaching of whoever was
        /// last.
        public static Plans planted() {
            return new Plans(20, Set.of(1, 2), 0.153, 20, 6, 49, 6);
        }
    }

    /// A constant duration in seconds, for worlds simple enough to be checked by formula.
    static Distribution seconds(double seconds) {
        return new Constant(seconds);
    }
}
