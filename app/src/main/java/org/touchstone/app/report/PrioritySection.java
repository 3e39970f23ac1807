package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.touchstone.app.plot.Names;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Priority;

/// What to work on first: by what it costs, and by how far it is run down.
final class PrioritySection {

    private final Findings findings;
    private final Names names;
    private final List<Block> blocks = new ArrayList<>();

    private PrioritySection(Findings findings) {
        this.findings = findings;
        names = Names.of(findings);
    }

    static Section of(Findings findings) {
        return new PrioritySection(findings).section();
    }

    private Section section() {
        if (findings.priorities().isEmpty()) {
            blocks.add(
                    new Block.Words("Nothing is named, no promise is broken and nothing got worse, as far as the data"
                            + " can tell. What is not known yet is said below."));
        }
        list("What costs most satisfaction now", "loss");
        list("What is furthest below what was promised", "standard");
        list("What is worse than its own past", "past");
        return new Section("first", "What to work on first", blocks);
    }

    private void list(String heading, String list) {
        List<Priority> entries = findings.priorities().stream()
                .filter(one -> one.list().equals(list))
                .toList();
        if (entries.isEmpty()) {
            return;
        }
        blocks.add(new Block.Heading(heading));
        List<String> orders = entries.stream().map(Priority::order).distinct().toList();
        boolean alike = entries.size() > 1 && orders.size() == 1;
        if (alike) {
            blocks.add(new Block.Words("Of each of them: " + lowerFirst(orders.getFirst())));
        }
        entries.forEach(one -> entry(one, !alike));
    }

    private static String lowerFirst(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
    }

    private void entry(Priority one, boolean order) {
        var entries = new ArrayList<Block.Entry>();
        entries.add(new Block.Entry("Why", why(one)));
        if (!one.where().isEmpty()) {
            entries.add(new Block.Entry("Worst", String.join("; ", one.where()) + "."));
        }
        if (one.trend() != null) {
            entries.add(new Block.Entry("Trend", one.trend()));
        }
        if (order) {
            entries.add(new Block.Entry("Order", one.order()));
        }
        String id = "first-" + one.list() + "-" + blocks.size();
        blocks.add(new Block.Card(id, names.number(one.moment()), names.name(one.moment()), false, entries));
    }

    /// What is worse than its past is said as the section of trends says it.
    private String why(Priority one) {
        return findings.trends().changes().stream()
                .filter(change -> one.list().equals("past") && change.why().equals(one.why()))
                .findFirst()
                .map(change -> change.what() + ". " + TrendSection.said(change))
                .orElse(one.why());
    }
}
