package org.touchstone.app.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.Picture;
import org.touchstone.app.plot.PictureTable;

/// One piece of a section, in the order of reading.
public sealed interface Block {

    /// A paragraph.
    record Words(String text) implements Block {}

    /// Sentences one beneath the other, each with a mark.
    record Listed(List<String> sentences) implements Block {
        public Listed {
            sentences = List.copyOf(sentences);
        }
    }

    /// A heading within the section.
    record Heading(String text) implements Block {}

    /// A picture with its table beneath, folded away.
    ///
    /// @param phone the same for a narrow screen; absent where the wide one is scrolled instead
    record Shown(Picture wide, @Nullable Picture phone) implements Block {}

    /// A table that stands for itself.
    record Figures(PictureTable table) implements Block {}

    /// A table that stands for itself; a narrow screen shows each of its rows as a card.
    record Listing(PictureTable table) implements Block {}

    /// A table that is folded away until asked for.
    record Tucked(String summary, PictureTable table) implements Block {}

    /// Words folded away until asked for.
    record Folded(String summary, List<String> paragraphs) implements Block {
        public Folded {
            paragraphs = List.copyOf(paragraphs);
        }
    }

    /// A warning.
    ///
    /// @param level "amber" or "red"; written out, so that colour is not needed
    record Warning(String level, String what, String cure) implements Block {}

    /// All about one moment.
    ///
    /// @param id where links to the moment lead
    /// @param quiet whether the log cannot see it
    record Card(String id, String number, String name, boolean quiet, List<Entry> entries) implements Block {
        public Card {
            entries = List.copyOf(entries);
        }
    }

    /// A term and what is to be said of it.
    record Entry(String term, String text) {}
}
