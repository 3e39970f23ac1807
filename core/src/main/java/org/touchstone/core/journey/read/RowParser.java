package org.touchstone.core.journey.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.journey.Goal;
import org.touchstone.core.table.ByteBlock;
import org.touchstone.core.table.ByteWords;
import org.touchstone.core.table.FieldTable;
import org.touchstone.core.table.Quarantined;
import org.touchstone.core.table.TimeReader;
import org.touchstone.core.table.WholeRow;

/// Turns blocks of rows into typed columns. Not safe for many threads; each thread has its own.
///
/// A row that cannot be used ends in quarantine with the first thing that is wrong with it.
final class RowParser {

    /// Longest name of a journey, a moment or an attribute, in bytes.
    private static final int WORD_BYTES_MAX = 1_000;

    private final RowPlan plan;
    private final TimeReader times;
    private final boolean wholeRowIsTyped;
    private final int[] attributeColumns = new int[Role.ATTRIBUTES];
    private final int[] journeyColumns;
    private final int momentColumn;
    private final int startColumn;
    private final int endColumn;
    private final int instanceColumn;
    private byte[] joined = new byte[256];

    // where the parsing stands
    private @Nullable FieldTable used;
    private FieldTable table;
    private RowBlock out;
    private int row;
    private int from;
    private int to;

    RowParser(RowPlan plan) {
        this.plan = plan;
        this.wholeRowIsTyped = plan.wholeRowIsTyped();
        this.times = new TimeReader(plan.times(), plan.zone());
        this.journeyColumns =
                plan.journeyColumns().stream().mapToInt(Integer::intValue).toArray();
        for (int a = 0; a < Role.ATTRIBUTES; a++) {
            attributeColumns[a] = plan.column(Role.attribute(a));
        }
        this.momentColumn = plan.column(Role.MOMENT);
        this.startColumn = plan.startColumn();
        this.endColumn = plan.endColumn();
        this.instanceColumn = plan.column(Role.INSTANCE);
        this.table = split(new ByteBlock(new byte[ByteBlock.PAD], 0, false));
        this.out = new RowBlock(0, plan);
    }

    /// The typed rows of the block.
    ///
    /// @param skip rows at its beginning that are not data, such as the heading
    RowBlock parse(ByteBlock block, int skip) {
        table = split(block);
        int rows = Math.max(0, table.rows() - skip);
        out = new RowBlock(rows, plan);
        out.rows = rows;
        out.lines = table.lines();
        long ambiguousBefore = times.ambiguous();
        ByteBlock.Fault fault = block.fault();
        for (row = skip; row < rows + skip; row++) {
            if (fault != null) {
                refuse(-1, fault.found(), fault.expected());
            } else if (isWhole()) {
                parseRow(table.first(row), table.next(row));
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

    private boolean isWhole() {
        ByteBlock.Fault fault = WholeRow.fault(
                table, row, plan.columnNames().size(), plan.limits().rowBytesMax());
        return fault == null || refuse(-1, fault.found(), fault.expected());
    }

    private void parseRow(int first, int next) {
        boolean usable = parseJourney(first)
                && parseMoment(first)
                && parseTimes(first)
                && parseAttributes(first)
                && parseMarks(first);
        if (usable) {
            out.fingerprints[out.size] = wholeRowIsTyped ? 0 : table.fingerprint(first, next);
            out.size++;
        }
    }

    private boolean parseJourney(int first) {
        int code;
        if (journeyColumns.length == 1) {
            take(first, journeyColumns[0]);
            code = from == to || to - from > WORD_BYTES_MAX ? ByteWords.MALFORMED : codeOf(out.journeyWords);
        } else {
            code = joinedJourney(first);
        }
        if (code < 0) {
            return refuse(journeyColumns[0], "the name of a journey in UTF-8, up to 1,000 bytes");
        }
        out.journeys[out.size] = code;
        return true;
    }

    private int joinedJourney(int first) {
        int length = 0;
        for (int column : journeyColumns) {
            take(first, column);
            if (from == to || length + to - from > WORD_BYTES_MAX) {
                return ByteWords.MALFORMED;
            }
            if (length + to - from + 1 + Long.BYTES > joined.length) {
                joined = java.util.Arrays.copyOf(joined, 2 * joined.length + to - from);
            }
            System.arraycopy(table.bytes(), from, joined, length, to - from);
            length += to - from;
            joined[length++] = '/';
        }
        return out.journeyWords.code(joined, 0, length - 1);
    }

    private boolean parseMoment(int first) {
        take(first, momentColumn);
        int code = from == to || to - from > WORD_BYTES_MAX ? ByteWords.MALFORMED : codeOf(out.momentWords);
        if (code < 0) {
            return refuse(momentColumn, "the name of a moment in UTF-8, up to 1,000 bytes");
        }
        out.moments[out.size] = code;
        return true;
    }

    private boolean parseTimes(int first) {
        long start = time(first, startColumn);
        long end = endColumn < 0 ? MISSING : time(first, endColumn);
        if (isMissing(start) && !isMissing(end)) {
            // Only the end was recorded: an event of that instant.
            out.starts[out.size] = end;
            out.ends[out.size] = RowBlock.INSTANT;
            return wasTime(end, endColumn);
        }
        if (!wasTime(start, startColumn) || !(isMissing(end) || wasTime(end, endColumn))) {
            return false;
        }
        out.starts[out.size] = start;
        if (endColumn >= 0) {
            out.ends[out.size] = isMissing(end) ? RowBlock.NO_TIME : end;
            if (!isMissing(end) && end < start) {
                return refuse(endColumn, "an end that is not before the start");
            }
        }
        return true;
    }

    /// Marks a field that is empty, apart from one that is not a time.
    private static final long MISSING = Long.MIN_VALUE + 2;

    private static boolean isMissing(long time) {
        return time == MISSING;
    }

    private long time(int first, int column) {
        take(first, column);
        return from == to ? MISSING : times.read(table.bytes(), from, to);
    }

    private boolean wasTime(long time, int column) {
        if (time == MISSING || time == TimeReader.NOT_A_TIME) {
            takeAgain(column);
            return refuse(column, plan.times().example());
        }
        if (time == TimeReader.IN_GAP) {
            takeAgain(column);
            return refuse(column, "a time that exists: clocks in " + plan.zone() + " jumped over this one");
        }
        return true;
    }

    private boolean parseAttributes(int first) {
        for (int a = 0; a < Role.ATTRIBUTES; a++) {
            int column = attributeColumns[a];
            if (column >= 0) {
                take(first, column);
                int code = to - from > WORD_BYTES_MAX ? ByteWords.MALFORMED : codeOf(out.attributeWords[a]);
                if (code < 0) {
                    return refuse(column, "text in UTF-8, up to 1,000 bytes");
                }
                out.attributes[a][out.size] = code;
            }
        }
        return true;
    }

    private boolean parseMarks(int first) {
        if (instanceColumn >= 0) {
            take(first, instanceColumn);
            out.instances[out.size] = from == to ? 0 : ByteWords.hash(table.bytes(), from, to);
        }
        if (out.marks.length == 0) {
            return true;
        }
        int transition = plan.hasTransitions() ? Transition.of(word(first, Role.TRANSITION)) : Transition.EVENT;
        int outcome = Marks.outcome(word(first, Role.OUTCOME), plan.left());
        Goal goal = Marks.goal(word(first, Role.GOAL));
        out.marks[out.size] = Marks.of(transition, outcome, goal);
        return true;
    }

    private String word(int first, Role role) {
        int column = plan.column(role);
        if (column < 0) {
            return "";
        }
        take(first, column);
        return from == to
                ? ""
                : new String(table.bytes(), from, to - from, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
    }

    private int codeOf(ByteWords words) {
        return words.code(table.bytes(), from, to);
    }

    private int rowFirst;

    /// Takes a field of the row, without the blanks around it.
    private void take(int first, int column) {
        rowFirst = first;
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

    private void takeAgain(int column) {
        take(rowFirst, column);
    }

    private boolean refuse(int column, String expected) {
        int length = Math.min(to - from, 60);
        String found = new String(table.bytes(), from, length, StandardCharsets.UTF_8);
        return refuse(column, found, expected);
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
