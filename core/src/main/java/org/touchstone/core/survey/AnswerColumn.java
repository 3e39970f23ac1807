package org.touchstone.core.survey;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// The answers to one question, each different number of points kept once. Grows at its end; not safe for many threads
/// while it does.
final class AnswerColumn {

    private static final int NOT_VISITED = 0;
    private static final int NOT_ASKED = 1;
    private static final int NOT_ANSWERED = 2;
    /// Codes from here on are points.
    private static final int FIRST_POINTS = 3;

    private final Map<Double, Integer> codes = new HashMap<>();
    private double[] points = new double[16];
    private int[] rows = {};
    private int size;

    /// Adds a row without points.
    void add(Presence absence) {
        addCode(code(absence));
    }

    /// Adds a row with points.
    void add(double value) {
        addCode(code(value));
    }

    /// Changes the row to one without points.
    void set(int row, Presence absence) {
        rows[row] = code(absence);
    }

    /// Changes the row to one with points.
    void set(int row, double value) {
        rows[row] = code(value);
    }

    Presence presence(int row) {
        return switch (rows[row]) {
            case NOT_VISITED -> Presence.NOT_VISITED;
            case NOT_ASKED -> Presence.NOT_ASKED;
            case NOT_ANSWERED -> Presence.NOT_ANSWERED;
            default -> Presence.GIVEN;
        };
    }

    /// The points; of a row without them whatever.
    double points(int row) {
        return points[Math.max(0, rows[row] - FIRST_POINTS)];
    }

    int size() {
        return size;
    }

    /// The rows in this order, which may leave some out.
    AnswerColumn inOrder(int[] order) {
        var column = new AnswerColumn();
        column.codes.putAll(codes);
        column.points = points.clone();
        column.rows = new int[order.length];
        column.size = order.length;
        for (int i = 0; i < order.length; i++) {
            column.rows[i] = rows[order[i]];
        }
        return column;
    }

    private void addCode(int code) {
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, Math.max(64, 2 * size));
        }
        rows[size++] = code;
    }

    private static int code(Presence absence) {
        return switch (absence) {
            case NOT_VISITED -> NOT_VISITED;
            case NOT_ASKED -> NOT_ASKED;
            case NOT_ANSWERED -> NOT_ANSWERED;
            case GIVEN -> throw new IllegalArgumentException("A given answer has points.");
        };
    }

    private int code(double value) {
        double wanted = value == 0 ? 0 : value; // minus zero is zero
        Integer known = codes.get(wanted);
        if (known != null) {
            return known;
        }
        int place = codes.size();
        if (place == points.length) {
            points = Arrays.copyOf(points, 2 * place);
        }
        points[place] = wanted;
        codes.put(wanted, place + FIRST_POINTS);
        return place + FIRST_POINTS;
    }
}
