package org.touchstone.core.survey;

/// The points on which a question is answered.
///
/// @param min fewest points
/// @param max most points, above `min`
/// @param higherIsBetter whether more points are better for the customer
public record Scale(double min, double max, boolean higherIsBetter) {

    /// 0 not, 1 partly, 2 met.
    public static final Scale GOAL = new Scale(0, 2, true);
    /// 0 it did not fail, 1 it failed.
    public static final Scale FACT = new Scale(0, 1, false);
    /// 0 no, 1 yes, where yes is good.
    public static final Scale YES_NO = new Scale(0, 1, true);
    /// 0 to 10, as asked for the net promoter score.
    public static final Scale ZERO_TO_TEN = new Scale(0, 10, true);
    /// 1 to 5, more is better.
    public static final Scale ONE_TO_FIVE = new Scale(1, 5, true);
    /// 1 like, 2 expect, 3 neutral, 4 live with, 5 dislike.
    public static final Scale KANO = new Scale(1, 5, false);

    public Scale {
        if (!(Double.isFinite(min) && Double.isFinite(max) && min < max)) {
            throw new IllegalArgumentException(
                    "A scale has fewer points at its lower end than at its upper, but got " + min + " to " + max + ".");
        }
    }

    /// Whether the points lie on the scale, its ends included.
    public boolean contains(double points) {
        return points >= min && points <= max;
    }

    /// The points at the bad end.
    public double worst() {
        return higherIsBetter ? min : max;
    }

    /// The points at the good end.
    public double best() {
        return higherIsBetter ? max : min;
    }

    /// The points in 0 (worst) to 100 (best): for reports alone. Rescaling does not make answers on different scales
    /// comparable.
    public double of100(double points) {
        return 100 * (points - worst()) / (best() - worst());
    }
}
