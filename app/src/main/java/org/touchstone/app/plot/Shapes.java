package org.touchstone.app.plot;

/// Paths that several pictures draw.
final class Shapes {

    private Shapes() {}

    /// The arc of a circle, clockwise from one angle to another (radians from 12 o'clock).
    static String arc(double centreX, double centreY, double radius, double from, double to) {
        boolean large = to - from > Math.PI;
        return "M" + point(centreX, centreY, radius, from) + "A" + Svg.number(radius) + " " + Svg.number(radius) + " 0 "
                + (large ? "1" : "0") + " 1 " + point(centreX, centreY, radius, to);
    }

    /// A point of a circle.
    static String point(double centreX, double centreY, double radius, double angle) {
        return at(centreX + radius * StrictMath.sin(angle), centreY - radius * StrictMath.cos(angle));
    }

    static String at(double x, double y) {
        return Svg.number(x) + " " + Svg.number(y);
    }

    /// A triangle with its tip at a point, pointing along a direction.
    ///
    /// @param dx, dy direction of any length
    static String tip(double x, double y, double dx, double dy, double length, double halfWidth) {
        double size = Math.hypot(dx, dy);
        double ux = size == 0 ? 0 : dx / size;
        double uy = size == 0 ? 1 : dy / size;
        double baseX = x - ux * length;
        double baseY = y - uy * length;
        return "M" + at(x, y) + "L" + at(baseX - uy * halfWidth, baseY + ux * halfWidth) + "L"
                + at(baseX + uy * halfWidth, baseY - ux * halfWidth) + "Z";
    }
}
