package org.touchstone.core.evidence.place;

import java.util.List;
import java.util.Locale;
import org.touchstone.core.evidence.Cell;
import org.touchstone.core.evidence.Slicing;

/// A way to slice a service.
public enum Dimension {
    /// Places with an address.
    BRANCH,
    /// Parts of the day.
    DAYPART,
    /// Ways in: branch, telephone, website.
    CHANNEL,
    /// Kinds of customers.
    SEGMENT;

    /// Its name, such as "branch".
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Names of its places by number; 0 is "", not known.
    public List<String> names(Slicing slicing) {
        return switch (this) {
            case BRANCH -> slicing.branches();
            case DAYPART -> slicing.dayparts();
            case CHANNEL -> slicing.channels();
            case SEGMENT -> slicing.segments();
        };
    }

    int of(Cell cell) {
        return switch (this) {
            case BRANCH -> cell.branch();
            case DAYPART -> cell.daypart();
            case CHANNEL -> cell.channel();
            case SEGMENT -> cell.segment();
        };
    }

    /// What else a cell is sliced by: the cell without its place here, and without its day.
    Cell without(Cell cell) {
        return new Cell(
                this == BRANCH ? 0 : cell.branch(),
                0,
                this == DAYPART ? 0 : cell.daypart(),
                this == CHANNEL ? 0 : cell.channel(),
                this == SEGMENT ? 0 : cell.segment());
    }
}
