package org.touchstone.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.touchstone.app.plot.PictureTable;

final class TakeawayTest {

    private static PictureTable table(String cell) {
        return new PictureTable("Branches", PictureTable.columns("Branch", "#n"), List.of(PictureTable.row(cell, "3")));
    }

    @Test
    void aTableIsWrittenLineByLine() {
        assertThat(Takeaway.csv(table("north"))).isEqualTo("Branch,n\r\nnorth,3\r\n");
    }

    @Test
    void aCellWithACommaOrAQuoteIsQuoted() {
        assertThat(Takeaway.csv(table("north, \"old\""))).isEqualTo("Branch,n\r\n\"north, \"\"old\"\"\",3\r\n");
    }

    /// A branch may be called anything; a spreadsheet must not run it.
    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)"})
    void noCellIsAFormula(String name) {
        assertThat(Takeaway.csv(table(name))).isEqualTo("Branch,n\r\n'" + name + ",3\r\n");
    }
}
