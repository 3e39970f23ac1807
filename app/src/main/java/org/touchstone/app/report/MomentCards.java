package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.List;
import org.touchstone.app.plot.Links;
import org.touchstone.app.plot.Names;
import org.touchstone.app.plot.Say;
import org.touchstone.app.report.Block.Entry;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Moment;
import org.touchstone.core.analysis.Findings.Spread;
import org.touchstone.core.analysis.Findings.StandardKept;
import org.touchstone.core.statistics.Estimate;

/// The moments one by one: everything known of each, and why the rest is not.
final class MomentCards {

    private MomentCards() {}

    static Section section(Findings findings) {
        Names names = Names.of(findings);
        var blocks = new ArrayList<Block>();
        for (Moment moment : findings.moments()) {
            blocks.add(card(findings, names, moment));
        }
        if (blocks.isEmpty()) {
            blocks.add(new Block.Words("The cycle has no moments yet."));
        }
        return new Section("moments", "The moments one by one", blocks);
    }

    static Block.Card card(Findings findings, Names names, Moment moment) {
        return new Block.Card(
                Links.section(moment.code()),
                names.number(moment.code()),
                moment.name(),
                moment.reach() == null,
                entries(findings, moment));
    }

    private static List<Entry> entries(Findings findings, Moment moment) {
        var entries = new ArrayList<Entry>();
        entries.add(new Entry("Reached by", reach(moment)));
        add(entries, "Lasts", moment.durationSeconds());
        add(entries, "Wait before", moment.waitBeforeSeconds());
        for (StandardKept one : findings.standards()) {
            if (one.moment().equals(moment.code())) {
                entries.add(new Entry("Promised", promise(one)));
            }
        }
        estimate(entries, "Rated", moment.rating(), true);
        estimate(entries, "Recorded as failed", moment.failure(), false);
        findings.abandonment().stream()
                .filter(one -> one.moment().equals(moment.code()) && one.left() > 0)
                .forEach(one ->
                        entries.add(new Entry("Left here", Say.count(one.left()) + " of " + Say.count(one.joined()))));
        if (moment.judgedGrade() != null) {
            String reason = moment.judgedReason() == null ? "" : ": " + moment.judgedReason();
            entries.add(new Entry("Experts’ judgement", "critical, grade " + moment.judgedGrade() + " of 3" + reason));
        }
        if (!moment.designed()) {
            entries.add(new Entry("In the cycle", "no; people lived it although nobody designed it"));
        }
        if (!moment.moment()) {
            entries.add(new Entry("Kind", "a support step, which customers do not notice"));
        }
        return entries;
    }

    private static String reach(Moment moment) {
        if (moment.reach() == null) {
            var others = moment.seenBy().stream()
                    .filter(source -> !source.equals("log"))
                    .map(source -> source.equals("question") ? "asking customers" : "an audit")
                    .toList();
            String ask = others.isEmpty() ? "" : "; " + String.join(" or ", others) + " can tell";
            return "not known, the log cannot see it" + ask;
        }
        return Say.share(moment.reach()) + " of journeys (" + Say.count(moment.journeys(), "journey", "journeys") + ", "
                + Say.count(moment.encounters(), "encounter", "encounters") + ")";
    }

    private static void add(List<Entry> entries, String term, Spread spread) {
        if (spread.n() == 0) {
            return;
        }
        boolean instant = spread.p90() != null && spread.p90() == 0;
        entries.add(new Entry(
                term,
                instant
                        ? "no time at all in the log (" + Say.n(spread.n()) + ")"
                        : "half up to " + Say.seconds(spread.p50()) + ", nine in ten up to " + Say.seconds(spread.p90())
                                + " (" + Say.n(spread.n()) + ")"));
    }

    private static String promise(StandardKept one) {
        String kept = one.share().value() == null
                ? Say.why(one.share())
                : "kept for " + Say.share(one.share()) + ", " + Say.n(one.joined()) + ": " + Sections.verdict(one);
        return one.text() + "; " + kept; // the text says for how many
    }

    private static void estimate(
            List<Entry> entries, String term, @org.jspecify.annotations.Nullable Estimate estimate, boolean mean) {
        if (estimate != null) {
            String figure = mean ? Say.mean(estimate) : Say.share(estimate);
            entries.add(new Entry(term, figure + (estimate.present() ? ", " + Say.n(estimate.n()) : "")));
        }
    }
}
