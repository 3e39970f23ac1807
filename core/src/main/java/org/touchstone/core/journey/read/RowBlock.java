package org.touchstone.core.journey.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.touchstone.core.table.ByteWords;
import org.touchstone.core.table.Quarantined;

/// The usable rows of one block as typed columns; codes belong to the block's own words.
final class RowBlock {

    /// The end of an encounter whose end is not known, although its source records ends.
    static final long NO_TIME = Long.MIN_VALUE;

    /// The end of an encounter of which one instant is known.
    static final long INSTANT = Long.MIN_VALUE + 1;

    /// Usable rows.
    int size;
    /// Rows of data that the block covers, the unusable ones included.
    int rows;
    /// Rows of the file that the block covers, heading and blank ones included.
    int lines;
    /// Rows in quarantine, of which at most some are kept in `quarantine`, their rows counted from 0 within the block.
    int quarantined;

    final List<Quarantined> quarantine = new ArrayList<>();
    long ambiguousTimes;

    final ByteWords journeyWords = new ByteWords();
    final ByteWords momentWords = new ByteWords();
    final ByteWords[] attributeWords = new ByteWords[Role.ATTRIBUTES];

    int[] journeys;
    int[] moments;
    long[] starts;
    long[] ends;
    long[] fingerprints;
    /// Codes of staff, branch, channel, segment; null where no column has that role.
    final int[][] attributes = new int[Role.ATTRIBUTES][];
    /// Hash of the word that pairs start with complete; 0 where there is none.
    long[] instances;
    /// Transition + 4 × outcome + 16 × goal.
    byte[] marks;

    RowBlock(int capacity, RowPlan plan) {
        journeys = new int[capacity];
        moments = new int[capacity];
        starts = new long[capacity];
        ends = new long[plan.hasEnds() ? capacity : 0];
        fingerprints = new long[capacity];
        instances = new long[plan.column(Role.INSTANCE) >= 0 ? capacity : 0];
        marks = new byte[plan.hasMarks() ? capacity : 0];
        for (int a = 0; a < Role.ATTRIBUTES; a++) {
            attributeWords[a] = new ByteWords();
            attributes[a] = new int[plan.column(Role.attribute(a)) >= 0 ? capacity : 0];
        }
        Arrays.fill(ends, NO_TIME);
    }
}
