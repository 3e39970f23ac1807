package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.Say;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.analysis.Findings.Priority;
import org.touchstone.core.statistics.Estimate;

/// What to fix first, in words that need no statistics: the first of the priorities.
final class Lead {

    private Lead() {}

    /// A few sentences; empty where nothing is to be worked on, as far as the data tells.
    static String of(Findings findings) {
        return findings.priorities().stream()
                .findFirst()
                .map(first -> sentences(findings, first))
                .orElse("");
    }

    private static String sentences(Findings findings, Priority first) {
        var sentences = new ArrayList<String>();
        sentences.add("Fix “" + Names.of(findings).name(first.moment()) + "” first.");
        if (first.list().equals("loss")) {
            findings.critical().stream()
                    .filter(row -> row.named() && row.moment().equals(first.moment()))
                    .findFirst()
                    .ifPresentOrElse(row -> sentences.addAll(costs(row)), () -> sentences.add(first.why()));
        } else {
            sentences.add(first.why());
        }
        if (!first.where().isEmpty()) {
            sentences.add("It is worst in " + String.join("; ", first.where()) + ".");
        }
        if (first.trend() != null) {
            sentences.add(first.trend());
        }
        return String.join(" ", sentences);
    }

    private static List<String> costs(Critical row) {
        var costs = new ArrayList<String>();
        Double share = row.failure() == null ? null : row.failure().value();
        Double effect = row.effect() == null ? null : row.effect().value();
        if (share != null && effect != null) {
            costs.add("Of 100 customers " + ofHundred(share) + " meet this: " + row.what() + "; each of them is "
                    + Say.decimal(effect, 1) + " points less content.");
        }
        Estimate left = row.left();
        if (left != null && left.value() != null && left.value() > 0) {
            costs.add(ofHundred(left.value()) + " of 100 leave here.");
        }
        return costs;
    }

    /// "9", "0.4".
    private static String ofHundred(double share) {
        return Say.decimal(100 * share, share < 0.0095 ? 1 : 0);
    }
}
