package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.plot.Say;
import org.touchstone.core.analysis.DescriptionFacts;
import org.touchstone.core.analysis.DescriptionFacts.Tolerance;
import org.touchstone.core.statistics.Estimate;

/// How each kind of customer bears a wait.
final class DescribedTolerance {

    private DescribedTolerance() {}

    /// The blocks about one wait; none where fewer than two kinds of customers can be told apart.
    static List<Block> of(DescriptionFacts facts, DescriptionFacts.Wait wait, Names names) {
        List<Tolerance> kinds = facts.tolerances().stream()
                .filter(one -> one.moment().equals(wait.moment()) && one.what().equals(wait.what()))
                .filter(one -> one.perMinute().present())
                .toList();
        if (kinds.size() < 2) {
            return List.of();
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading("Who bears the wait how long"));
        blocks.add(new Block.Words(said(kinds)));
        blocks.add(new Block.Listing(new PictureTable(
                "“" + names.name(wait.moment()) + "”, " + wait.what() + ", by kind of customer",
                PictureTable.columns("Customers", "#Answers", "#Each minute goes with", "#Patience ends after about"),
                kinds.stream().map(DescribedTolerance::row).toList())));
        return blocks;
    }

    private static PictureTable.Row row(Tolerance kind) {
        Double bend = kind.bendMinutes().value();
        return PictureTable.row(
                kind.segment(),
                Say.count(kind.customers()),
                signed(kind.perMinute().value()) + " points ("
                        + signed(kind.perMinute().low()) + " to "
                        + signed(kind.perMinute().high()) + ")",
                bend == null
                        ? "no bend is told"
                        : Say.seconds(60 * bend) + " (" + Say.seconds(60 * low(kind.bendMinutes())) + " to "
                                + Say.seconds(60 * high(kind.bendMinutes())) + ")");
    }

    /// Which kind minds most and which least, where their intervals are apart.
    private static String said(List<Tolerance> kinds) {
        Tolerance most = kinds.stream()
                .min(Comparator.comparingDouble(one -> value(one.perMinute())))
                .orElseThrow();
        Tolerance least = kinds.stream()
                .max(Comparator.comparingDouble(one -> value(one.perMinute())))
                .orElseThrow();
        if (high(most.perMinute()) >= low(least.perMinute())) {
            return "No kind of customer is known to mind a minute more than another.";
        }
        return "A minute goes with the most among " + most.segment() + " customers (" + signed(value(most.perMinute()))
                + " points) and with the least among " + least.segment() + " customers ("
                + signed(value(least.perMinute())) + "). Not adjusted for anything: they come at other hours.";
    }

    private static String signed(@Nullable Double points) {
        double value = Objects.requireNonNull(points);
        return (value < 0 ? "−" : "+") + Say.decimal(Math.abs(value), 3);
    }

    private static double value(Estimate estimate) {
        return Objects.requireNonNull(estimate.value());
    }

    private static double low(Estimate estimate) {
        return Objects.requireNonNull(estimate.low());
    }

    private static double high(Estimate estimate) {
        return Objects.requireNonNull(estimate.high());
    }
}
