package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where everything on a wide wheel stands. Angles are radians clockwise from 12 o'clock.
///
/// Names stand outside the ring, left and right, as near to their moment as the other names allow, and follow the
/// circle. Which names touch is decided with widths that are rather too large, so none do.
final class WheelLayout {

    static final double NAME_SIZE = 13.5;
    static final double LINE_SIZE = 11.5;
    private static final double NAME_STEP = 16;
    private static final double LINE_STEP = 15;
    private static final double TEXT_WIDTH = 205;
    private static final double MARGIN = 8;
    private static final double GAP = 7;

    /// A wheel with feelings is so much larger.
    private static final double FEELINGS = 45;

    /// A point of the ring.
    ///
    /// @param radius of the moment's own disc
    record Node(WheelMoment moment, double angle, double x, double y, double radius) {}

    /// A name and the figures beneath it.
    ///
    /// @param anchor "start" right of the ring, "end" left of it, "middle" above and below
    /// @param x where the text is anchored
    /// @param top upper edge of the box
    record Label(Node node, List<String> name, List<String> lines, String anchor, double x, double top) {

        double width() {
            double widest = 0;
            for (String part : name) {
                widest = Math.max(widest, Letters.width(part, NAME_SIZE));
            }
            for (String part : lines) {
                widest = Math.max(widest, Letters.width(part, LINE_SIZE));
            }
            return widest;
        }

        double height() {
            return name.size() * NAME_STEP + lines.size() * LINE_STEP;
        }

        double left() {
            return switch (anchor) {
                case "start" -> x;
                case "end" -> x - width();
                default -> x - width() / 2;
            };
        }
    }

    /// What is written at one moment.
    private record Text(List<String> name, List<String> lines) {
        double height() {
            return name.size() * NAME_STEP + lines.size() * LINE_STEP;
        }
    }

    private final List<Text> texts;
    final double centreX;
    final double centreY;
    final double ring;
    final double discMax;
    final double width;
    final double bottom;
    final List<Node> nodes;
    final List<Label> labels;

    /// Lays out the moments of a wide wheel.
    WheelLayout(List<WheelMoment> moments) {
        int n = Math.max(1, moments.size());
        texts = moments.stream().map(WheelLayout::text).toList();
        double base = Math.max(185, 150 + 5.0 * n) + (FeelingsCurve.present(moments) ? FEELINGS : 0);
        discMax = Math.min(24, 2 * base * StrictMath.sin(Math.PI / n) * 0.26 + (n < 3 ? 24 : 0));
        double reach = discMax + 28;
        ring = Math.max(base, (sideHeight(texts) - 20) / 2 - reach);
        double around = ring + reach;
        width = 2 * (around + TEXT_WIDTH + MARGIN);
        centreX = width / 2;
        double head = texts.isEmpty() ? 0 : texts.getFirst().height();
        centreY = MARGIN + head + 4 + around;
        nodes = nodes(moments);
        labels = labels(around);
        double lowest = labels.stream()
                .mapToDouble(one -> one.top() + one.height())
                .max()
                .orElse(0);
        bottom = Math.max(lowest, centreY + around);
    }

    private static Text text(WheelMoment moment) {
        List<String> name = Letters.wrap(moment.facts().name(), TEXT_WIDTH, 2, NAME_SIZE);
        return new Text(name, moment.lines(TEXT_WIDTH, LINE_SIZE, ""));
    }

    private static double sideHeight(List<Text> texts) {
        return texts.stream().mapToDouble(text -> text.height() + GAP).sum() / 2 + 40;
    }

    private List<Node> nodes(List<WheelMoment> moments) {
        var result = new ArrayList<Node>();
        for (int i = 0; i < moments.size(); i++) {
            double angle = 2 * Math.PI * i / moments.size();
            result.add(new Node(moments.get(i), angle, x(angle, ring), y(angle, ring), disc(moments.get(i), discMax)));
        }
        return List.copyOf(result);
    }

    /// Radius of a moment's disc: the area grows with its reach.
    static double disc(WheelMoment moment, double largest) {
        Double reach = moment.facts().reach();
        double smallest = largest * 0.58;
        return reach == null ? smallest : smallest + (largest - smallest) * Math.sqrt(Math.clamp(reach, 0, 1));
    }

    double x(double angle, double radius) {
        return centreX + radius * StrictMath.sin(angle);
    }

    double y(double angle, double radius) {
        return centreY - radius * StrictMath.cos(angle);
    }

    private List<Label> labels(double around) {
        var result = new ArrayList<Label>();
        var right = new ArrayList<Node>();
        var left = new ArrayList<Node>();
        for (Node node : nodes) {
            double side = StrictMath.sin(node.angle());
            if (Math.abs(side) < 1e-9) {
                double height = text(node).height();
                double top = node.angle() < 1 ? centreY - around - 4 - height : centreY + around + 4;
                result.add(label(node, "middle", centreX, top));
            } else {
                (side > 0 ? right : left).add(node);
            }
        }
        left.sort(Comparator.comparingDouble(Node::y));
        result.addAll(side(right, around, 1));
        result.addAll(side(left, around, -1));
        return List.copyOf(result);
    }

    private Text text(Node node) {
        return texts.get(node.moment().number() - 1);
    }

    private Label label(Node node, String anchor, double x, double top) {
        return new Label(node, text(node).name(), text(node).lines(), anchor, x, top);
    }

    private List<Label> side(List<Node> side, double around, int direction) {
        double[] wanted = new double[side.size()];
        double[] heights = new double[side.size()];
        for (int i = 0; i < wanted.length; i++) {
            heights[i] = text(side.get(i)).height() + GAP;
            wanted[i] = y(side.get(i).angle(), around) - heights[i] / 2;
        }
        double[] tops = Spacing.apart(wanted, heights, centreY - around, centreY + around);
        var result = new ArrayList<Label>();
        for (int i = 0; i < wanted.length; i++) {
            Node node = side.get(i);
            double near = nearest(tops[i] - centreY, tops[i] + heights[i] - GAP - centreY);
            double away = Math.sqrt(Math.max(0, around * around - near * near));
            double x = centreX + direction * Math.max(14, away);
            result.add(label(node, direction > 0 ? "start" : "end", x, tops[i]));
        }
        return result;
    }

    /// How near to 0 the interval comes.
    private static double nearest(double low, double high) {
        return low > 0 ? low : high < 0 ? high : 0;
    }
}
