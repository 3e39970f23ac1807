package org.touchstone.app.plot;

import java.util.regex.Pattern;

/// A drawing with the words and the table that say the same to somebody who does not see it.
///
/// @param svg one `svg` element, ready to stand in a page or in a file
/// @param title what the picture shows, one line
/// @param summary what is to be seen on it, in plain words; also inside the drawing
/// @param table the figures behind it
public record Picture(String svg, String title, String summary, PictureTable table) {

    private static final Pattern FILL =
            Pattern.compile("(class=\"f-[a-z0-9-]+(?: k-[a-z0-9-]+)?\") fill=\"#[0-9A-F]{6}\"");
    private static final Pattern STROKE =
            Pattern.compile("(class=\"(?:f-[a-z0-9-]+ )?k-[a-z0-9-]+\"(?: fill=\"none\")?) stroke=\"#[0-9A-F]{6}\"");

    /// The drawing for a page whose stylesheet gives the colours by their names, so that they need not be written again
    /// at every stroke: an eighth of the page.
    public String inPage() {
        return STROKE.matcher(FILL.matcher(svg).replaceAll("$1")).replaceAll("$1");
    }

    /// The drawing as a file of its own.
    public String file() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg + "\n";
    }
}
