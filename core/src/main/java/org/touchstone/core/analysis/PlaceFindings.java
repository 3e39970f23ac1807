package org.touchstone.core.analysis;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.analysis.PlaceFacts.Standout;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.evidence.place.Band;
import org.touchstone.core.evidence.place.Comparison;
import org.touchstone.core.evidence.place.Dimension;
import org.touchstone.core.evidence.place.Place;
import org.touchstone.core.evidence.place.Place.Standing;
import org.touchstone.core.evidence.place.PlaceFinder;
import org.touchstone.core.evidence.place.Places;
import org.touchstone.core.evidence.place.Pocket;
import org.touchstone.core.statistics.Estimate;

/// Where something is better or worse than elsewhere, as it is told.
final class PlaceFindings {

    private final IndicatorFindings indicators;
    private final Places places;

    PlaceFindings(IndicatorFindings indicators) {
        this.indicators = indicators;
        places = PlaceFinder.of(indicators.table());
    }

    PlaceFacts read() {
        var standouts = new ArrayList<Standout>();
        var comparisons = new ArrayList<PlaceFacts.Comparison>();
        for (Comparison one : places.comparisons()) {
            comparisons.add(comparison(one));
            if (one.dimension() == Dimension.BRANCH) {
                one.places().stream()
                        .filter(place -> place.standing() == Standing.WORSE || place.standing() == Standing.BETTER)
                        .forEach(place -> standouts.add(standout(one, place)));
            }
        }
        places.pockets().forEach(pocket -> standouts.add(standout(pocket)));
        standouts.sort(Comparator.comparing((Standout one) -> !one.worse())
                .thenComparingInt(one -> indicators.order(one.moment() == null ? "" : one.moment()))
                .thenComparingDouble(one -> -Math.abs(one.distance())));
        return new PlaceFacts(standouts, comparisons);
    }

    private String name(Dimension dimension, int number) {
        return dimension.names(indicators.table().slicing()).get(number);
    }

    private Standout standout(Comparison one, Place place) {
        Band likely = Objects.requireNonNull(place.likely());
        boolean worse = place.standing() == Standing.WORSE;
        String name = name(one.dimension(), place.number());
        return standout(
                one.indicator(),
                one.dimension(),
                name,
                null,
                worse,
                place.adjusted(),
                likely.expected(),
                Objects.requireNonNull(place.distance()),
                name + ": ");
    }

    private Standout standout(Pocket pocket) {
        String branch = name(Dimension.BRANCH, pocket.branch());
        String daypart = name(Dimension.DAYPART, pocket.daypart());
        return standout(
                pocket.indicator(),
                Dimension.BRANCH,
                branch,
                daypart,
                pocket.worse(),
                pocket.here(),
                pocket.elsewhere(),
                pocket.distance(),
                branch + ", " + daypart + ": ");
    }

    private Standout standout(
            Indicator what,
            Dimension dimension,
            String place,
            @Nullable String daypart,
            boolean worse,
            Estimate here,
            double others,
            double distance,
            String where) {
        String likely = daypart == null
                ? " where the other branches make "
                : " where this branch's other hours, and the same hours of other branches, make ";
        String why = String.format(
                Locale.ROOT,
                "%s%s is %s than elsewhere: %s (%s to %s)%s%s likely.",
                where,
                indicators.names().what(what),
                worse ? "worse" : "better",
                IndicatorNames.say(what, here.value()),
                IndicatorNames.say(what, here.low()),
                IndicatorNames.say(what, here.high()),
                likely,
                IndicatorNames.say(what, others));
        return new Standout(
                what.id(),
                IndicatorNames.moment(what),
                what.incident(),
                indicators.names().what(what),
                IndicatorNames.unit(what),
                dimension.word(),
                place,
                daypart,
                worse,
                here,
                others,
                distance,
                why);
    }

    private PlaceFacts.Comparison comparison(Comparison one) {
        return new PlaceFacts.Comparison(
                one.indicator().id(),
                IndicatorNames.moment(one.indicator()),
                indicators.names().what(one.indicator()),
                IndicatorNames.unit(one.indicator()),
                one.dimension().word(),
                indicators.isOfPromise(one.indicator()),
                one.mean(),
                one.between(),
                one.real(),
                verdict(one.between()),
                one.funnel().stream().map(PlaceFindings::limit).toList(),
                one.places().stream().map(place -> place(one, place)).toList());
    }

    private static PlaceFacts.Limit limit(Comparison.Limit limit) {
        Band likely = limit.likely();
        return new PlaceFacts.Limit(limit.n(), likely.low95(), likely.high95(), likely.low998(), likely.high998());
    }

    /// Few answers are not shown as they are: somebody might be known from them.
    private static boolean isShown(Comparison one, Place place) {
        return !one.indicator().isAnswered() || place.adjusted().present();
    }

    private static String verdict(Estimate between) {
        Double low = between.low();
        return low == null ? "cannot tell" : low > 0 ? "differs" : "alike";
    }

    private PlaceFacts.Place place(Comparison one, Place place) {
        Band likely = place.likely();
        return new PlaceFacts.Place(
                name(one.dimension(), place.number()),
                place.n(),
                isShown(one, place) ? (Double) place.raw() : null,
                place.adjusted(),
                place.shrunken(),
                likely == null ? null : (Double) likely.low95(),
                likely == null ? null : (Double) likely.high95(),
                likely == null ? null : (Double) likely.low998(),
                likely == null ? null : (Double) likely.high998(),
                switch (place.standing()) {
                    case WORSE -> "worse";
                    case BETTER -> "better";
                    case AS_OTHERS -> "as others";
                    case UNKNOWN -> "unknown";
                });
    }
}
