package org.touchstone.app.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.touchstone.app.board.shown.WaysModel.Chevron;
import org.touchstone.app.board.shown.WaysModel.WayRow;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.Say;
import org.touchstone.core.analysis.Findings.Variant;

/// Ways as rows of chevrons: a colour and a number for each moment, the same as on every picture.
///
/// @param medians for each way how long half of its journeys take at most, in seconds; NaN where nobody knows
record Chevrons(Names names, List<Double> medians) {

    /// Longer chains are shortened in the middle.
    static final int LONGEST = 14;

    private static final int HEAD = 8;
    private static final int TAIL = 5;

    /// A row for each way, in their order.
    List<WayRow> rows(List<Variant> ways) {
        var rows = new ArrayList<WayRow>();
        double together = 0;
        for (Variant way : ways) {
            together = Math.min(1, together + way.share());
            int number = rows.size() + 1;
            double median = medians.get(number - 1);
            rows.add(new WayRow(
                    number,
                    steps(way, names),
                    chain(way.moments()),
                    100 * way.share(),
                    Say.count(way.journeys()),
                    Say.share(way.share()),
                    Say.share(together),
                    Double.isNaN(median) ? Say.NONE : Say.seconds(median),
                    "/journeys/ways/" + number));
        }
        return rows;
    }

    /// The names of the moments of a way.
    static String steps(Variant way, Names names) {
        return way.moments().stream().map(names::name).collect(Collectors.joining(" → "));
    }

    /// The chain of a way: the same moment in a row once, with how often, and a long one shortened in the middle.
    List<Chevron> chain(List<String> way) {
        var all = new ArrayList<Chevron>();
        for (String code : way) {
            String number = names.number(code);
            Chevron last = all.isEmpty() ? null : all.getLast();
            if (last != null && last.number().equals(number) && !number.equals("?")) {
                all.set(all.size() - 1, new Chevron(last.place(), number, last.name(), last.times() + 1));
            } else {
                all.add(new Chevron(names.colourPlace(code), number, names.name(code), 1));
            }
        }
        if (all.size() <= LONGEST) {
            return all;
        }
        var some = new ArrayList<>(all.subList(0, HEAD));
        int left = all.size() - HEAD - TAIL;
        some.add(new Chevron(-1, "", "", left));
        some.addAll(all.subList(all.size() - TAIL, all.size()));
        return some;
    }
}
