package org.touchstone.core.evidence.description;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.touchstone.core.evidence.CaseBuilder;
import org.touchstone.core.evidence.Cell;
import org.touchstone.core.evidence.Evidence;
import org.touchstone.core.evidence.Points;
import org.touchstone.core.statistics.regression.Observations;
import org.touchstone.core.survey.Answers;
import org.touchstone.core.survey.Asks;
import org.touchstone.core.survey.Presence;
import org.touchstone.core.survey.Question;

/// What customers said of the whole service and of its moments: a row a customer who gave the overall answer and did
/// not leave before the goal.
///
/// Who left is told of apart: their answer has another cause, and most moments never came. Immutable, safe for many
/// threads.
public final class Opinions {

    /// Name of the column of overall answers in [#table].
    static final String OVERALL = "the overall answer";

    /// Of those who came to a moment, at least this share must have been asked of it; below, the questionnaire rotates.
    private static final double ASKED_MIN = 0.95;

    private final Answers answers;
    private final Points points;
    private final List<Question> ratings;
    private final List<RatedColumn> columns;
    private final int[] places;
    private final int[] respondents;
    private final double[] overall;
    private final int[] units;
    private final BitSet later;
    private final boolean halved;
    private final long left;

    private Opinions(Answers answers, Points points, int[] places, int[] respondents, double[] overall, Days days) {
        this(answers, points, places, respondents, overall, days.units(), days.later(), days.halved(), days.left());
    }

    private Opinions(
            Answers answers,
            Points points,
            int[] places,
            int[] respondents,
            double[] overall,
            int[] units,
            BitSet later,
            boolean halved,
            long left) {
        this.answers = answers;
        this.points = points;
        this.places = places;
        this.respondents = respondents;
        this.overall = overall;
        this.units = units;
        this.later = later;
        this.halved = halved;
        this.left = left;
        ratings = IntStream.of(places).mapToObj(answers.questions()::get).toList();
        columns = IntStream.of(places)
                .mapToObj(place -> new RatedColumn(answers, respondents, place))
                .toList();
    }

    /// Reads the ratings of those who are among the cases.
    ///
    /// @param evidence made of the same answers
    /// @param order codes of moments in the order in which they are lived; ratings of others come last
    public static Opinions of(Answers answers, Evidence evidence, List<String> order) {
        int[] places = answers.places(Asks.RATING)
                .boxed()
                .sorted(java.util.Comparator.comparingInt(
                        q -> rank(order, answers.questions().get(q))))
                .mapToInt(q -> q)
                .toArray();
        int[] cases = IntStream.range(0, evidence.cases().size())
                .filter(one -> !evidence.cases().left(one))
                .toArray();
        Days days = Days.of(
                IntStream.of(cases).mapToObj(evidence.cellOfCase()::get).toList(),
                evidence.cases().size() - cases.length);
        return new Opinions(
                answers,
                evidence.cases().points(),
                places,
                IntStream.of(cases).map(evidence.respondentOfCase()::get).toArray(),
                IntStream.of(cases).mapToDouble(evidence.cases()::overall).toArray(),
                days);
    }

    private static int rank(List<String> order, Question question) {
        int at = order.indexOf(question.moment());
        return at < 0 ? order.size() : at;
    }

    /// Customers, one a row.
    public int size() {
        return respondents.length;
    }

    /// Customers who gave the overall answer but left before the goal; they are no rows.
    public long left() {
        return left;
    }

    /// Scale of the overall answer.
    public Points points() {
        return points;
    }

    /// The questions that rate a moment, in the order in which their moments are lived.
    public List<Question> ratings() {
        return ratings;
    }

    /// The overall answer of a row, in points.
    public double overall(int row) {
        return overall[row];
    }

    /// Whether some of those who came to a rated moment were not asked about it, as a questionnaire that rotates does.
    public boolean rotated() {
        return IntStream.range(0, places.length).anyMatch(rating -> {
            double asked = asked(rating).cardinality();
            long notAsked = count(rating, Presence.NOT_ASKED);
            return notAsked > 0 && asked < ASKED_MIN * (asked + notAsked);
        });
    }

    /// Share of customers who came to the moment of a rating, of those asked.
    double reach(int rating) {
        double asked = asked(rating).cardinality();
        return asked == 0 ? 0 : (asked - count(rating, Presence.NOT_VISITED)) / asked;
    }

    /// The answers this was read from.
    Answers answers() {
        return answers;
    }

    /// Row of each customer among the answers.
    public int respondent(int row) {
        return respondents[row];
    }

    /// Place of the question of a rating among all questions.
    int place(int rating) {
        return places[rating];
    }

    Presence presence(int row, int rating) {
        return answers.presence(respondents[row], places[rating]);
    }

    /// The rating of a row in points, the better the higher, whichever way its scale runs; 0 where there is none.
    double rating(int row, int rating) {
        return columns.get(rating).points[row];
    }

    /// How many rows have this presence at a rating.
    long count(int rating, Presence presence) {
        return having(rating, presence).cardinality();
    }

    /// Rows with a rating.
    BitSet given(int rating) {
        return having(rating, Presence.GIVEN);
    }

    /// Rows that have this presence at a rating; not to be written to.
    BitSet having(int rating, Presence presence) {
        return columns.get(rating).having(presence);
    }

    /// Rows asked about the moment of a rating, whether or not they had come to it.
    BitSet asked(int rating) {
        var rows = new BitSet();
        rows.set(0, size());
        rows.andNot(having(rating, Presence.NOT_ASKED));
        return rows;
    }

    /// The ratings of all rows; 0 where there is none.
    double[] column(int rating) {
        return columns.get(rating).points.clone();
    }

    /// The overall answers beside the ratings, absent where there is none.
    ///
    /// @param chosen which ratings, by number; their columns are named by the codes of the questions
    Observations table(List<Integer> chosen) {
        Observations table = Observations.of(size()).with(OVERALL, overall);
        for (int rating : chosen) {
            table = table.with(ratings.get(rating).code(), column(rating), given(rating));
        }
        return table;
    }

    /// A table with the overall answers alone.
    Observations overallAlone() {
        return table(List.of());
    }

    /// The branch-day of each row, some of them bundled where they are very many; to be drawn as a whole.
    int[] units() {
        return units.clone();
    }

    /// Whether the days of the answers are known, so that an earlier and a later half can be told apart.
    boolean halved() {
        return halved;
    }

    /// The rows of one half of the period: each half has about as many answers.
    Opinions half(boolean second) {
        int[] rows = IntStream.range(0, size())
                .filter(row -> later.get(row) == second)
                .toArray();
        return new Opinions(
                answers,
                points,
                places,
                IntStream.of(rows).map(row -> respondents[row]).toArray(),
                IntStream.of(rows).mapToDouble(row -> overall[row]).toArray(),
                IntStream.of(rows).map(row -> units[row]).toArray(),
                new BitSet(),
                false,
                0);
    }

    /// The days of rows: which are drawn together, and which are in the later half.
    ///
    /// @param left customers who left and are no rows
    private record Days(List<Integer> numbers, BitSet later, boolean halved, long left) {

        /// More branch-days than this are bundled, so that the work of drawing them stays bounded.
        private static final int UNITS_MAX = 512;

        static Days of(List<Cell> cells, long left) {
            List<Cell> dated = cells.stream()
                    .filter(cell -> cell.day() != CaseBuilder.NO_DAY)
                    .map(cell -> new Cell(cell.branch(), cell.day(), 0, 0, 0))
                    .distinct()
                    .sorted()
                    .toList();
            long[] days = cells.stream().mapToLong(Cell::day).sorted().toArray();
            long middle = days.length == 0 ? 0 : days[days.length / 2];
            boolean halved = dated.size() > 1 && days[0] != CaseBuilder.NO_DAY && days[0] < middle;
            var numbers = new java.util.HashMap<Cell, Integer>();
            dated.forEach(cell -> numbers.put(cell, numbers.size()));
            var later = new BitSet();
            var units = new ArrayList<Integer>();
            int alone = dated.size();
            for (int row = 0; row < cells.size(); row++) {
                Cell cell = cells.get(row);
                later.set(row, halved && cell.day() >= middle);
                boolean known = cell.day() != CaseBuilder.NO_DAY;
                units.add(known ? numbers.getOrDefault(new Cell(cell.branch(), cell.day(), 0, 0, 0), 0) : alone++);
            }
            return new Days(alone > UNITS_MAX ? bundled(units) : units, later, halved, left);
        }

        /// Spreads neighbouring days over all bundles, so that no bundle is one branch or one season.
        private static List<Integer> bundled(List<Integer> units) {
            return units.stream()
                    .map(unit -> (int) Math.floorMod(((unit + 1) * 0x9E3779B97F4A7C15L) >>> 20, (long) UNITS_MAX))
                    .toList();
        }

        int[] units() {
            int[] used = numbers.stream().mapToInt(n -> n).distinct().sorted().toArray();
            return numbers.stream().mapToInt(n -> Arrays.binarySearch(used, n)).toArray();
        }
    }
}
