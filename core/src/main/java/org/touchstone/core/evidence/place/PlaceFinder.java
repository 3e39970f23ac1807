package org.touchstone.core.evidence.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.evidence.indicator.IndicatorTable;
import org.touchstone.core.evidence.place.Comparison.Limit;
import org.touchstone.core.evidence.place.Peers.Likely;
import org.touchstone.core.evidence.place.Place.Standing;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.Quantile;
import org.touchstone.core.statistics.spread.Heterogeneity;

/// Finds the places that stand out.
public final class PlaceFinder {

    private static final int FUNNEL_STEPS = 24;
    /// The chance of a place that cannot be compared.
    private static final double UNCOMPARED = 1;
    /// Of 1,000 places that differ by chance two lie farther out, in standard deviations.
    private static final double OUTER = 3.090232306167813;

    /// A comparison before it is known how many alarms there are in all.
    private record Draft(Comparison comparison, List<Double> chances) {}

    private final IndicatorTable table;
    private final LikeForLike like;

    private PlaceFinder(IndicatorTable table) {
        this.table = table;
        like = new LikeForLike(table);
    }

    /// Compares all places of a table.
    public static Places of(IndicatorTable table) {
        return new PlaceFinder(table).all();
    }

    private Places all() {
        List<Draft> drafts = IntStream.range(0, table.indicators().size())
                .parallel()
                .boxed()
                .flatMap(i -> Arrays.stream(Dimension.values())
                        .filter(dimension -> dimension.names(table.slicing()).size() > 1)
                        .map(dimension -> draft(i, dimension)))
                .filter(draft -> draft.comparison().places().size() > 1)
                .toList();
        return new Places(judged(drafts), PocketFinder.of(table));
    }

    private Draft draft(int indicator, Dimension dimension) {
        Tallies tallies = like.tallies(indicator, dimension, cell -> true);
        var places = new ArrayList<Place>();
        var standardised = new ArrayList<Standardised>();
        Indicator what = table.indicators().get(indicator);
        for (int number : tallies.places()) {
            Standardised one = tallies.standardised(number);
            places.add(place(what, tallies, number, one));
            standardised.add(one);
        }
        return compared(what, dimension, places, standardised);
    }

    private static Place place(Indicator what, Tallies tallies, int number, Standardised one) {
        long n = tallies.n(number);
        Estimate none = Estimate.missing(
                Status.INSUFFICIENT, n, Places.METHOD, "Places are drawn together from six places on.");
        return new Place(
                number,
                n,
                what.shown(tallies.raw(number)),
                LikeForLike.estimate(what, one, n),
                none,
                null,
                null,
                Standing.UNKNOWN);
    }

    private Draft compared(Indicator what, Dimension dimension, List<Place> places, List<Standardised> standardised) {
        int[] compared = IntStream.range(0, places.size())
                .filter(i -> places.get(i).adjusted().present()
                        && standardised.get(i).variance() > 0)
                .toArray();
        double[] values = IntStream.of(compared)
                .mapToDouble(i -> standardised.get(i).value())
                .toArray();
        double[] variances = IntStream.of(compared)
                .mapToDouble(i -> standardised.get(i).variance())
                .toArray();
        var chances =
                new ArrayList<Double>(places.stream().map(place -> UNCOMPARED).toList());
        var told = new ArrayList<>(places);
        int[] days = IntStream.of(compared).map(i -> standardised.get(i).days()).toArray();
        Peers peers = (dimension == Dimension.BRANCH ? Peers.sample(values, variances) : Peers.all(values, variances))
                .onDays(days);
        for (int i = 0; i < compared.length && peers.enough(); i++) {
            Likely likely = peers.of(i);
            chances.set(compared[i], likely.chance(values[i]));
            Place place = places.get(compared[i]);
            told.set(
                    compared[i],
                    new Place(
                            place.number(),
                            place.n(),
                            place.raw(),
                            place.adjusted(),
                            shrunken(what, place, values, variances, i),
                            band(what, likely),
                            likely.distance(values[i]),
                            Standing.AS_OTHERS));
        }
        return new Draft(comparison(what, dimension, told, values, variances), chances);
    }

    private static Band band(Indicator what, Likely likely) {
        return new Band(
                what.bounded(likely.mean()),
                what.bounded(likely.limit(0.025)),
                what.bounded(likely.limit(0.975)),
                what.bounded(likely.limit(Places.OUTSIDE / 2)),
                what.bounded(likely.limit(1 - Places.OUTSIDE / 2)));
    }

    private static Estimate shrunken(Indicator what, Place place, double[] values, double[] variances, int one) {
        if (values.length < Peers.MINIMUM) {
            return place.shrunken();
        }
        Heterogeneity all = Heterogeneity.of(values, variances);
        Estimate drawn = all.shrunken(one, all.restrictedLikelihood(), place.n());
        double value = Objects.requireNonNull(drawn.value());
        return LikeForLike.shown(what, value, Objects.requireNonNull(drawn.high()) - value, place.n());
    }

    private static Comparison comparison(
            Indicator what, Dimension dimension, List<Place> places, double[] values, double[] variances) {
        if (values.length < 2) {
            Estimate none = Estimate.missing(
                    Status.INSUFFICIENT, values.length, Places.METHOD, "Fewer than two places can be compared.");
            return new Comparison(what, dimension, places, 0, none, none, List.of());
        }
        Heterogeneity all = Heterogeneity.of(values, variances);
        double mean = what.shown(all.mean(all.restrictedLikelihood()));
        return new Comparison(
                what,
                dimension,
                places,
                mean,
                between(what, all),
                Variation.real(all, variances),
                dimension == Dimension.BRANCH ? funnel(what, places, values, variances) : List.of());
    }

    /// Limits for places of any size, made of those that lie within their own; the variance of one customer is that of
    /// the middle place.
    private static List<Limit> funnel(Indicator what, List<Place> places, double[] values, double[] variances) {
        List<Place> compared =
                places.stream().filter(place -> place.distance() != null).toList();
        int[] within = IntStream.range(0, compared.size())
                .filter(i -> Math.abs(Objects.requireNonNull(compared.get(i).distance())) < OUTER)
                .toArray();
        if (compared.size() != values.length || within.length < Peers.MINIMUM) {
            return List.of();
        }
        double one = Quantile.of(
                        IntStream.of(within)
                                .mapToDouble(i -> variances[i] * compared.get(i).n())
                                .toArray(),
                        0.5)
                .orElseThrow();
        Peers peers = Peers.sample(
                IntStream.of(within).mapToDouble(i -> values[i]).toArray(),
                IntStream.of(within).mapToDouble(i -> variances[i]).toArray());
        double least = compared.stream().mapToLong(Place::n).min().orElseThrow();
        double most = compared.stream().mapToLong(Place::n).max().orElseThrow();
        return IntStream.rangeClosed(0, FUNNEL_STEPS)
                .mapToDouble(step -> least * Math.pow(most / least, (double) step / FUNNEL_STEPS))
                .mapToObj(n -> new Limit(n, band(what, peers.ofAnother(one / n))))
                .toList();
    }

    private static Estimate between(Indicator what, Heterogeneity all) {
        Estimate between = all.between();
        Double value = between.value();
        Double low = between.low();
        Double high = between.high();
        boolean isTime = what.unit() == Indicator.Unit.SECONDS;
        return value == null || low == null || high == null || !isTime
                ? between
                : Estimate.of(
                        Math.expm1(value),
                        Math.expm1(low),
                        Math.expm1(high),
                        between.level(),
                        between.n(),
                        between.method());
    }

    private static List<Comparison> judged(List<Draft> drafts) {
        double[] chances = drafts.stream()
                .flatMap(draft -> draft.chances().stream())
                .mapToDouble(Double::doubleValue)
                .toArray();
        long together =
                Arrays.stream(chances).filter(chance -> chance < UNCOMPARED).count();
        var judged = new ArrayList<Comparison>();
        int at = 0;
        for (Draft draft : drafts) {
            Comparison one = draft.comparison();
            var places = new ArrayList<Place>();
            for (Place place : one.places()) {
                boolean outside = Places.isOutside(chances[at], together);
                places.add(outside ? place.standing(standing(one.indicator(), place)) : place);
                at++;
            }
            judged.add(new Comparison(
                    one.indicator(), one.dimension(), places, one.mean(), one.between(), one.real(), one.funnel()));
        }
        return judged;
    }

    private static Standing standing(Indicator what, Place place) {
        boolean larger = Objects.requireNonNull(place.distance()) > 0;
        return larger == what.moreIsWorse() ? Standing.WORSE : Standing.BETTER;
    }
}
