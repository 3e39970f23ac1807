package org.touchstone.core.evidence.description;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;
import org.touchstone.core.statistics.Estimate.Status;
import org.touchstone.core.statistics.regression.LinearFit;
import org.touchstone.core.statistics.regression.Observations;
import org.touchstone.core.statistics.regression.Soundness;
import org.touchstone.core.survey.Presence;

/// The overall answer on the ratings of moments that not everybody visits, each with an indicator of the visit.
///
/// A rating counts from the mean of those who gave it, and as 0 where there is none; beside it stands whether the
/// moment was visited. So one coefficient is the points for one point of the rating among visitors, the other what goes
/// with having the moment at all. Right where ratings are absent because the moment was not lived; biased where a
/// questionnaire asks in turn, and so refused there. Immutable.
public final class VisitedDesign {

    private static final String METHOD = "least squares with indicators of the visit, t interval/1";
    private static final String VISITED = " visited";

    private final Opinions opinions;
    private final List<Integer> chosen;
    private final Soundness soundness;
    /// Null where the questions were asked in turn.
    private final @Nullable LinearFit fit;

    private VisitedDesign(Opinions opinions, List<Integer> chosen) {
        this.opinions = opinions;
        this.chosen = chosen;
        fit = opinions.rotated() ? null : fit(opinions, chosen);
        soundness = fit == null
                ? Soundness.of(
                        Status.NOT_IDENTIFIED,
                        "The questions were asked in turn: what was not asked is not the same as not visited.")
                : fit.soundness();
    }

    /// Fits all ratings that have enough answers.
    public static VisitedDesign of(Opinions opinions, DescriptionRules rules) {
        return new VisitedDesign(opinions, new Usable(opinions, rules).chosen());
    }

    static LinearFit fit(Opinions opinions, List<Integer> chosen) {
        Observations table = table(opinions, chosen);
        return LinearFit.of(
                table,
                Opinions.OVERALL,
                table.names().stream()
                        .filter(name -> !name.equals(Opinions.OVERALL))
                        .toList());
    }

    /// The ratings in the order chosen, then an indicator for each moment that somebody did not visit; of moments that
    /// the same customers visited, for the first.
    static Observations table(Opinions opinions, List<Integer> chosen) {
        Observations table = opinions.overallAlone();
        var indicators = new ArrayList<Integer>();
        for (int rating : chosen) {
            table = table.with(
                    opinions.ratings().get(rating).code(), centred(opinions, rating), opinions.asked(rating));
            BitSet away = away(opinions, rating);
            boolean told =
                    indicators.stream().anyMatch(other -> away(opinions, other).equals(away));
            if (!away.isEmpty() && !told) {
                indicators.add(rating);
            }
        }
        for (int rating : indicators) {
            table = table.with(
                    opinions.ratings().get(rating).code() + VISITED, visits(opinions, rating), opinions.asked(rating));
        }
        return table;
    }

    private static double[] centred(Opinions opinions, int rating) {
        double[] column = opinions.column(rating);
        BitSet given = opinions.given(rating);
        double mean = given.stream().mapToDouble(row -> column[row]).average().orElse(0);
        given.stream().forEach(row -> column[row] -= mean);
        return column;
    }

    private static BitSet away(Opinions opinions, int rating) {
        return opinions.having(rating, Presence.NOT_VISITED);
    }

    private static double[] visits(Opinions opinions, int rating) {
        return IntStream.range(0, opinions.size())
                .mapToDouble(row -> opinions.presence(row, rating) == Presence.NOT_VISITED ? 0 : 1)
                .toArray();
    }

    /// Whether there is a fit, and what to know about it.
    public Soundness soundness() {
        return soundness;
    }

    /// Points of the overall answer that go with one point of a rating among those who came to its moment.
    ///
    /// @param rating its number in [Opinions#ratings]
    public Estimate perPoint(int rating) {
        return estimate(rating, "", "The rating has too few answers.");
    }

    /// Points of the overall answer that go with having come to the moment of a rating at all.
    public Estimate visiting(int rating) {
        return estimate(rating, VISITED, "Everybody came to this moment, or the same customers as came to another.");
    }

    private Estimate estimate(int rating, String suffix, String absent) {
        String column = opinions.ratings().get(rating).code() + suffix;
        if (fit == null || !soundness.present()) {
            return soundness.missing(opinions.size(), METHOD);
        }
        return chosen.contains(rating) && fit.names().contains(column)
                ? fit.slopeEstimate(column)
                : Estimate.missing(Status.NOT_IDENTIFIED, fit.rows(), METHOD, absent);
    }

    /// Share of the variance of the overall answer that all of it explains.
    ///
    /// @throws IllegalStateException unless [#soundness] is present
    public double rSquared() {
        if (fit == null) {
            throw new IllegalStateException(
                    "There is no fit: " + soundness.remarks().getFirst());
        }
        return fit.rSquared();
    }
}
