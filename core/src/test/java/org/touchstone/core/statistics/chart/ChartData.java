package org.touchstone.core.statistics.chart;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/// Published series.
final class ChartData {

    /// Cans of orange juice that leak, in each of 30 samples of 50 (Montgomery).
    static long[] orangeJuice() {
        return new long[] {
            12, 15, 8, 10, 4, 7, 16, 9, 14, 10, 5, 6, 17, 12, 22, 8, 10, 5, 13, 11, 20, 18, 24, 15, 9, 12, 7, 13, 9, 6
        };
    }

    /// Thirty observations whose mean shifts from 10 to 11 after the twentieth (Montgomery).
    static double[] shifted() {
        return new double[] {
            9.45, 7.99, 9.29, 11.66, 12.16, 10.18, 8.04, 11.46, 9.2, 10.34, 9.03, 11.47, 10.51, 9.40, 10.08, 9.37,
            10.62, 10.31, 8.52, 10.84, 10.90, 9.33, 12.29, 11.50, 10.60, 11.08, 10.38, 11.62, 11.31, 10.52
        };
    }

    /// Flow of the Nile at Aswan, 1871 to 1970.
    static double[] nile() {
        return new double[] {
            1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958,
            1140, 1100, 1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020,
            1050, 969, 831, 726, 456, 824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040,
            759, 781, 865, 845, 944, 984, 897, 822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890,
            744, 749, 838, 1050, 918, 986, 797, 923, 975, 815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740
        };
    }

    /// Satisfied customers of eight branches, and all who answered.
    static long[] satisfied() {
        return new long[] {82, 45, 130, 60, 20, 95, 33, 70};
    }

    static long[] answered() {
        return new long[] {100, 60, 150, 90, 22, 110, 60, 80};
    }

    static long[] alike(long value, int times) {
        return LongStream.generate(() -> value).limit(times).toArray();
    }

    static double[] head(double[] values, int size) {
        return Arrays.copyOf(values, size);
    }

    static double[] times(double[] values, double factor) {
        return DoubleStream.of(values).map(value -> value * factor).toArray();
    }

    private ChartData() {}
}
