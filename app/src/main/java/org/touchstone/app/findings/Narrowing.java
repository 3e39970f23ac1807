package org.touchstone.app.findings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.touchstone.core.analysis.Selection;

/// A part of a filter.
public enum Narrowing {
    PERIOD,
    BRANCHES,
    CHANNEL,
    SEGMENT,
    DAYPART;

    /// The parts that a filter has, each as a filter of its own.
    static Map<Narrowing, Selection> of(Selection all) {
        var parts = new TreeMap<Narrowing, Selection>();
        parts.put(PERIOD, new Selection(null, all.from(), all.to(), "", "", ""));
        parts.put(BRANCHES, Selection.in(all.branches()));
        parts.put(CHANNEL, new Selection(null, null, null, all.channel(), "", ""));
        parts.put(SEGMENT, new Selection(null, null, null, "", all.segment(), ""));
        parts.put(DAYPART, new Selection(null, null, null, "", "", all.daypart()));
        parts.values().removeAll(List.of(Selection.ALL));
        return parts;
    }
}
