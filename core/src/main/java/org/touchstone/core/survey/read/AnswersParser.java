package org.touchstone.core.survey.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.survey.read.AnswersMapping.Shape;
import org.touchstone.core.table.ByteBlock;
import org.touchstone.core.table.ByteWords;
import org.touchstone.core.table.FieldTable;
import org.touchstone.core.table.Quarantined;
import org.touchstone.core.table.TimeReader;
import org.touchstone.core.table.WholeRow;

/// Turns blocks of rows into typed columns. Not safe for many threads; each thread has its own.
///
/// A row whose respondent, time or weight cannot be read ends in quarantine as a whole, with the first thing that is
/// wrong with it; an answer that cannot be read ends there alone.
final class AnswersParser {

    /// Longest name of a respondent or an attribute, in bytes.
    private static final int WORD_BYTES_MAX = 1_000;

    private static final int FOUND_BYTES = 60;

    private final AnswersPlan plan;
    private final TimeReader times;
    private final int[] respondentColumns;
    private final int[] attributeColumns;
    private final int whenColumn;
    private final int weightColumn;
    private final int questionColumn;
    private final int valueColumn;
    private final int[] askedColumns;
    private final Map<String, Integer> askedByName = new HashMap<>();
    private byte[] joined = new byte[256];

    // where the parsing stands
    private @Nullable FieldTable used;
    private FieldTable table;
    private AnswersBlock out;
    private int row;
    private int first;
    private int from;
    private int to;

    AnswersParser(AnswersPlan plan) {
        this.plan = plan;
        this.times = new TimeReader(plan.times(), plan.zone());
        this.respondentColumns =
                plan.respondentColumns().stream().mapToInt(Integer::intValue).toArray();
        this.attributeColumns =
                AnswersBlock.ATTRIBUTES.stream().mapToInt(plan::column).toArray();
        this.whenColumn = plan.column(AnswerRole.WHEN);
        this.weightColumn = plan.column(AnswerRole.WEIGHT);
        this.questionColumn = plan.column(AnswerRole.QUESTION);
        this.valueColumn = plan.column(AnswerRole.VALUE);
        this.askedColumns = plan.asked().stream().mapToInt(AskedColumn::column).toArray();
        for (int a = 0; a < plan.asked().size(); a++) {
            askedByName.put(plan.asked().get(a).name(), a);
        }
        this.table = split(new ByteBlock(new byte[ByteBlock.PAD], 0, false));
        this.out = new AnswersBlock(0, plan);
    }

    /// The typed rows of the block.
    ///
    /// @param skip rows at its beginning that are not data, such as the heading
    AnswersBlock parse(ByteBlock block, int skip) {
        table = split(block);
        int rows = Math.max(0, table.rows() - skip);
        out = new AnswersBlock(rows, plan);
        out.rows = rows;
        out.lines = table.lines();
        long ambiguousBefore = times.ambiguous();
        for (row = skip; row < rows + skip; row++) {
            first = table.first(row);
            ByteBlock.Fault fault = block.fault() != null
                    ? block.fault()
                    : WholeRow.fault(
                            table, row, plan.columnNames().size(), plan.limits().rowBytesMax());
            if (fault != null) {
                refuse(-1, fault.found(), fault.expected());
            } else {
                parseRow();
            }
        }
        out.ambiguousTimes = times.ambiguous() - ambiguousBefore;
        return out;
    }

    private FieldTable split(ByteBlock block) {
        FieldTable fields = FieldTable.of(block, plan.separator(), plan.limits().rowBytesMax(), used);
        used = fields;
        return fields;
    }

    private void parseRow() {
        if (!parseRespondent() || !parseAttributes() || !parseTime() || !parseWeight()) {
            return;
        }
        if (plan.shape() == Shape.WIDE) {
            for (int a = 0; a < askedColumns.length; a++) {
                out.cells[a][out.size] = cell(a, askedColumns[a]);
            }
        } else if (!parseLong()) {
            return;
        }
        out.fingerprints[out.size] = table.fingerprint(first, table.next(row));
        out.places[out.size] = table.place(row);
        out.size++;
    }

    private boolean parseRespondent() {
        if (respondentColumns.length == 0) {
            return true;
        }
        int length = 0;
        for (int column : respondentColumns) {
            take(column);
            if (from == to || length + to - from > WORD_BYTES_MAX) {
                return refuse(column, "the name of a respondent, up to 1,000 bytes");
            }
            joined = length + to - from + 16 > joined.length ? Arrays.copyOf(joined, 2 * WORD_BYTES_MAX) : joined;
            System.arraycopy(table.bytes(), from, joined, length, to - from);
            length += to - from;
            joined[length++] = '/';
        }
        int code = out.respondentWords.code(joined, 0, length - 1);
        out.respondents[out.size] = code;
        return code != ByteWords.MALFORMED || refuse(respondentColumns[0], "the name of a respondent in UTF-8");
    }

    private boolean parseAttributes() {
        for (int a = 0; a < attributeColumns.length; a++) {
            if (attributeColumns[a] >= 0) {
                take(attributeColumns[a]);
                int code = to - from > WORD_BYTES_MAX
                        ? ByteWords.MALFORMED
                        : out.attributeWords[a].code(table.bytes(), from, to);
                if (code == ByteWords.MALFORMED) {
                    return refuse(attributeColumns[a], "text in UTF-8, up to 1,000 bytes");
                }
                out.attributes[a][out.size] = code;
            }
        }
        return true;
    }

    private boolean parseTime() {
        if (whenColumn < 0) {
            return true;
        }
        take(whenColumn);
        if (from == to) {
            return true;
        }
        long time = times.read(table.bytes(), from, to);
        if (time == TimeReader.NOT_A_TIME) {
            return refuse(whenColumn, plan.times().example() + ", or nothing");
        }
        if (time == TimeReader.IN_GAP) {
            return refuse(whenColumn, "a time that exists: clocks in " + plan.zone() + " jumped over this one");
        }
        out.times[out.size] = time;
        return true;
    }

    private boolean parseWeight() {
        if (weightColumn < 0) {
            return true;
        }
        take(weightColumn);
        double weight = AnswerDecoder.number(found(to - from));
        if (!(weight >= 0)) {
            return refuse(weightColumn, "a weight: a number that is not negative");
        }
        out.weights[out.size] = weight;
        return true;
    }

    private boolean parseLong() {
        take(questionColumn);
        if (from == to) {
            return refuse(questionColumn, "the name of a question");
        }
        Integer asked = askedByName.get(found(to - from));
        if (asked == null) {
            out.leftOut++;
            return false;
        }
        out.asked[out.size] = asked;
        out.cells[0][out.size] = cell(asked, valueColumn);
        return true;
    }

    private int cell(int asked, int column) {
        take(column);
        int kind = out.words[asked].kind(table.bytes(), from, to);
        String expected = out.words[asked].kinds().get(kind).expected();
        if (expected != null && out.badCells.size() < plan.limits().quarantineMax()) {
            String name = plan.columnNames().get(column);
            String found = found(Math.min(to - from, FOUND_BYTES));
            var why = new Quarantined(plan.file(), table.place(row), name, found, expected);
            out.badCells.add(new AnswersBlock.BadCell(out.size, why));
        }
        return kind;
    }

    /// Takes a field of the row, without the blanks around it.
    private void take(int column) {
        byte[] bytes = table.bytes();
        from = table.from(first + column);
        to = table.to(first + column);
        while (from < to && bytes[from] <= ' ' && bytes[from] >= 0) {
            from++;
        }
        while (from < to && bytes[to - 1] <= ' ' && bytes[to - 1] >= 0) {
            to--;
        }
    }

    private String found(int length) {
        return new String(table.bytes(), from, length, StandardCharsets.UTF_8);
    }

    private boolean refuse(int column, String expected) {
        return refuse(column, found(Math.min(to - from, FOUND_BYTES)), expected);
    }

    private boolean refuse(int column, String found, String expected) {
        out.quarantined++;
        if (out.quarantine.size() < plan.limits().quarantineMax()) {
            String name = column < 0 ? "" : plan.columnNames().get(column);
            out.quarantine.add(new Quarantined(plan.file(), table.place(row), name, found, expected));
        }
        return false;
    }
}
