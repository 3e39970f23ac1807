package org.touchstone.app.plot;

/// A drawing with the words and the table that say the same to somebody who does not see it.
///
/// @param svg one `svg` element, ready to stand in a page or in a file
/// @param title what the picture shows, one line
/// @param summary what is to be seen on it, in plain words; also inside the drawing
/// @param table the figures behind it
public record Picture(String svg, String title, String summary, PictureTable table) {

    private static final String CLASS = "class=\"";
    private static final String FILL = " fill=\"#";
    private static final String NO_FILL = " fill=\"none\"";
    private static final String STROKE = " stroke=\"#";
    /// Of a colour and the quotation mark after it.
    private static final int COLOUR = "FFFFFF\"".length();

    /// The drawing for a page whose stylesheet gives the colours by their names, so that they need not be written again
    /// at every stroke: an eighth of the page.
    public String inPage() {
        var page = new StringBuilder(svg.length());
        int from = 0;
        for (int named = svg.indexOf(CLASS); named >= 0; named = svg.indexOf(CLASS, named + 1)) {
            int first = named + CLASS.length();
            int after = svg.indexOf('"', first) + 1;
            boolean filled = svg.startsWith("f-", first);
            if (filled && svg.startsWith(FILL, after)) {
                page.append(svg, from, after);
                from = after + FILL.length() + COLOUR;
                after = from;
            } else if (svg.startsWith(NO_FILL, after)) {
                after += NO_FILL.length();
            }
            if (isStroked(first) && svg.startsWith(STROKE, after)) {
                page.append(svg, from, after);
                from = after + STROKE.length() + COLOUR;
            }
        }
        return page.append(svg, from, svg.length()).toString();
    }

    /// Whether the name of a colour for strokes is among the names that begin here.
    private boolean isStroked(int first) {
        int last = svg.indexOf('"', first);
        return svg.startsWith("k-", first) || svg.indexOf(" k-", first, last) >= 0;
    }

    /// The drawing as a file of its own.
    public String file() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg + "\n";
    }
}
