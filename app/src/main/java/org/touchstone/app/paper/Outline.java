package org.touchstone.app.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/// The path of a drawing, read from its text: the commands that our pictures use, M L H V C Q A Z, and their relatives
/// in small letters.
final class Outline {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z]|-?(?:\\d+\\.?\\d*|\\.\\d+)");
    private static final double QUARTER = 0.5522847498;

    private final PDPageContentStream page;
    private final List<String> tokens;
    private int at;
    private double x;
    private double y;
    private double startX;
    private double startY;

    private Outline(PDPageContentStream page, String path) {
        this.page = page;
        tokens = new ArrayList<>();
        var found = TOKEN.matcher(path);
        while (found.find()) {
            tokens.add(found.group());
        }
    }

    /// Lays a path down, to be filled or stroked.
    static void lay(PDPageContentStream page, String path) throws IOException {
        new Outline(page, path).lay();
    }

    /// Lays a circle down.
    static void circle(PDPageContentStream page, double x, double y, double r) throws IOException {
        box(page, x - r, y - r, 2 * r, 2 * r, r);
    }

    /// Lays a box down.
    ///
    /// @param r radius of its corners
    static void box(PDPageContentStream page, double x, double y, double w, double h, double r) throws IOException {
        double round = Math.min(r, Math.min(w, h) / 2);
        if (round <= 0) {
            page.addRect((float) x, (float) y, (float) w, (float) h);
            return;
        }
        double k = round * (1 - QUARTER);
        move(page, x + round, y);
        line(page, x + w - round, y);
        curve(page, x + w - k, y, x + w, y + k, x + w, y + round);
        line(page, x + w, y + h - round);
        curve(page, x + w, y + h - k, x + w - k, y + h, x + w - round, y + h);
        line(page, x + round, y + h);
        curve(page, x + k, y + h, x, y + h - k, x, y + h - round);
        line(page, x, y + round);
        curve(page, x, y + k, x + k, y, x + round, y);
        page.closePath();
    }

    private static void move(PDPageContentStream page, double x, double y) throws IOException {
        page.moveTo((float) x, (float) y);
    }

    private static void line(PDPageContentStream page, double x, double y) throws IOException {
        page.lineTo((float) x, (float) y);
    }

    private static void curve(
            PDPageContentStream page, double x1, double y1, double x2, double y2, double x3, double y3)
            throws IOException {
        page.curveTo((float) x1, (float) y1, (float) x2, (float) y2, (float) x3, (float) y3);
    }

    private void lay() throws IOException {
        char command = 'M';
        while (at < tokens.size()) {
            char next = tokens.get(at).charAt(0);
            if (Character.isLetter(next)) {
                command = next;
                at++;
            }
            step(command);
            if (command == 'M') {
                command = 'L';
            } else if (command == 'm') {
                command = 'l';
            }
        }
    }

    private double number() {
        return Double.parseDouble(tokens.get(at++));
    }

    private void step(char command) throws IOException {
        boolean relative = Character.isLowerCase(command);
        double baseX = relative ? x : 0;
        double baseY = relative ? y : 0;
        switch (Character.toUpperCase(command)) {
            case 'M' -> {
                to(baseX + number(), baseY + number());
                startX = x;
                startY = y;
                move(page, x, y);
            }
            case 'L' -> lineTo(baseX + number(), baseY + number());
            case 'H' -> lineTo(baseX + number(), y);
            case 'V' -> lineTo(x, baseY + number());
            case 'C' ->
                curveTo(
                        baseX + number(),
                        baseY + number(),
                        baseX + number(),
                        baseY + number(),
                        baseX + number(),
                        baseY + number());
            case 'Q' -> quadratic(baseX + number(), baseY + number(), baseX + number(), baseY + number());
            case 'A' ->
                arc(number(), number(), number(), number() != 0, number() != 0, baseX + number(), baseY + number());
            case 'Z' -> {
                page.closePath();
                to(startX, startY);
            }
            default ->
                throw new IllegalArgumentException("A picture draws with the command '" + command
                        + "', which paper does not know. Teach it to Outline.");
        }
    }

    private void to(double toX, double toY) {
        x = toX;
        y = toY;
    }

    private void lineTo(double toX, double toY) throws IOException {
        to(toX, toY);
        line(page, x, y);
    }

    private void curveTo(double x1, double y1, double x2, double y2, double toX, double toY) throws IOException {
        curve(page, x1, y1, x2, y2, toX, toY);
        to(toX, toY);
    }

    private void quadratic(double cx, double cy, double toX, double toY) throws IOException {
        double third = 2.0 / 3;
        curveTo(
                x + third * (cx - x),
                y + third * (cy - y),
                toX + third * (cx - toX),
                toY + third * (cy - toY),
                toX,
                toY);
    }

    /// An arc of an ellipse as curves of at most a quarter; after the notes on implementation of SVG 1.1, F.6.
    private void arc(double rx, double ry, double turned, boolean large, boolean sweep, double toX, double toY)
            throws IOException {
        if (rx == 0 || ry == 0 || (x == toX && y == toY)) {
            lineTo(toX, toY);
            return;
        }
        double phi = Math.toRadians(turned);
        double cos = Math.cos(phi);
        double sin = Math.sin(phi);
        double halfX = cos * (x - toX) / 2 + sin * (y - toY) / 2;
        double halfY = -sin * (x - toX) / 2 + cos * (y - toY) / 2;
        double grow = Math.max(1, Math.sqrt(halfX * halfX / (rx * rx) + halfY * halfY / (ry * ry)));
        double a = rx * grow;
        double b = ry * grow;
        double inside = a * a * halfY * halfY + b * b * halfX * halfX;
        double root = Math.sqrt(Math.max(0, (a * a * b * b - inside) / inside)) * (large == sweep ? -1 : 1);
        double cx = root * a * halfY / b;
        double cy = -root * b * halfX / a;
        double from = Math.atan2((halfY - cy) / b, (halfX - cx) / a);
        double until = Math.atan2((-halfY - cy) / b, (-halfX - cx) / a);
        double sweeping = until - from;
        if (sweep && sweeping < 0) {
            sweeping += 2 * Math.PI;
        } else if (!sweep && sweeping > 0) {
            sweeping -= 2 * Math.PI;
        }
        double middleX = cos * cx - sin * cy + (x + toX) / 2;
        double middleY = sin * cx + cos * cy + (y + toY) / 2;
        int pieces = Math.max(1, (int) Math.ceil(Math.abs(sweeping) / (Math.PI / 2) - 1e-9));
        double piece = sweeping / pieces;
        double k = 4.0 / 3 * Math.tan(piece / 4);
        for (int i = 0; i < pieces; i++) {
            double one = from + i * piece;
            double two = one + piece;
            double x1 = a * (Math.cos(one) - k * Math.sin(one));
            double y1 = b * (Math.sin(one) + k * Math.cos(one));
            double x2 = a * (Math.cos(two) + k * Math.sin(two));
            double y2 = b * (Math.sin(two) - k * Math.cos(two));
            double x3 = a * Math.cos(two);
            double y3 = b * Math.sin(two);
            curveTo(
                    middleX + cos * x1 - sin * y1,
                    middleY + sin * x1 + cos * y1,
                    middleX + cos * x2 - sin * y2,
                    middleY + sin * x2 + cos * y2,
                    middleX + cos * x3 - sin * y3,
                    middleY + sin * x3 + cos * y3);
        }
    }
}
