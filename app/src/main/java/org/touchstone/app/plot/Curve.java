package org.touchstone.app.plot;

import org.touchstone.app.plot.WheelLayout.Node;

/// A cubic curve between two moments inside the ring.
record Curve(double x0, double y0, double x1, double y1, double x2, double y2, double x3, double y3) {

    private static final double SPACE = 3;

    /// The curve that leaves the hub free: nearly straight for near moments, round the hub for far ones. There and back
    /// are two curves.
    static Curve inside(Ring ring, Node from, Node to) {
        double turn = to.angle() - from.angle();
        double way = turn > Math.PI ? turn - 2 * Math.PI : turn < -Math.PI ? turn + 2 * Math.PI : turn;
        double half = StrictMath.cos(way / 2);
        double middle = Math.max(ring.hub() + 10, (way > 0 ? 0.93 : 0.82) * ring.radius() * half);
        double control = (8 * middle - 2 * ring.radius() * half) / (6 * StrictMath.cos(0.22 * way));
        double early = from.angle() + 0.28 * way;
        double late = from.angle() + 0.72 * way;
        double x1 = ring.centreX() + control * StrictMath.sin(early);
        double y1 = ring.centreY() - control * StrictMath.cos(early);
        double x2 = ring.centreX() + control * StrictMath.sin(late);
        double y2 = ring.centreY() - control * StrictMath.cos(late);
        double[] start = towards(from, x1, y1, ring.outer(from) + SPACE);
        double[] end = towards(to, x2, y2, ring.outer(to) + SPACE);
        return new Curve(start[0], start[1], x1, y1, x2, y2, end[0], end[1]);
    }

    private static double[] towards(Node node, double x, double y, double distance) {
        double dx = x - node.x();
        double dy = y - node.y();
        double size = Math.max(1e-9, Math.hypot(dx, dy));
        return new double[] {node.x() + dx / size * distance, node.y() + dy / size * distance};
    }

    String path() {
        return "M" + Shapes.at(x0, y0) + "C" + Shapes.at(x1, y1) + " " + Shapes.at(x2, y2) + " " + Shapes.at(x3, y3);
    }

    /// An arrow head at the end.
    String head(double size) {
        return Shapes.tip(x3, y3, x3 - x2, y3 - y2, size, size * 0.42);
    }
}
