package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.touchstone.app.plot.Say;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Abandonment;
import org.touchstone.core.analysis.Findings.Critical;
import org.touchstone.core.analysis.Findings.Moment;
import org.touchstone.core.analysis.Findings.StandardKept;
import org.touchstone.core.analysis.PlaceFacts.Standout;
import org.touchstone.core.analysis.TrendFacts.Change;

/// How a moment does, in a few sentences: promise, leaving, cost, trend, place.
///
/// @param findings of this moment alone
record MomentAnswer(Findings findings, Moment moment) {

    private static final int PLACES = 2;

    /// The sentences, most telling first; at least one.
    Block block() {
        var sentences = new ArrayList<String>();
        findings.standards().stream()
                .sorted(Comparator.comparingInt(MomentAnswer::badness))
                .forEach(one -> sentences.add(promise(one)));
        findings.critical().stream().filter(Critical::named).forEach(one -> sentences.add(one.why()));
        leaving(sentences);
        findings.trends().changes().stream().map(Change::why).forEach(sentences::add);
        findings.places().standouts().stream()
                .filter(Standout::worse)
                .sorted(Comparator.comparingDouble(one -> -Math.abs(one.distance())))
                .limit(PLACES)
                .map(Standout::why)
                .forEach(sentences::add);
        if (sentences.isEmpty()) {
            sentences.add(quiet());
        }
        return new Block.Listed(sentences);
    }

    private static int badness(StandardKept one) {
        return switch (one.verdict()) {
            case "broken" -> 0;
            case "open" -> 1;
            case "kept" -> 2;
            default -> 3;
        };
    }

    private static String promise(StandardKept one) {
        String promised = "Promised: " + one.text() + ", for " + Say.share(one.target()) + " of customers. ";
        return switch (one.verdict()) {
            case "broken" -> "The promise is broken. " + promised + kept(one);
            case "kept" -> "The promise is kept. " + promised + kept(one);
            case "open" -> "Whether the promise is kept is still open. " + promised + kept(one);
            default -> promised + "It was not measured yet.";
        };
    }

    private static String kept(StandardKept one) {
        return "Delivered to " + Say.share(one.share()) + ", " + Say.n(one.joined()) + ".";
    }

    private void leaving(List<String> sentences) {
        for (Abandonment one : findings.abandonment()) {
            if (one.left() > 0 && one.joined() > 0) {
                sentences.add("Here " + Say.count(one.left()) + " of "
                        + Say.count(one.joined(), "customer", "customers") + " left ("
                        + Say.share((double) one.left() / one.joined()) + ").");
            }
        }
    }

    private String quiet() {
        if (moment.reach() == null) {
            return "The log cannot see this moment, and nothing else is known of it yet.";
        }
        String lasts = moment.durationSeconds().p50() == null
                ? ""
                : " Half take up to "
                        + Say.seconds(
                                Objects.requireNonNull(moment.durationSeconds().p50())) + ".";
        return "Nothing is promised here, nobody left, and nothing stands out." + lasts;
    }
}
