package org.touchstone.core.survey.quality;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Presence;

/// What each person answered to each of several items, a row a person.
///
/// Immutable.
public final class ItemTable {

    private final double[][] values;
    private final boolean[][] given;
    private final int items;

    private ItemTable(double[][] values, boolean[][] given, int items) {
        this.values = values;
        this.given = given;
        this.items = items;
    }

    /// A table in which everybody answered everything.
    ///
    /// @param values finite, a row a person, all rows of one length
    public static ItemTable of(double[][] values) {
        boolean[][] given = new boolean[values.length][];
        for (int person = 0; person < values.length; person++) {
            given[person] = new boolean[values[person].length];
            Arrays.fill(given[person], true);
        }
        return of(values, given);
    }

    /// A table with gaps.
    ///
    /// @param values a row a person; what stands where nothing was given does not matter
    /// @param given whether the person answered the item
    /// @throws IllegalArgumentException if rows differ in length or a given value is not finite
    public static ItemTable of(double[][] values, boolean[][] given) {
        int items = values.length == 0 ? 0 : values[0].length;
        if (values.length != given.length) {
            throw new IllegalArgumentException(
                    "Expected " + values.length + " rows of what was given, but got " + given.length);
        }
        double[][] ours = new double[values.length][];
        boolean[][] have = new boolean[values.length][];
        for (int person = 0; person < values.length; person++) {
            requireRow(values[person], given[person], items, person);
            ours[person] = values[person].clone();
            have[person] = given[person].clone();
        }
        return new ItemTable(ours, have, items);
    }

    /// What each respondent gave to each of some questions, in the order of the questions.
    ///
    /// @param places of the questions among the answers
    public static ItemTable of(Answers answers, int... places) {
        double[][] values = new double[answers.respondents()][places.length];
        boolean[][] given = new boolean[values.length][places.length];
        for (int person = 0; person < values.length; person++) {
            for (int item = 0; item < places.length; item++) {
                given[person][item] = answers.presence(person, places[item]) == Presence.GIVEN;
                values[person][item] = given[person][item] ? answers.value(person, places[item]) : 0;
            }
        }
        return new ItemTable(values, given, places.length);
    }

    /// People, whether they answered or not.
    public int people() {
        return values.length;
    }

    /// Items asked.
    public int items() {
        return items;
    }

    /// Whether this person answered this item.
    public boolean given(int person, int item) {
        return given[person][item];
    }

    /// The answer.
    ///
    /// @throws IllegalStateException if the person gave none
    public double value(int person, int item) {
        if (!given[person][item]) {
            throw new IllegalStateException("Person " + person + " did not answer item " + item);
        }
        return values[person][item];
    }

    /// Only the people who answered every item.
    public ItemTable complete() {
        int[] rows = IntStream.range(0, people())
                .filter(person -> IntStream.range(0, items).allMatch(item -> given[person][item]))
                .toArray();
        return new ItemTable(
                Arrays.stream(rows).mapToObj(row -> values[row]).toArray(double[][]::new),
                Arrays.stream(rows).mapToObj(row -> given[row]).toArray(boolean[][]::new),
                items);
    }

    /// This table less another, item by item and person by person; given where both are.
    ///
    /// @throws IllegalArgumentException if people or items differ
    public ItemTable minus(ItemTable other) {
        if (people() != other.people() || (people() > 0 && items != other.items)) {
            throw new IllegalArgumentException("Expected the same people and items, but got " + people() + " by "
                    + items + " and " + other.people() + " by " + other.items);
        }
        double[][] differences = new double[people()][items];
        boolean[][] both = new boolean[people()][items];
        for (int person = 0; person < people(); person++) {
            for (int item = 0; item < items; item++) {
                both[person][item] = given[person][item] && other.given[person][item];
                differences[person][item] = both[person][item] ? values[person][item] - other.values[person][item] : 0;
            }
        }
        return new ItemTable(differences, both, items);
    }

    /// The answers to one item, of those who gave one.
    public double[] column(int item) {
        return IntStream.range(0, people())
                .filter(person -> given[person][item])
                .mapToDouble(person -> values[person][item])
                .toArray();
    }

    private static void requireRow(double[] values, boolean[] given, int items, int person) {
        if (values.length != items || given.length != items) {
            throw new IllegalArgumentException("Expected " + items + " items of person " + person + ", but got "
                    + values.length + " values and " + given.length + " marks");
        }
        for (int item = 0; item < items; item++) {
            if (given[item] && !Double.isFinite(values[item])) {
                throw new IllegalArgumentException("Item " + item + " of person " + person + " is " + values[item]
                        + ". Mark what was not given as not given.");
            }
        }
    }
}
