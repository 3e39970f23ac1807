package org.touchstone.app.plot;

/// A drawing with the words and the table that say the same to somebody who does not see it.
///
/// @param svg one `svg` element, ready to stand in a page or in a file
/// @param title what the picture shows, one line
/// @param summary what is to be seen on it, in plain words; also inside the drawing
/// @param table the figures behind it
public record Picture(String svg, String title, String summary, PictureTable table) {

    /// The drawing as a file of its own.
    public String file() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg + "\n";
    }
}
