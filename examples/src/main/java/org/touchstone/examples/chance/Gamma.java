package org.touchstone.examples.chance;

/// The gamma function for arguments above 0, within 1e-12: Stirling's series after shifting the argument above 12.
final class Gamma {

    private Gamma() {}

    static double of(double x) {
        double shift = 1;
        double y = x;
        while (y < 12) {
            shift *= y;
            y++;
        }
        double y2 = y * y;
        double series = (1.0 / 12 - (1.0 / 360 - (1.0 / 1260 - 1.0 / (1680 * y2)) / y2) / y2) / y;
        return Math.exp((y - 0.5) * Math.log(y) - y + Math.log(2 * Math.PI) / 2 + series) / shift;
    }
}
