package org.touchstone.app.plot;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.Findings;
import org.touchstone.core.analysis.Findings.Moment;

/// One moment as the wheel shows it.
///
/// @param number its place in the cycle, from 1
/// @param level level of its score, 0 where it is not known
/// @param rated whether the score is a rating, and not a standard kept
/// @param kept share of its standard kept; absent when it was not measured
/// @param target share promised; absent when nothing was
/// @param left journeys that ended here because the customer left
/// @param named whether evidence names it critical
/// @param first whether it is the one to fix first
/// @param feeling from -2 to 2; absent when nobody was asked
/// @param leftOut share of journeys that leave it out; absent when that is not worth showing
record WheelMoment(
        int number,
        Moment facts,
        int level,
        boolean rated,
        @Nullable Double kept,
        @Nullable Double target,
        long left,
        boolean named,
        boolean first,
        @Nullable Double feeling,
        @Nullable Double leftOut) {

    /// The designed steps in their order; lived moments outside the cycle have no place on the ring.
    static List<WheelMoment> of(Findings findings, WheelOptions options) {
        return of(findings, options, WheelEvidence.NONE);
    }

    /// The same with what is known beside the findings.
    static List<WheelMoment> of(Findings findings, WheelOptions options, WheelEvidence evidence) {
        boolean designed = findings.moments().stream().anyMatch(Moment::designed);
        var result = new ArrayList<WheelMoment>();
        for (Moment moment : findings.moments()) {
            if (moment.designed() || !designed) {
                result.add(of(findings, moment, result.size() + 1, options, evidence));
            }
        }
        return List.copyOf(result);
    }

    private static WheelMoment of(
            Findings findings, Moment moment, int number, WheelOptions options, WheelEvidence evidence) {
        Double rating = moment.rating() == null ? null : moment.rating().value();
        Double kept = moment.kept() == null ? null : moment.kept().value();
        int level = 0;
        if (rating != null) {
            level = Scores.rated(rating, options.ratingLow(), options.ratingHigh());
        } else if (kept != null) {
            level = Scores.kept(kept);
        }
        long left = findings.abandonment().stream()
                .filter(one -> one.moment().equals(moment.code()))
                .mapToLong(Findings.Abandonment::left)
                .sum();
        boolean named = findings.critical().stream()
                .anyMatch(one -> one.named() && one.moment().equals(moment.code()));
        boolean first = findings.priorities().stream()
                .limit(1)
                .anyMatch(one -> one.moment().equals(moment.code()));
        Double target = target(findings, moment);
        Double feeling = evidence.feelings().get(moment.code());
        Double leftOut = evidence.leftOut().get(moment.code());
        return new WheelMoment(
                number, moment, level, rating != null, kept, target, left, named, first, feeling, leftOut);
    }

    /// The share promised by the standard whose kept share the moment shows.
    private static @Nullable Double target(Findings findings, Moment moment) {
        if (moment.kept() == null) {
            return null;
        }
        return findings.standards().stream()
                .filter(one -> one.moment().equals(moment.code()))
                .sorted(java.util.Comparator.comparing(one -> !one.share().equals(moment.kept())))
                .map(Findings.StandardKept::target)
                .findFirst()
                .orElse(null);
    }

    /// Whether the log can see it.
    boolean seen() {
        return facts.reach() != null;
    }

    boolean critical() {
        return named || facts.judgedGrade() != null;
    }

    /// The figures under its name: few, most telling first; empty where nothing is known.
    String line() {
        return String.join(" · ", parts());
    }

    /// The same on lines of at most `limit` pixels, broken between figures.
    List<String> lines(double limit, double size, String more) {
        var lines = new ArrayList<String>();
        var parts = new ArrayList<>(parts());
        if (!more.isEmpty()) {
            parts.add(more);
        }
        for (String part : parts) {
            String longer = lines.isEmpty() ? "" : lines.getLast() + " · " + part;
            if (lines.isEmpty() || Letters.width(longer, size) > limit) {
                lines.add(Letters.fit(part, limit, size));
            } else {
                lines.set(lines.size() - 1, longer);
            }
        }
        return lines;
    }

    private List<String> parts() {
        var parts = new ArrayList<String>();
        if (first) {
            parts.add("fix first");
        }
        if (rated && facts.rating() != null && facts.rating().value() != null) {
            parts.add("rated " + Say.decimal(facts.rating().value(), 1));
        }
        if (kept != null) {
            parts.add("kept " + Say.share(kept) + (target == null ? "" : " of " + Say.share(target)));
        }
        if (left > 0) {
            parts.add(Say.count(left) + " left");
        }
        if (leftOut != null) {
            parts.add("left out by " + Say.share(leftOut));
        }
        if (parts.isEmpty() && facts.reach() != null) {
            parts.add("reached by " + Say.share(facts.reach()));
        }
        if (facts.judgedGrade() != null) {
            parts.add("judged grade " + facts.judgedGrade());
        }
        return parts;
    }

    /// All that a person hears who points at it.
    String tooltip() {
        var words = new StringBuilder(number + ". " + facts.name() + ". ");
        words.append(
                facts.reach() == null
                        ? "The log cannot see it."
                        : "Reached by " + Say.share(facts.reach()) + " of journeys (" + Say.n(facts.journeys()) + ").");
        if (facts.rating() != null && facts.rating().present()) {
            words.append(" Rated ")
                    .append(Say.mean(facts.rating()))
                    .append(", ")
                    .append(Say.n(facts.rating().n()))
                    .append('.');
        }
        if (facts.kept() != null) {
            words.append(" Standard kept: ").append(Say.share(facts.kept()));
            words.append(target == null ? "" : ", promised " + Say.share(target));
            words.append(", ").append(Say.n(facts.kept().n())).append('.');
        }
        if (left > 0) {
            words.append(" Customers who left here: ").append(Say.count(left)).append('.');
        }
        if (leftOut != null) {
            words.append(" Left out by ").append(Say.share(leftOut)).append(" of journeys.");
        }
        if (facts.judgedGrade() != null) {
            words.append(" Experts judge it critical, grade ").append(facts.judgedGrade());
            words.append(facts.judgedReason() == null ? "." : ": " + facts.judgedReason() + ".");
        }
        words.append(named ? " Named critical by the evidence." : "");
        return words.append(first ? " The one to fix first." : "").toString();
    }
}
