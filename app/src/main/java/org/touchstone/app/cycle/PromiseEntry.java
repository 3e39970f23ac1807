package org.touchstone.app.cycle;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.touchstone.app.platform.language.Saying;
import org.touchstone.core.cycle.Cycle;
import org.touchstone.core.cycle.Standard;
import org.touchstone.core.cycle.Step;
import org.touchstone.core.cycle.Terms;
import org.touchstone.core.cycle.Text;
import org.touchstone.core.file.Durations;

/// Reads one row of the standards of a step.
final class PromiseEntry {

    private final Cycle cycle;
    private final Step before;
    private final Map<String, String> typed;
    private final int row;
    private final Map<String, Saying> problems = new LinkedHashMap<>();

    PromiseEntry(Cycle cycle, Step before, Map<String, String> typed, int row) {
        this.cycle = cycle;
        this.before = before;
        this.typed = typed;
        this.row = row;
    }

    /// The standard; empty if something is wrong with the row.
    Optional<Standard> standard() {
        Terms terms = terms();
        Standard standard = switch (value("kind")) {
            case "within" -> within(terms);
            case "lasts" -> lasts(terms);
            case "times" -> times(terms);
            case "rated" -> rated(terms);
            case "outcome" -> new Standard.OutcomeOk(terms);
            case "observed" -> observed(terms);
            default -> wrong("kind", "wrong.promise.kind");
        };
        return problems.isEmpty() ? Optional.ofNullable(standard) : Optional.empty();
    }

    /// What is wrong, by the name of the field; filled by [#standard].
    Map<String, Saying> problems() {
        return problems;
    }

    private @Nullable Standard within(Terms terms) {
        Duration limit = duration("limit");
        Duration tolerance = tolerance(limit);
        String after = value("after");
        if (cycle.findStep(after).isEmpty()) {
            return wrong("after", "wrong.promise.after");
        }
        return limit == null ? null : new Standard.StartsWithin(limit, after, tolerance, terms);
    }

    private @Nullable Standard lasts(Terms terms) {
        Duration limit = duration("limit");
        Duration tolerance = tolerance(limit);
        return limit == null ? null : new Standard.LastsAtMost(limit, tolerance, terms);
    }

    private @Nullable Standard times(Terms terms) {
        BigDecimal times = number("limit");
        BigDecimal tolerance = value("tolerance").isEmpty() ? null : number("tolerance");
        if (times == null || !isWhole(times)) {
            return wrong("limit", "wrong.promise.times");
        }
        if (tolerance != null && (!isWhole(tolerance) || tolerance.compareTo(times) < 0)) {
            return wrong("tolerance", "wrong.promise.tolerance");
        }
        return new Standard.TimesAtMost(times.intValue(), tolerance == null ? null : tolerance.intValue(), terms);
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0 && number.signum() > 0 && number.precision() < 10;
    }

    private @Nullable Standard rated(Terms terms) {
        BigDecimal rating = number("limit");
        BigDecimal tolerance = value("tolerance").isEmpty() ? null : number("tolerance");
        if (rating == null) {
            return wrong("limit", "wrong.promise.rating");
        }
        if (tolerance != null && tolerance.compareTo(rating) > 0) {
            return wrong("tolerance", "wrong.promise.tolerance");
        }
        return new Standard.RatedAtLeast(
                rating.doubleValue(), tolerance == null ? null : tolerance.doubleValue(), terms);
    }

    private @Nullable Standard observed(Terms terms) {
        String words = value("limit");
        if (words.isEmpty()) {
            return wrong("limit", "wrong.promise.observed");
        }
        String own = cycle.language();
        Text what = was().filter(Standard.Observed.class::isInstance)
                .map(Standard.Observed.class::cast)
                .map(Standard.Observed::what)
                .map(text -> text.in(own).strip().equals(words) ? text : text.and(own, words))
                .orElseGet(() -> Text.of(own, words));
        return new Standard.Observed(what, terms);
    }

    /// The terms of the row; those that the form does not show stay.
    private Terms terms() {
        Terms was = was().map(Standard::terms).orElse(Terms.ALWAYS);
        double share = share();
        return new Terms(
                share, was.clock(), was.source(), !value("told").isEmpty(), was.since(), was.trait(), was.name());
    }

    private double share() {
        if (value("share").isEmpty()) {
            return 1;
        }
        BigDecimal percent = number("share");
        double share = percent == null ? 0 : percent.movePointLeft(2).doubleValue();
        if (!(share > 0 && share <= 1)) {
            problems.put(field("share"), Saying.of("wrong.promise.share"));
            return 1;
        }
        return share;
    }

    private Optional<Standard> was() {
        String at = value("was");
        return at.matches("[0-9]{1,3}")
                        && Integer.parseInt(at) < before.standards().size()
                ? Optional.of(before.standards().get(Integer.parseInt(at)))
                : Optional.empty();
    }

    private @Nullable Duration duration(String name) {
        Optional<Duration> duration = Durations.parse(value(name));
        if (duration.isEmpty()) {
            problems.put(field(name), Saying.of("wrong.promise.duration"));
        }
        return duration.orElse(null);
    }

    private @Nullable Duration tolerance(@Nullable Duration limit) {
        if (value("tolerance").isEmpty()) {
            return null;
        }
        Duration tolerance = duration("tolerance");
        if (tolerance != null && limit != null && tolerance.compareTo(limit) < 0) {
            problems.put(field("tolerance"), Saying.of("wrong.promise.tolerance"));
        }
        return problems.isEmpty() ? tolerance : null;
    }

    private @Nullable BigDecimal number(String name) {
        String text = value(name).replace(',', '.');
        if (!text.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            problems.put(field(name), Saying.of("wrong.promise.number"));
            return null;
        }
        return new BigDecimal(text);
    }

    private @Nullable Standard wrong(String name, String key) {
        problems.put(field(name), Saying.of(key));
        return null;
    }

    private String field(String name) {
        return "promise-" + name + "-" + row;
    }

    private String value(String name) {
        return typed.getOrDefault(field(name), "").strip();
    }
}
