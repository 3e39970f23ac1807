package org.touchstone.app.plot;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.touchstone.core.statistics.Estimate;

/// One failure at one moment and what it costs, as the pictures of the evidence show it.
///
/// @param moment name of the moment
/// @param failure what goes wrong there, in words; empty where nothing recorded tells
/// @param share share of all journeys in which it fails
/// @param effect points of the overall answer that each loses
/// @param lowerBound lower bound of the effect that holds for all that were tested together; absent when none was
/// @param loss points of overall satisfaction lost per 100 journeys
/// @param rankLow best rank by loss, from 1; absent unless named
/// @param rankHigh worst rank, at least `rankLow`; absent with it
/// @param named whether the evidence allows the name
/// @param rareButSevere whether few meet it, and those lose much
/// @param judged the experts' grades, 1 to 3, lowest first; empty when nobody judged it
/// @param moreAnswers answers still needed before an effect that matters would show; absent when none are, or that
///     cannot be said
/// @param standing what may be said of it, in a few words: "named", "no own effect"
public record FailureRow(
        String moment,
        String failure,
        Estimate share,
        Estimate effect,
        @Nullable Double lowerBound,
        Estimate loss,
        @Nullable Integer rankLow,
        @Nullable Integer rankHigh,
        boolean named,
        boolean rareButSevere,
        List<Integer> judged,
        @Nullable Long moreAnswers,
        String standing) {

    public FailureRow {
        judged = List.copyOf(judged);
        if ((rankLow == null) != (rankHigh == null)) {
            throw new IllegalArgumentException("Expected both ends of the rank or none, but got " + rankLow + " and "
                    + rankHigh + " at " + moment);
        }
        if (rankLow != null && rankHigh != null && (rankLow < 1 || rankHigh < rankLow)) {
            throw new IllegalArgumentException(
                    "Expected a rank from 1 on that rises, but got " + rankLow + " to " + rankHigh + " at " + moment);
        }
        if (named && !effect.present()) {
            throw new IllegalArgumentException("What is named has an effect, but " + moment + " has none");
        }
    }

    /// "told: told as if it were obvious".
    String name() {
        return failure.isEmpty() ? moment : moment + ": " + failure;
    }

    /// "1–2", "3", or a dash.
    String rank() {
        if (rankLow == null || rankHigh == null) {
            return Say.NONE;
        }
        return rankLow.equals(rankHigh) ? rankLow.toString() : rankLow + "–" + rankHigh;
    }

    /// "9.9", or a dash.
    String lost() {
        return loss.value() == null ? Say.NONE : Say.decimal(loss.value(), 1);
    }

    /// "9.9 (8.4 to 11.4)", or a dash.
    String lostWithInterval() {
        return loss.low() == null || loss.high() == null
                ? lost()
                : lost() + " (" + Say.decimal(loss.low(), 1) + " to " + Say.decimal(loss.high(), 1) + ")";
    }

    /// "18", "1.2", or a dash.
    String ofHundred() {
        if (share.value() == null) {
            return Say.NONE;
        }
        double customers = 100 * share.value();
        return Say.decimal(customers, customers < 9.95 ? 1 : 0);
    }

    /// Why there is no effect to be drawn.
    String notComputed() {
        if (moreAnswers != null) {
            return "not computed yet: " + Say.count(moreAnswers) + " more answers";
        }
        boolean asked = effect.n() > 0 || effect.status() == Estimate.Status.SUPPRESSED;
        return asked ? Say.why(effect) : "not computed: no answers yet";
    }

    /// "grade 3 of 3", "grades 1 and 3 of 3", or a dash.
    String judgedWords() {
        if (judged.isEmpty()) {
            return Say.NONE;
        }
        String grades = judged.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return (judged.size() == 1 ? "grade " : "grades ") + grades.replaceFirst(", (\\d)$", " and $1") + " of 3";
    }

    /// Whether what it costs is set by rule and not estimated: the customer left.
    boolean isSet() {
        return standing.equals("set by rule");
    }

    /// The standing, and whether it is rare but severe.
    String standingWords() {
        return rareButSevere ? standing + ", rare but severe" : standing;
    }
}
