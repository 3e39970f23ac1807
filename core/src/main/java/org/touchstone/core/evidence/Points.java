package org.touchstone.core.evidence;

/// The scale of the overall answer, the better the higher.
///
/// @param lowest the worst answer
/// @param highest the best answer
public record Points(double lowest, double highest) {

    /// One to five.
    public static final Points FIVE = new Points(1, 5);

    private static final double BAD = 0.3;

    public Points {
        if (!(Double.isFinite(lowest) && Double.isFinite(highest) && lowest < highest)) {
            throw new IllegalArgumentException(
                    "A scale runs from its lowest to its highest point, but got " + lowest + " to " + highest + ".");
        }
    }

    /// So many points of a five-point scale, in points of this one.
    public double ofFive(double points) {
        return points * (highest - lowest) / 4;
    }

    /// Whether an answer is a bad one: in the lower three tenths of the scale (1 or 2 of five).
    public boolean isBad(double answer) {
        return answer <= lowest + BAD * (highest - lowest);
    }
}
