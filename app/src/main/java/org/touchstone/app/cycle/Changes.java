package org.touchstone.app.cycle;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.touchstone.app.cycle.shown.ChangeRow;
import org.touchstone.app.cycle.shown.Phrase;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.version.Change;
import org.touchstone.core.cycle.version.Change.Detail;
import org.touchstone.core.cycle.version.Difference;

/// Tells what changed between two versions, in words.
final class Changes {

    private static final Map<Detail, String> DETAILS = Map.ofEntries(
            Map.entry(Detail.NAME, "detail.name"),
            Map.entry(Detail.GOAL, "detail.goal"),
            Map.entry(Detail.COME_BACK, "detail.come-back"),
            Map.entry(Detail.LANGUAGE, "detail.language"),
            Map.entry(Detail.TRAIT, "detail.trait"),
            Map.entry(Detail.CUSTOMERS_SAY, "detail.customers-say"),
            Map.entry(Detail.CONTACT, "detail.contact"),
            Map.entry(Detail.OWNER, "detail.owner"),
            Map.entry(Detail.PROCEDURE, "detail.procedure"),
            Map.entry(Detail.CUSTOMER, "detail.customer"),
            Map.entry(Detail.FRONTSTAGE, "detail.frontstage"),
            Map.entry(Detail.BACKSTAGE, "detail.backstage"),
            Map.entry(Detail.SUPPORT, "detail.support"),
            Map.entry(Detail.SURROUNDINGS, "detail.surroundings"),
            Map.entry(Detail.EXPECTS, "detail.expects"),
            Map.entry(Detail.SEEN_BY, "detail.seen-by"),
            Map.entry(Detail.SKIPPABLE, "detail.skippable"),
            Map.entry(Detail.PROMISED, "detail.promised"),
            Map.entry(Detail.NOTICED, "detail.noticed"),
            Map.entry(Detail.INCIDENT, "detail.incident"),
            Map.entry(Detail.JUDGEMENT, "detail.judgement"),
            Map.entry(Detail.STANDARD, "detail.standard"));

    private static final Phrase WHOLE = new Phrase("", "");

    private Changes() {}

    /// A row a change, in the order of the later version.
    static List<ChangeRow> between(Cycle before, Cycle after) {
        return Difference.between(before, after).changes().stream()
                .map(change -> row(before, after, change))
                .toList();
    }

    private static ChangeRow row(Cycle before, Cycle after, Change change) {
        return switch (change) {
            case Change.Added added ->
                row(
                        Telling.phrase(added.step().name()),
                        Saying.of(added.after() == null ? "change.added-first" : "change.added"),
                        "",
                        added.after() == null ? "" : name(after, added.after()).words(),
                        change);
            case Change.Removed removed ->
                row(Telling.phrase(removed.step().name()), Saying.of("change.removed"), "", "", change);
            case Change.Moved moved ->
                row(
                        name(after, moved.step()),
                        Saying.of(moved.after() == null ? "change.moved-first" : "change.moved"),
                        "",
                        moved.after() == null ? "" : name(after, moved.after()).words(),
                        change);
            case Change.Ways(String was, String is) -> row(WHOLE, Saying.of("change.ways"), was, is, change);
            case Change.Written written -> written(before, after, written);
        };
    }

    private static ChangeRow written(Cycle before, Cycle after, Change.Written written) {
        String key = Objects.requireNonNull(DETAILS.get(written.detail()));
        Phrase where = written.step() == null
                ? WHOLE
                : after.findStep(written.step()).isPresent()
                        ? name(after, written.step())
                        : name(before, written.step());
        return row(
                where,
                Saying.of(key),
                Objects.requireNonNullElse(written.before(), ""),
                Objects.requireNonNullElse(written.after(), ""),
                written);
    }

    private static ChangeRow row(Phrase where, Saying what, String before, String after, Change change) {
        return new ChangeRow(where, what, before, after, change.seam());
    }

    private static Phrase name(Cycle cycle, String step) {
        return Telling.phrase(cycle.step(step).name());
    }
}
