package org.touchstone.app.journey.brought;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.touchstone.app.platform.store.Store;

/// Keeps which cells of the files that wait are mended, and as which import a file has come in. Beside what was chosen
/// for a file, so that nothing of it is offered again for another one with the same heading.
final class FileMends {

    private final Store store;

    FileMends(Store store) {
        this.store = store;
    }

    /// A file that is in, and waits since rows of it were left out.
    ///
    /// @param id the key of the import
    /// @param leftOut rows, or single answers, that could not be used
    record Kept(String id, long leftOut) {}

    /// The mended cells of a file, in its order.
    List<MendedCell> cells(String file) {
        return store.read(db -> db.sql("select row_number, column_name, was, cell, made_by, made_us from mended_cell"
                        + " where file = ? order by row_number, column_name")
                .param(file)
                .query((row, _) -> new MendedCell(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getLong(6)))
                .list());
    }

    /// Keeps mended cells; one that was mended before keeps what stood in the file.
    ///
    /// @return false, and nothing is kept, where the file would have more of them than it may
    boolean save(String file, List<MendedCell> cells) {
        return store.write(db -> {
            Set<List<Object>> all = new HashSet<>();
            places(db, file).forEach(all::add);
            cells.forEach(cell -> all.add(List.of(cell.row(), cell.column())));
            boolean fits = all.size() <= MendedCell.CELLS_MAX;
            for (MendedCell cell : fits ? cells : List.<MendedCell>of()) {
                save(db, file, cell);
            }
            return fits;
        });
    }

    private static List<List<Object>> places(JdbcClient db, String file) {
        return db.sql("select row_number, column_name from mended_cell where file = ?")
                .param(file)
                .query((row, _) -> List.<Object>of(row.getLong(1), row.getString(2)))
                .list();
    }

    private static void save(JdbcClient db, String file, MendedCell cell) {
        int known = db.sql("update mended_cell set cell = ?, made_by = ?, made_us = ?"
                        + " where file = ? and row_number = ? and column_name = ?")
                .params(cell.text(), cell.by(), cell.micros(), file, cell.row(), cell.column())
                .update();
        if (known == 0) {
            db.sql("insert into mended_cell (file, row_number, column_name, was, cell, made_by, made_us)"
                            + " values (?, ?, ?, ?, ?, ?, ?)")
                    .params(file, cell.row(), cell.column(), cell.was(), cell.text(), cell.by(), cell.micros())
                    .update();
        }
    }

    /// Takes a mended cell back.
    ///
    /// @return false if it is not mended
    boolean takeBack(String file, long row, String column) {
        return store.write(db -> db.sql("delete from mended_cell where file = ? and row_number = ? and column_name = ?")
                        .params(file, row, column)
                        .update()
                > 0);
    }

    /// The import that a file has come in as.
    Optional<Kept> kept(String file) {
        return store.read(db -> kept(db, file));
    }

    static Optional<Kept> kept(JdbcClient db, String file) {
        return db.sql("select import, left_out from kept_file where file = ?")
                .param(file)
                .query((row, _) -> new Kept(row.getString(1), row.getLong(2)))
                .optional();
    }

    /// Notes the import that a file has come in as, in the transaction that shows it.
    static void keep(JdbcClient db, String file, Kept kept) {
        db.sql("delete from kept_file where file = ?").param(file).update();
        db.sql("insert into kept_file (file, import, left_out) values (?, ?, ?)")
                .params(file, kept.id(), kept.leftOut())
                .update();
    }

    /// Forgets a file, in the transaction that puts it away.
    static void drop(JdbcClient db, String file) {
        db.sql("delete from mended_cell where file = ?").param(file).update();
        db.sql("delete from kept_file where file = ?").param(file).update();
    }
}
