package org.touchstone.core.survey.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.touchstone.core.table.Quarantined;

/// The first rows and cells that cannot be used. All are counted; those kept stand in the order of the files.
final class AnswersQuarantine {

    /// @param file number of the file
    /// @param intakeRow the row that the cell is of; -1 for a row as a whole
    private record Entry(int file, int intakeRow, Quarantined why) {}

    private static final Comparator<Entry> IN_ORDER = Comparator.comparingInt(Entry::file)
            .thenComparingLong(entry -> entry.why().row());
    private static final int ROW = -1;
    private static final int NAME_MAX = 60;

    private final int most;
    private final List<String> fileNames = new ArrayList<>();
    private List<Entry> entries = new ArrayList<>();
    private int keptRows;
    private int keptCells;
    private long rows;

    /// @param most how many are kept
    AnswersQuarantine(int most) {
        this.most = most;
    }

    /// Takes what a block refused.
    ///
    /// @param linesBefore rows of the file before the block
    /// @param intakeSize rows taken in before the block
    void take(AnswersBlock block, int file, long linesBefore, int intakeSize) {
        rows += block.quarantined;
        for (Quarantined bad : block.quarantine) {
            if (keptRows < most) {
                entries.add(new Entry(file, ROW, at(bad, linesBefore)));
                keptRows++;
            }
        }
        for (AnswersBlock.BadCell bad : block.badCells) {
            if (keptCells < most) {
                entries.add(new Entry(file, intakeSize + bad.row(), at(bad.why(), linesBefore)));
                keptCells++;
            }
        }
    }

    private static Quarantined at(Quarantined bad, long linesBefore) {
        return new Quarantined(bad.file(), linesBefore + bad.row() + 1, bad.column(), bad.found(), bad.expected());
    }

    /// Says the names of the files, by their numbers.
    void file(String name) {
        fileNames.add(name);
    }

    /// Adds the rows that contradict one another, and drops the cells of rows that are not used.
    void settle(Intake intake, Fates fates, String respondentColumn) {
        entries.removeIf(entry -> entry.intakeRow() != ROW && !fates.isUsed(entry.intakeRow()));
        int kept = 0;
        for (int row = 0; row < intake.size && kept < most; row++) {
            if (fates.isConflict(row)) {
                String name = intake.respondentWords.word(intake.respondents[row]);
                String found = name.length() > NAME_MAX ? name.substring(0, NAME_MAX) : name;
                int file = intake.files[row];
                var why = new Quarantined(
                        fileNames.get(file),
                        intake.places[row],
                        respondentColumn,
                        found,
                        "a respondent who says the same in every row");
                entries.add(new Entry(file, ROW, why));
                kept++;
            }
        }
        entries.sort(IN_ORDER);
        entries = entries.subList(0, Math.min(most, entries.size()));
    }

    /// Rows refused while parsing.
    long rows() {
        return rows;
    }

    List<Quarantined> kept() {
        return entries.stream().map(Entry::why).toList();
    }
}
