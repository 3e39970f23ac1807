package org.touchstone.app.journey.brought;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.util.MultiValueMap;
import org.touchstone.app.journey.brought.shown.ImportRow;
import org.touchstone.app.journey.brought.shown.UndoModel;
import org.touchstone.app.platform.visit.Scope;
import org.touchstone.app.platform.web.Form;
import org.touchstone.app.platform.web.Page;

/// A kind of table that people bring in, such as events: what it looks like, what is chosen for it, and what became of
/// those that were brought in. A room that has one makes it a bean.
public interface TableKind {

    /// The word for it, the same for ever: it stands in the database.
    String word();

    /// The key of its name.
    String nameKey();

    /// How well a table fits, by its first rows: 0 not at all, 100 beyond doubt.
    ///
    /// @param name by which people know the file
    int fit(Path table, String name);

    /// What to choose as long as nobody has, as this kind writes it.
    String guess(Path table, String name);

    /// What a form says.
    ///
    /// @param form the values of its fields
    Chosen choose(BroughtFile file, Path table, MultiValueMap<String, String> form);

    /// What was chosen.
    ///
    /// @param form what was filled in and what is wrong with it
    /// @param choices as this kind writes them; those before where something is wrong
    record Chosen(Form form, String choices) {}

    /// Whether nothing stands in the way of reading the file as chosen.
    boolean isReady(BroughtFile file, Path table);

    /// The page of a file.
    Page page(BroughtFile file, Path table, FileState state);

    /// The job that reads a file and takes nothing in.
    String tryJob();

    /// The job that brings a file in.
    String bringJob();

    /// The key of the sentence that says how much a try would bring; it takes `n`.
    String triedKey();

    /// All imports that tell of these branches alone.
    List<ImportRow> imports(Scope scope);

    /// An import that can be taken out, if it is of this kind and tells of these branches alone.
    Optional<UndoModel> findUndoable(String id, Scope scope);

    /// Whether an import is of this kind and seen by those who see all of it.
    boolean isSeen(String id);

    /// Takes an import out.
    ///
    /// @return false if it is out already
    boolean undo(String id, String by);
}
