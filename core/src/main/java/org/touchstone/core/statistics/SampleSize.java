package org.touchstone.core.statistics;

import org.hipparchus.distribution.continuous.NormalDistribution;

/// How many answers it takes to see something.
///
/// The numbers are those of the textbook formulas on the normal approximation (Cochran 1977; Fleiss 1981), before
/// rounding; [#people] rounds up and [#toInvite] counts in those who will not answer. A branch with 60 answers a month
/// cannot see a change of 5 points within a month; [#periods] says how many months it takes.
public final class SampleSize {

    private static final int NEWTON_STEPS = 20;

    private SampleSize() {}

    /// Answers needed to know a share within plus or minus `margin`, from a population without end.
    ///
    /// @param share the share expected, in (0, 1); 0.5 is the safe choice
    /// @param margin half the width of the interval, above 0, as a share
    public static double ofShare(double share, double margin, double level) {
        requireShare(share);
        return ofMean(Math.sqrt(share * (1 - share)), margin, level);
    }

    /// Answers needed to know a mean within plus or minus `margin`. For the NPS the deviation is 100 times the root of
    /// its variance.
    ///
    /// @param deviation standard deviation expected, above 0, in the unit of the margin
    public static double ofMean(double deviation, double margin, double level) {
        requirePositive("Standard deviation", deviation);
        requirePositive("Margin", margin);
        double ratio = CriticalValues.normal(level) * deviation / margin;
        return ratio * ratio;
    }

    /// Answers needed when there are only so many customers.
    ///
    /// @param endless what is needed from a population without end
    /// @param population customers there are, at least 1
    public static double inPopulation(double endless, double population) {
        requirePositive("Population", population);
        return endless / (1 + (endless - 1) / population);
    }

    /// The margin that `n` answers of `population` customers give for a share.
    ///
    /// @param n answers, 1 to `population`
    /// @param population customers there are, at least 2
    public static double marginOfShare(double n, double population, double share, double level) {
        requireShare(share);
        if (!(n >= 1 && n <= population && population > 1)) {
            throw new IllegalArgumentException("Expected 1 <= answers <= population and two customers or more, but got "
                    + n + " of " + population);
        }
        double finite = Math.sqrt((population - n) / (population - 1));
        return CriticalValues.normal(level) * Math.sqrt(share * (1 - share) / n) * finite;
    }

    /// Answers needed in each of two groups to tell one share from another.
    ///
    /// @param power probability of seeing the difference when it is there, in (0, 1), usually 0.8
    /// @param level one minus the two-sided probability of a false alarm, usually 0.95
    public static double eachOfTwo(double first, double second, double power, double level) {
        requireDifferent(first, second);
        double mean = (first + second) / 2;
        double root = CriticalValues.normal(level) * Math.sqrt(2 * mean * (1 - mean))
                + ofPower(power) * Math.sqrt(variance(first) + variance(second));
        return root * root / ((first - second) * (first - second));
    }

    /// The same on the arcsine scale (Cohen 1988), where the variance does not depend on the share; counts a difference
    /// seen on the wrong side too, as is usual.
    public static double eachOfTwoByArcsine(double first, double second, double power, double level) {
        requireDifferent(first, second);
        double effect = 2 * Math.asin(Math.sqrt(first)) - 2 * Math.asin(Math.sqrt(second));
        double ratio = shift(power, CriticalValues.normal(level)) / effect;
        return 2 * ratio * ratio;
    }

    /// How far the test's mean must lie from 0, in standard errors, for a two-sided test to have the power.
    private static double shift(double power, double critical) {
        var normal = new NormalDistribution(0, 1);
        double shift = critical + ofPower(power);
        for (int step = 0; step < NEWTON_STEPS; step++) {
            double reached =
                    normal.cumulativeProbability(shift - critical) + normal.cumulativeProbability(-shift - critical);
            double slope = normal.density(shift - critical) - normal.density(shift + critical);
            shift -= (reached - power) / slope;
        }
        return shift;
    }

    /// Answers needed in each of four cells (treated and control branches, before and after) to see that the treated
    /// changed by `effect` more than the control.
    ///
    /// @param effect difference of the differences to be seen, as a share, not 0
    public static double eachOfFour(
            double treatedBefore,
            double treatedAfter,
            double controlBefore,
            double controlAfter,
            double effect,
            double power,
            double level) {
        requirePositive("Effect", Math.abs(effect));
        double variance =
                variance(treatedBefore) + variance(treatedAfter) + variance(controlBefore) + variance(controlAfter);
        double ratio = (CriticalValues.normal(level) + ofPower(power)) / effect;
        return ratio * ratio * variance;
    }

    /// The number of people: rounded up.
    public static long people(double size) {
        // What misses a whole number only by the rounding of the machine is that number.
        return (long) Math.ceil(size * (1 - 1e-12));
    }

    /// People to invite so that `size` answers come back that tell as much as equally weighted ones.
    ///
    /// @param designEffect at least 1; 1 when all answers count alike
    /// @param responseRate share of the invited who answer, in (0, 1]
    public static long toInvite(double size, double designEffect, double responseRate) {
        if (!(designEffect >= 1)) {
            throw new IllegalArgumentException("Design effect must be at least 1, but got " + designEffect);
        }
        if (!(responseRate > 0 && responseRate <= 1)) {
            throw new IllegalArgumentException("Response rate must be in (0, 1], but got " + responseRate);
        }
        return people(size * designEffect / responseRate);
    }

    /// Months, weeks or days until `size` answers have come in.
    ///
    /// @param answersEach answers that come in each of them, above 0
    public static long periods(double size, double answersEach) {
        requirePositive("Answers in a period", answersEach);
        return people(people(size) / answersEach);
    }

    private static double ofPower(double power) {
        if (!(power > 0.5 && power < 1)) {
            throw new IllegalArgumentException(
                    "Power must be in (0.5, 1), but got " + power + ". For 80 %, write 0.8.");
        }
        return CriticalValues.normal(2 * power - 1);
    }

    private static double variance(double share) {
        requireShare(share);
        return share * (1 - share);
    }

    private static void requireDifferent(double first, double second) {
        requireShare(first);
        requireShare(second);
        if (first == second) {
            throw new IllegalArgumentException("Two equal shares cannot be told apart: both are " + first);
        }
    }

    private static void requireShare(double share) {
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException(
                    "A share must be in (0, 1), but got " + share + ". For 80 %, write 0.8.");
        }
    }

    private static void requirePositive(String what, double value) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " must be above 0, but got " + value);
        }
    }
}
