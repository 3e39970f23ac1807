package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.plot.PictureTable.Column;
import org.touchstone.app.plot.Say;
import org.touchstone.core.analysis.PlaceFacts;
import org.touchstone.core.analysis.PlaceFacts.Comparison;
import org.touchstone.core.analysis.PlaceFacts.Place;

/// One moment place by place: a row a branch or a part of the day, a column each figure that is compared.
///
/// Places stand in their own order, never in that of a figure.
///
/// @param places of this moment alone
record MomentPlaces(PlaceFacts places) {

    private static final int COLUMNS = 7;

    /// The blocks; none where nothing is compared.
    List<Block> blocks() {
        var blocks = new ArrayList<Block>();
        add(blocks, "branch", "By branch", "Branch");
        add(blocks, "daypart", "By part of the day", "Part of the day");
        if (!blocks.isEmpty()) {
            blocks.add(new Block.Words("Figures as they are, before customers and hours are evened out. “Worse” and"
                    + " “better” say that a place stands out when they are."));
        }
        return blocks;
    }

    private void add(List<Block> blocks, String dimension, String heading, String first) {
        List<Comparison> figures = places.comparisons().stream()
                .filter(one ->
                        one.dimension().equals(dimension) && !one.places().isEmpty())
                .sorted(Comparator.comparingInt(MomentPlaces::order))
                .limit(COLUMNS)
                .toList();
        if (figures.isEmpty()) {
            return;
        }
        var columns = new ArrayList<Column>();
        columns.add(new Column(first, false));
        figures.forEach(one -> columns.add(new Column(column(one), true)));
        columns.add(new Column("n", true));
        var names = new LinkedHashSet<String>();
        figures.forEach(one -> one.places().forEach(place -> names.add(place.place())));
        blocks.add(new Block.Listing(new PictureTable(
                heading, columns, names.stream().map(name -> row(name, figures)).toList())));
    }

    /// Times, then the promise, then failures, then what customers say.
    private static int order(Comparison one) {
        if (one.unit().equals("seconds")) {
            return 0;
        }
        return one.promised() ? 1 : one.unit().equals("share") ? 2 : 3;
    }

    private static String column(Comparison one) {
        int colon = one.what().lastIndexOf(": ");
        String what = colon < 0 ? one.what() : one.what().substring(colon + 2);
        return one.promised() ? "promise kept" : one.unit().equals("seconds") ? what + " (usual time)" : what;
    }

    private static PictureTable.Row row(String name, List<Comparison> figures) {
        var cells = new ArrayList<String>();
        cells.add(name);
        long most = 0;
        for (Comparison one : figures) {
            Place place = one.places().stream()
                    .filter(here -> here.place().equals(name))
                    .findFirst()
                    .orElse(null);
            cells.add(place == null ? Say.NONE : cell(one, place));
            most = Math.max(most, place == null || place.raw() == null ? 0 : place.n());
        }
        cells.add(most == 0 ? Say.NONE : Say.count(most));
        return new PictureTable.Row("", cells);
    }

    private static String cell(Comparison one, Place place) {
        Double raw = place.raw();
        if (raw == null) {
            return Say.why(place.adjusted());
        }
        double shown = one.promised() && one.unit().equals("share") ? 1 - raw : raw;
        String standing = switch (place.standing()) {
            case "worse" -> " (worse)";
            case "better" -> " (better)";
            default -> "";
        };
        return Figure.of(one.unit()).say(shown) + standing;
    }
}
