package org.touchstone.core.statistics.regression;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/// A table: one row for each person or journey, one named column for each thing said or seen, and some cells absent.
///
/// Absent is not zero and not NaN: an absent cell has no value. A person who was not asked, or never came to the
/// moment, has no rating there. Immutable, safe for many threads; growing it shares the columns it has.
public final class Observations {

    private final int rows;
    private final List<String> names;
    private final List<double[]> values;
    private final List<BitSet> present;

    private Observations(int rows, List<String> names, List<double[]> values, List<BitSet> present) {
        this.rows = rows;
        this.names = List.copyOf(names);
        this.values = List.copyOf(values);
        this.present = List.copyOf(present);
    }

    /// A table of this many rows, as yet without columns.
    public static Observations of(int rows) {
        return new Observations(rows, List.of(), List.of(), List.of());
    }

    /// The same table with one more column, present in every row.
    ///
    /// @param column one finite value for each row
    public Observations with(String name, double... column) {
        var all = new BitSet();
        all.set(0, rows);
        return with(name, column, all);
    }

    /// The same table with one more column, absent in some rows.
    ///
    /// @param column one value for each row; whatever stands in an absent cell is never read
    /// @param given the rows in which the cell is present
    /// @throws IllegalArgumentException if the name is taken, the length differs, or a present value is not finite
    public Observations with(String name, double[] column, BitSet given) {
        if (names.contains(name) || column.length != rows || given.length() > rows) {
            throw new IllegalArgumentException("Expected a new column of " + rows + " rows, but got '" + name + "' of "
                    + column.length + " beside " + names);
        }
        double[] kept = new double[rows];
        for (int row = given.nextSetBit(0); row >= 0; row = given.nextSetBit(row + 1)) {
            if (!Double.isFinite(column[row])) {
                throw new IllegalArgumentException("'" + name + "' in row " + row + " is " + column[row]
                        + ". Leave the cell absent where there is no value.");
            }
            kept[row] = column[row];
        }
        return new Observations(rows, more(names, name), more(values, kept), more(present, (BitSet) given.clone()));
    }

    /// Rows, complete or not.
    public int rows() {
        return rows;
    }

    /// Names of the columns, in the order in which they were added.
    public List<String> names() {
        return names;
    }

    /// Whether the cell has a value.
    public boolean present(String name, int row) {
        return present.get(index(name)).get(row);
    }

    /// The value of a cell.
    ///
    /// @throws IllegalStateException if the cell is absent
    public double value(String name, int row) {
        int column = index(name);
        if (!present.get(column).get(row)) {
            throw new IllegalStateException("'" + name + "' is absent in row " + row);
        }
        return values.get(column)[row];
    }

    /// Rows in which the column is present.
    public int count(String name) {
        return present.get(index(name)).cardinality();
    }

    /// The values of a column where it is present, in the order of the rows.
    public double[] given(String name) {
        int column = index(name);
        return present.get(column).stream()
                .mapToDouble(row -> values.get(column)[row])
                .toArray();
    }

    /// The rows in which all these columns are present, increasing.
    public int[] complete(List<String> columns) {
        var all = new BitSet();
        all.set(0, rows);
        for (String name : columns) {
            all.and(present.get(index(name)));
        }
        return all.stream().toArray();
    }

    /// A table of the given rows, each as often as it is named: a resample.
    public Observations rows(int... chosen) {
        var resampled = new ArrayList<double[]>();
        var given = new ArrayList<BitSet>();
        for (int column = 0; column < names.size(); column++) {
            double[] from = values.get(column);
            BitSet there = present.get(column);
            double[] to = new double[chosen.length];
            var set = new BitSet(chosen.length);
            for (int i = 0; i < chosen.length; i++) {
                to[i] = from[chosen[i]];
                set.set(i, there.get(chosen[i]));
            }
            resampled.add(to);
            given.add(set);
        }
        return new Observations(chosen.length, names, resampled, given);
    }

    /// A table of these columns only.
    public Observations columns(List<String> chosen) {
        int[] at = chosen.stream().mapToInt(this::index).toArray();
        return new Observations(
                rows,
                chosen,
                IntStream.of(at).mapToObj(values::get).toList(),
                IntStream.of(at).mapToObj(present::get).toList());
    }

    /// The values of a column in rows where it is known to be present.
    double[] values(String name, int[] chosen) {
        double[] from = values.get(index(name));
        return IntStream.of(chosen).mapToDouble(row -> from[row]).toArray();
    }

    /// The cells of a column, 0 where absent; not to be written to.
    double[] cells(int column) {
        return values.get(column);
    }

    /// The rows in which a column is present; not to be written to.
    BitSet presence(int column) {
        return present.get(column);
    }

    /// @throws IllegalArgumentException if there is no such column
    private int index(String name) {
        int at = names.indexOf(name);
        if (at < 0) {
            throw new IllegalArgumentException("There is no column '" + name + "' among " + names);
        }
        return at;
    }

    private static <T> List<T> more(List<T> list, T one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
