package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.Say;
import org.touchstone.app.plot.WaitCurve;
import org.touchstone.core.analysis.DescriptionFacts;
import org.touchstone.core.analysis.DescriptionFacts.Wait;
import org.touchstone.core.statistics.Estimate;

/// How the overall answer falls with the waits that the log recorded: the longest as a picture, the others in a
/// sentence.
final class DescribedWait {

    private DescribedWait() {}

    /// The blocks about waits.
    static List<Block> of(DescriptionFacts facts, Names names) {
        List<Wait> overall = facts.waits().stream()
                .filter(wait -> facts.ratings().stream()
                        .noneMatch(rating -> rating.question().equals(wait.question())))
                .toList();
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("How the overall answer goes with the wait"));
        Optional<Wait> longest = overall.stream()
                .filter(wait -> !wait.bins().isEmpty())
                .max(Comparator.comparingDouble(wait -> wait.bins().getLast().minutes()));
        if (longest.isEmpty()) {
            blocks.add(new Block.Words(
                    overall.isEmpty()
                            ? "The cycle promises no time that the log could measure, so no wait can be held beside the answers."
                            : "Too few customers are known with both their wait and their answer."));
            return blocks;
        }
        Wait wait = longest.get();
        var plot = new WaitCurve(
                "wait-curve",
                "The overall answer, by minutes: " + names.name(wait.moment()) + ", " + wait.what(),
                List.of(new WaitCurve.Segment(names.name(wait.moment()), bins(wait), fit(wait))));
        blocks.add(new Block.Words(said(wait, names)));
        blocks.add(new Block.Shown(plot.wide(), plot.phone()));
        overall.stream()
                .filter(other -> !other.equals(wait))
                .forEach(other -> blocks.add(new Block.Words(said(other, names))));
        blocks.addAll(DescribedTolerance.of(facts, wait, names));
        blocks.add(new Block.Folded("How is this computed?", computed()));
        return blocks;
    }

    private static List<WaitCurve.Bin> bins(Wait wait) {
        return wait.bins().stream()
                .map(bin -> new WaitCurve.Bin(bin.minutes(), bin.answer()))
                .toList();
    }

    private static WaitCurve.@Nullable Fit fit(Wait wait) {
        if (wait.corners().size() < 2) {
            return null;
        }
        boolean bent = wait.bendMinutes().present();
        return new WaitCurve.Fit(
                wait.corners().stream()
                        .map(corner -> new WaitCurve.Corner(corner.minutes(), corner.answer()))
                        .toList(),
                wait.bendMinutes(),
                less(bent ? wait.beyondPerMinute() : wait.perMinute()));
    }

    /// Points lost instead of points gained.
    private static Estimate less(Estimate slope) {
        return slope.value() == null || slope.low() == null || slope.high() == null
                ? slope
                : new Estimate(
                        0 - slope.value(),
                        0 - slope.high(),
                        0 - slope.low(),
                        slope.level(),
                        slope.n(),
                        slope.method(),
                        slope.status(),
                        slope.warnings());
    }

    private static String said(Wait wait, Names names) {
        String begin = "“" + names.name(wait.moment()) + "”, " + wait.what() + " (promised: "
                + Say.seconds(60 * wait.limitMinutes()) + "): ";
        Double bend = wait.bendMinutes().value();
        if (!wait.perMinute().present()) {
            return begin + Say.why(wait.perMinute()) + ".";
        }
        if (bend == null) {
            return begin + "each minute goes with an overall answer " + change(wait.perMinute()) + ", all along alike.";
        }
        return begin + "up to about " + Say.seconds(60 * bend) + " each minute goes with an answer "
                + change(wait.beforePerMinute()) + ", beyond with one " + change(wait.beyondPerMinute()) + ".";
    }

    private static String change(Estimate slope) {
        if (slope.value() == null || slope.low() == null || slope.high() == null) {
            return Say.why(slope);
        }
        if (slope.low() <= 0 && slope.high() >= 0) {
            return "not clearly better or worse";
        }
        boolean worse = slope.value() < 0;
        double near = Math.min(Math.abs(slope.low()), Math.abs(slope.high()));
        double far = Math.max(Math.abs(slope.low()), Math.abs(slope.high()));
        return Say.decimal(Math.abs(slope.value()), 3) + " points " + (worse ? "worse" : "better") + " ("
                + Say.decimal(near, 3) + " to " + Say.decimal(far, 3) + ")";
    }

    private static List<String> computed() {
        return List.of(
                "Each dot is the mean overall answer of about as many customers as each other dot, who waited about alike;"
                        + " the bar is its 95 % interval. The wait is what the log recorded, not what people say they"
                        + " waited.",
                "The line bends only where a bent line foretells the answers of days not used in fitting it better than a"
                        + " straight one does, beyond chance. The shaded band is the 95 % interval of the bend, from"
                        + " drawing whole days of each branch anew.",
                "Nothing is adjusted: long waits come at busy hours, when other things go wrong too. What a broken"
                        + " promise costs, adjusted, stands under “Critical moments”. Who left while waiting is not here.");
    }
}
