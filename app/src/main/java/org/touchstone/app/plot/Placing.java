package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds room for labels: what has been placed stays, what comes later keeps clear of it.
///
/// Not thread-safe; one for each drawing.
final class Placing {

    /// A box on the drawing.
    record Box(double left, double top, double right, double bottom) {

        /// The box of one line of text.
        static Box of(double x, double y, double size, String anchor, String words) {
            double width = Letters.width(words, size);
            double left = anchor.equals("end") ? x - width : anchor.equals("middle") ? x - width / 2 : x;
            return new Box(left, y - size * 0.8, left + width, y + size * 0.25);
        }

        /// The box round a point.
        static Box round(double x, double y, double radius) {
            return new Box(x - radius, y - radius, x + radius, y + radius);
        }

        boolean meets(Box other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }

        double middleX() {
            return (left + right) / 2;
        }

        double middleY() {
            return (top + bottom) / 2;
        }
    }

    private static final int DIRECTIONS = 16;

    private final Box bounds;
    private final List<Box> taken = new ArrayList<>();

    Placing(Box bounds) {
        this.bounds = bounds;
    }

    void take(Box box) {
        taken.add(box);
    }

    boolean free(Box box) {
        boolean inside = box.left() >= bounds.left()
                && box.right() <= bounds.right()
                && box.top() >= bounds.top()
                && box.bottom() <= bounds.bottom();
        return inside && taken.stream().noneMatch(box::meets);
    }

    /// Takes the nearest free box of that size round a point; empty where there is none within `far`.
    Optional<Box> near(double x, double y, double width, double height, double nearest, double far) {
        for (double distance = nearest; distance <= far; distance += 5) {
            for (int i = 0; i < DIRECTIONS; i++) {
                double angle = 2 * Math.PI * ((i % 2 == 0 ? i / 2 : DIRECTIONS - (i + 1) / 2) + 1.0) / DIRECTIONS;
                double middleX = x + (distance + width / 2) * StrictMath.sin(angle);
                double middleY = y - (distance + height / 2) * StrictMath.cos(angle);
                var box = new Box(middleX - width / 2, middleY - height / 2, middleX + width / 2, middleY + height / 2);
                if (free(box)) {
                    take(box);
                    return Optional.of(box);
                }
            }
        }
        return Optional.empty();
    }
}
