package org.touchstone.core.survey.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.touchstone.core.survey.read.AnswersMapping.Shape;
import org.touchstone.core.table.ByteWords;
import org.touchstone.core.table.Quarantined;

/// The usable rows of one block as typed columns; codes belong to the block's own words.
final class AnswersBlock {

    /// The time of a row that has none.
    static final long UNDATED = Long.MIN_VALUE;

    /// Roles whose words are kept.
    static final List<AnswerRole> ATTRIBUTES = List.of(
            AnswerRole.JOURNEY,
            AnswerRole.BRANCH,
            AnswerRole.CHANNEL,
            AnswerRole.SEGMENT,
            AnswerRole.LANGUAGE,
            AnswerRole.MODE);

    /// An answer that cannot be read.
    ///
    /// @param row among the usable rows of the block
    record BadCell(int row, Quarantined why) {}

    /// Usable rows.
    int size;
    /// Rows of data that the block covers, the unusable ones included.
    int rows;
    /// Rows of the file that the block covers, heading and blank ones included.
    int lines;
    /// Rows whose question is not mapped.
    int leftOut;
    /// Rows in quarantine, of which at most some are kept, counted from 0 within the block.
    int quarantined;

    final List<Quarantined> quarantine = new ArrayList<>();
    final List<BadCell> badCells = new ArrayList<>();
    long ambiguousTimes;

    final ByteWords respondentWords = new ByteWords();
    final ByteWords[] attributeWords = new ByteWords[ATTRIBUTES.size()];

    final int[] respondents;
    /// Codes of each attribute; of no length where no column has that role.
    final int[][] attributes = new int[ATTRIBUTES.size()][];
    final long[] times;
    final double[] weights;
    final long[] fingerprints;
    /// Where the row stands among all rows of the block, from 0.
    final int[] places;
    /// Wide: for each question of the plan a cell a row. Long: one cell a row.
    final int[][] cells;
    /// Long: which question of the plan the row answers.
    final int[] asked;
    final CellWords[] words;

    AnswersBlock(int capacity, AnswersPlan plan) {
        respondents = new int[capacity];
        times = new long[capacity];
        weights = new double[capacity];
        fingerprints = new long[capacity];
        places = new int[capacity];
        boolean wide = plan.shape() == Shape.WIDE;
        cells = new int[wide ? plan.asked().size() : 1][capacity];
        asked = new int[wide ? 0 : capacity];
        words = plan.asked().stream()
                .map(AskedColumn::decoder)
                .map(CellWords::new)
                .toArray(CellWords[]::new);
        for (int a = 0; a < attributes.length; a++) {
            attributeWords[a] = new ByteWords();
            attributes[a] = new int[plan.column(ATTRIBUTES.get(a)) >= 0 ? capacity : 0];
        }
        Arrays.fill(times, UNDATED);
        Arrays.fill(weights, 1);
    }
}
