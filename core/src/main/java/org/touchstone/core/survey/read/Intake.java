package org.touchstone.core.survey.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.touchstone.core.survey.read.AnswersMapping.Shape;
import org.touchstone.core.table.ByteWords;

/// All usable rows of all files as typed columns, with one vocabulary. Grows at its end; not safe for many threads.
final class Intake {

    /// A row that names no respondent is one of its own.
    static final int NAMELESS = -1;

    private static final int ATTRIBUTES = AnswersBlock.ATTRIBUTES.size();

    final ByteWords respondentWords = new ByteWords();
    final ByteWords[] attributeWords = new ByteWords[ATTRIBUTES];
    int[] respondents = {};
    final int[][] attributes = new int[ATTRIBUTES][];
    long[] times = {};
    double[] weights = {};
    long[] fingerprints = {};
    /// Number of the file, and where the row stands in it: the heading is row 1.
    int[] files = {};

    int[] places = {};
    /// Which question the row answers; -1 where a row has a cell for each.
    int[] slots = {};
    /// Wide rows: a column a question. Long rows: all in the first one.
    final List<CellColumn> cells = new ArrayList<>();

    int size;

    Intake() {
        byte[] none = new byte[16];
        for (int a = 0; a < ATTRIBUTES; a++) {
            attributeWords[a] = new ByteWords();
            attributeWords[a].code(none, 0, 0); // the code of "" is 0
            attributes[a] = new int[0];
        }
    }

    /// Takes the rows of a block in.
    ///
    /// @param linesBefore rows of the file before the block
    void add(AnswersBlock block, AnswersPlan plan, int file, long linesBefore) {
        int count = block.size;
        grow(size + count);
        takeRespondents(block, !plan.respondentColumns().isEmpty());
        takeAttributes(block);
        System.arraycopy(block.times, 0, times, size, count);
        System.arraycopy(block.weights, 0, weights, size, count);
        System.arraycopy(block.fingerprints, 0, fingerprints, size, count);
        Arrays.fill(files, size, size + count, file);
        for (int row = 0; row < count; row++) {
            places[size + row] = (int) Math.min(Integer.MAX_VALUE, linesBefore + block.places[row] + 1);
        }
        if (plan.shape() == Shape.WIDE) {
            takeWide(block, plan);
        } else {
            takeLong(block, plan);
        }
        size += count;
    }

    private void takeRespondents(AnswersBlock block, boolean named) {
        if (!named) {
            Arrays.fill(respondents, size, size + block.size, NAMELESS);
            return;
        }
        System.arraycopy(block.respondents, 0, respondents, size, block.size);
        remap(respondents, block.size, block.respondentWords, respondentWords);
    }

    private void takeAttributes(AnswersBlock block) {
        for (int a = 0; a < ATTRIBUTES; a++) {
            if (block.attributes[a].length > 0) {
                System.arraycopy(block.attributes[a], 0, attributes[a], size, block.size);
                remap(attributes[a], block.size, block.attributeWords[a], attributeWords[a]);
            }
        }
    }

    /// Gives the values from `size` on the codes they have in the whole.
    private void remap(int[] values, int count, ByteWords local, ByteWords whole) {
        int[] codes = new int[local.size()];
        Arrays.fill(codes, -1);
        for (int i = size; i < size + count; i++) {
            int code = values[i];
            if (codes[code] < 0) {
                codes[code] = whole.code(local.bytes(), local.from(code), local.to(code), local.hash(code));
            }
            values[i] = codes[code];
        }
    }

    private void takeWide(AnswersBlock block, AnswersPlan plan) {
        Arrays.fill(slots, size, size + block.size, -1);
        for (int a = 0; a < plan.asked().size(); a++) {
            cells(plan.asked().get(a).slot()).set(size, block.cells[a], block.size, block.words[a].kinds());
        }
    }

    private void takeLong(AnswersBlock block, AnswersPlan plan) {
        CellColumn column = cells(0);
        for (int row = 0; row < block.size; row++) {
            int asked = block.asked[row];
            slots[size + row] = plan.asked().get(asked).slot();
            column.set(size + row, block.words[asked].kinds().get(block.cells[0][row]));
        }
    }

    private CellColumn cells(int slot) {
        while (cells.size() <= slot) {
            cells.add(new CellColumn());
        }
        return cells.get(slot);
    }

    /// What the row says to the question.
    Cell cell(int row, int slot) {
        if (slots[row] >= 0) {
            return slots[row] == slot ? cells.getFirst().get(row) : Cell.NOT_ASKED;
        }
        return slot < cells.size() ? cells.get(slot).get(row) : Cell.NOT_ASKED;
    }

    private void grow(int needed) {
        if (needed <= respondents.length) {
            return;
        }
        int length = Math.max(needed, respondents.length + respondents.length / 2);
        respondents = Arrays.copyOf(respondents, length);
        times = Arrays.copyOf(times, length);
        weights = Arrays.copyOf(weights, length);
        fingerprints = Arrays.copyOf(fingerprints, length);
        files = Arrays.copyOf(files, length);
        places = Arrays.copyOf(places, length);
        slots = Arrays.copyOf(slots, length);
        for (int a = 0; a < ATTRIBUTES; a++) {
            attributes[a] = Arrays.copyOf(attributes[a], length);
        }
    }
}
