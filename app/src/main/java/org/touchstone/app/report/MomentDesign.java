package org.touchstone.app.report;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.plot.PictureTable;
import org.touchstone.app.plot.Say;
import org.touchstone.core.cycle.Blueprint;
import org.touchstone.core.cycle.Incident;
import org.touchstone.core.cycle.Judgement;
import org.touchstone.core.cycle.Standard;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Text;

/// What is written down of a moment: who answers for it, what can go wrong, how it is made, what experts hold of it.
///
/// @param language in which its texts are told
record MomentDesign(Step step, String language) {

    /// How long it may last and still be tolerable, in minutes; absent where nothing says.
    @Nullable
    Double tolerableMinutes() {
        return step.standards().stream()
                .filter(Standard.LastsAtMost.class::isInstance)
                .map(Standard.LastsAtMost.class::cast)
                .map(Standard.LastsAtMost::tolerance)
                .filter(Objects::nonNull)
                .map(one -> (Double) (one.toMillis() / 60_000.0))
                .findFirst()
                .orElse(null);
    }

    /// What the service promises itself: the owner and the procedure first, since somebody has to act.
    Section responsible() {
        var entries = new ArrayList<Block.Entry>();
        entries.add(new Block.Entry("Who answers for it", step.owner() == null ? "nobody is named yet" : step.owner()));
        entries.add(
                new Block.Entry("Procedure", step.procedure() == null ? "none is written down yet" : step.procedure()));
        add(entries, "Customers call it", step.customersSay());
        add(entries, "Customers expect", step.expects());
        Blueprint blueprint = step.blueprint();
        add(entries, "The customer", blueprint.customer());
        add(entries, "In sight of the customer", blueprint.frontstage());
        add(entries, "Out of sight", blueprint.backstage());
        add(entries, "Relies on", blueprint.support());
        add(entries, "Around it", blueprint.surroundings());
        return new Section(
                "designed",
                "Who answers for it, and how it is designed",
                List.of(new Block.Card("as-designed", "✎", step.name().in(language), false, entries)));
    }

    /// What the design expects to go wrong, the worst first; none where nothing is written down.
    List<Block> goesWrong() {
        if (step.goesWrong().isEmpty()) {
            return List.of();
        }
        return List.of(
                new Block.Heading("What can go wrong, and what mends it"),
                new Block.Listing(new PictureTable(
                        "What can go wrong, by severity",
                        PictureTable.columns("What", "How bad", "What mends it on the spot"),
                        step.goesWrong().stream()
                                .sorted((one, other) -> Integer.compare(other.severity(), one.severity()))
                                .map(this::row)
                                .toList())));
    }

    private PictureTable.Row row(Incident incident) {
        Text recovery = incident.recovery();
        return PictureTable.row(
                incident.text().in(language),
                switch (incident.severity()) {
                    case 1 -> "1 of 3: annoys";
                    case 2 -> "2 of 3: spoils the moment";
                    default -> "3 of 3: spoils the whole service";
                },
                recovery == null ? "nobody has said yet" : recovery.in(language));
    }

    /// What people hold of it.
    ///
    /// @param opinions of those who judged it; absent where the visitor has not, and so is not told
    Section judged(@Nullable List<MomentReport.Opinion> opinions) {
        var blocks = new ArrayList<Block>();
        if (opinions == null) {
            blocks.add(new Block.Words("You have not judged this moment yet. What others hold of it is shown to those"
                    + " who have, so that everybody judges alone."));
        } else {
            blocks.add(new Block.Words(range(opinions)));
            var said = new ArrayList<String>();
            opinions.forEach(one -> said.add(one.who() + ": grade " + one.grade() + " of 3. " + one.reason()));
            step.critical().forEach(one -> said.add(written(one)));
            blocks.add(new Block.Listed(said));
        }
        blocks.add(new Block.Words("Judgements stand beside the evidence and never enter it."));
        return new Section("judged", "What the experts hold of it", blocks);
    }

    private String written(Judgement one) {
        return (one.expert() == null ? "The cycle file" : one.expert() + ", in the cycle file") + ": grade "
                + one.grade() + " of 3. " + one.reason().in(language);
    }

    private static String range(List<MomentReport.Opinion> opinions) {
        IntSummaryStatistics grades =
                opinions.stream().mapToInt(MomentReport.Opinion::grade).summaryStatistics();
        String many = Say.count(opinions.size(), "person has judged it", "people have judged it");
        return opinions.size() < 2
                ? many + "."
                : many + ", from grade " + grades.getMin() + " to grade " + grades.getMax() + " of 3.";
    }

    private void add(List<Block.Entry> entries, String term, @Nullable Text text) {
        if (text != null) {
            entries.add(new Block.Entry(term, text.in(language)));
        }
    }
}
