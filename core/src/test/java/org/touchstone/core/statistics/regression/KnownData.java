package org.touchstone.core.statistics.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Small published data sets whose regressions are known.
final class KnownData {

    static final List<String> SWISS =
            List.of("Fertility", "Agriculture", "Examination", "Education", "Catholic", "Infant.Mortality");

    static final List<String> ATTITUDE =
            List.of("rating", "complaints", "privileges", "learning", "raises", "critical", "advance");

    /// Fertility and society in 47 Swiss provinces about 1888 (Mosteller & Tukey 1977), a row a province.
    private static final String SWISS_ROWS = """
        80.2 17 15 12 9.96 22.2; 83.1 45.1 6 9 84.84 22.2; 92.5 39.7 5 5 93.4 20.2; 85.8 36.5 12 7 33.77 20.3;
        76.9 43.5 17 15 5.16 20.6; 76.1 35.3 9 7 90.57 26.6; 83.8 70.2 16 7 92.85 23.6; 92.4 67.8 14 8 97.16 24.9;
        82.4 53.3 12 7 97.67 21; 82.9 45.2 16 13 91.38 24.4; 87.1 64.5 14 6 98.61 24.5; 64.1 62 21 12 8.52 16.5;
        66.9 67.5 14 7 2.27 19.1; 68.9 60.7 19 12 4.43 22.7; 61.7 69.3 22 5 2.82 18.7; 68.3 72.6 18 2 24.2 21.2;
        71.7 34 17 8 3.3 20; 55.7 19.4 26 28 12.11 20.2; 54.3 15.2 31 20 2.15 10.8; 65.1 73 19 9 2.84 20;
        65.5 59.8 22 10 5.23 18; 65 55.1 14 3 4.52 22.4; 56.6 50.9 22 12 15.14 16.7; 57.4 54.1 20 6 4.2 15.3;
        72.5 71.2 12 1 2.4 21; 74.2 58.1 14 8 5.23 23.8; 72 63.5 6 3 2.56 18; 60.5 60.8 16 10 7.72 16.3;
        58.3 26.8 25 19 18.46 20.9; 65.4 49.5 15 8 6.1 22.5; 75.5 85.9 3 2 99.71 15.1; 69.3 84.9 7 6 99.68 19.8;
        77.3 89.7 5 2 100 18.3; 70.5 78.2 12 6 98.96 19.4; 79.4 64.9 7 3 98.22 20.2; 65 75.9 9 9 99.06 17.8;
        92.2 84.6 3 3 99.46 16.3; 79.3 63.1 13 13 96.83 18.1; 70.4 38.4 26 12 5.62 20.3; 65.7 7.7 29 11 13.79 20.5;
        72.7 16.7 22 13 11.22 18.9; 64.4 17.6 35 32 16.92 23; 77.6 37.6 15 7 4.97 20; 67.6 18.7 25 7 8.65 19.5;
        35 1.2 37 53 42.34 18; 44.7 46.6 16 29 50.43 18.2; 42.8 27.7 22 29 58.33 19.3""";

    private KnownData() {}

    static Observations swiss() {
        double[][] rows =
                Arrays.stream(SWISS_ROWS.split(";")).map(KnownData::numbers).toArray(double[][]::new);
        Observations swiss = Observations.of(rows.length);
        for (int j = 0; j < SWISS.size(); j++) {
            swiss = swiss.with(SWISS.get(j), column(rows, j));
        }
        return swiss;
    }

    static Correlations swissCorrelations() {
        return triangle(SWISS, 47, """
            .3530791836
            -.6458827065 -.6865422086
            -.6637888570 -.6395225189 .6984152963
            .4636847007 .4010950530 -.5727418061 -.1538589171
            .4165560314 -.0608586084 -.1140215965 -.0993218458 .1754959076""");
    }

    static Correlations attitudeCorrelations() {
        return triangle(ATTITUDE, 30, """
            .82541757
            .42611687 .55828820
            .62367816 .59673581 .49333097
            .59013899 .66919748 .44547794 .64031437
            .15643915 .18771427 .14723314 .11596525 .37688297
            .15508625 .22457955 .34329343 .53161979 .57418616 .28334317""");
    }

    /// Sixteen people, some of whom never came to some moments.
    static Observations notVisited() {
        return Observations.of(16)
                .with("y", numbers("9 8 7 4 3 6 8 5 2 9 7 6 10 4 5 8"))
                .with("a", numbers("5 4 4 2 1 3 4 3 1 5 4 3 5 2 3 4"))
                .with("b", cells("4 . 3 . 2 3 . 2 1 5 . 3 5 . 2 4"), given("4 . 3 . 2 3 . 2 1 5 . 3 5 . 2 4"))
                .with("c", cells("3 4 5 2 . 3 4 . 2 4 3 . 5 3 3 ."), given("3 4 5 2 . 3 4 . 2 4 3 . 5 3 3 ."));
    }

    static double[] numbers(String text) {
        return Arrays.stream(text.strip().split("\\s+"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /// Numbers, a dot where there is none; the value under a dot is absurd on purpose.
    static double[] cells(String text) {
        return numbers(text.replace(" .", " 99").replaceFirst("^\\.", "99"));
    }

    static BitSet given(String text) {
        var given = new BitSet();
        String[] cells = text.split(" ");
        for (int row = 0; row < cells.length; row++) {
            given.set(row, !cells[row].equals("."));
        }
        return given;
    }

    static double number(@Nullable Double value) {
        return Objects.requireNonNull(value);
    }

    static double[] column(double[][] rows, int column) {
        return Arrays.stream(rows).mapToDouble(row -> row[column]).toArray();
    }

    private static Correlations triangle(List<String> names, long rows, String lower) {
        int size = names.size();
        var matrix = new double[size][size];
        var lines = new ArrayList<>(lower.lines().map(KnownData::numbers).toList());
        for (int j = 0; j < size; j++) {
            matrix[j][j] = 1;
            for (int k = 0; k < j; k++) {
                matrix[j][k] = lines.get(j - 1)[k];
                matrix[k][j] = matrix[j][k];
            }
        }
        return Correlations.of(names, matrix, rows);
    }
}
