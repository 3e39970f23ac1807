package org.touchstone.core.evidence.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.touchstone.core.evidence.indicator.Indicator;
import org.touchstone.core.evidence.indicator.Indicator.Kind;
import org.touchstone.core.statistics.Estimate;

/// What may lie behind what, and what may not. Customers enter, wait, are served and pay.
final class CausesTest {

    private static final List<String> ORDER = List.of("enter", "wait", "serve", "pay");

    private static Indicator indicator(Kind kind, String moment) {
        return new Indicator(kind, moment, null, kind == Kind.TOLD || kind == Kind.SEEN ? "went wrong" : "");
    }

    /// Began on the day, three days either way.
    private static Trend trend(Kind kind, String moment, long since, Integer... branches) {
        Estimate figure = Estimate.of(1, 0, 2, 0.95, 100, "planted/1");
        return new Trend(
                indicator(kind, moment),
                true,
                Arrays.asList(branches),
                since + 5,
                since,
                since - 3,
                since + 3,
                figure,
                figure,
                List.of(),
                null);
    }

    private static @Nullable Indicator behind(Trend symptom, Trend... others) {
        return new Causes(Arrays.asList(others), moment -> moment.isEmpty() ? ORDER.size() : ORDER.indexOf(moment))
                .of(symptom)
                .orElse(null);
    }

    @Test
    void aLineGrowsFromTheWorkItWaitsFor() {
        Trend wait = trend(Kind.WAIT, "wait", 100);
        assertThat(behind(wait, wait, trend(Kind.WORK, "serve", 99))).isEqualTo(indicator(Kind.WORK, "serve"));
        assertThat(behind(wait, wait, trend(Kind.WORK, "enter", 99))).isNull(); // that was over before
    }

    @Test
    void whatBeganAfterAChangeWasSeenIsNotBehindIt() {
        Trend wait = trend(Kind.WAIT, "wait", 100); // seen on day 105
        assertThat(behind(wait, trend(Kind.WORK, "serve", 105))).isNotNull();
        assertThat(behind(wait, trend(Kind.WORK, "serve", 106))).isNull();
    }

    @Test
    void placesThatDoNotMeetDoNotExplainOneAnother() {
        Trend wait = trend(Kind.WAIT, "wait", 100, 1, 2);
        assertThat(behind(wait, trend(Kind.WORK, "serve", 100, 3))).isNull();
        assertThat(behind(wait, trend(Kind.WORK, "serve", 100, 2, 3))).isNotNull();
        assertThat(behind(wait, trend(Kind.WORK, "serve", 100))).isNotNull(); // everywhere
    }

    /// The rating falls for the wait, and the wait grows for the work.
    @Test
    void whatIsToldIsTheRootAndNotTheNearestLink() {
        Trend rating = trend(Kind.RATING, "wait", 105);
        Trend wait = trend(Kind.WAIT, "wait", 104);
        Trend work = trend(Kind.WORK, "serve", 100);
        assertThat(behind(rating, rating, wait, work)).isEqualTo(indicator(Kind.WORK, "serve"));
        assertThat(behind(rating, rating, wait)).isEqualTo(indicator(Kind.WAIT, "wait"));
    }

    @Test
    void ofTwoTheOneThatBeganNearestExplains() {
        Trend overall = trend(Kind.OVERALL, "", 105);
        assertThat(behind(overall, trend(Kind.TOLD, "serve", 60), trend(Kind.LEFT, "wait", 104)))
                .isEqualTo(indicator(Kind.LEFT, "wait"));
    }

    @Test
    void aPromiseIsBrokenAndCustomersLeaveForTheWaitOfThatMoment() {
        Trend wait = trend(Kind.WAIT, "wait", 100);
        assertThat(behind(trend(Kind.SEEN, "wait", 100), wait)).isEqualTo(indicator(Kind.WAIT, "wait"));
        assertThat(behind(trend(Kind.LEFT, "wait", 100), wait)).isEqualTo(indicator(Kind.WAIT, "wait"));
        assertThat(behind(trend(Kind.LEFT, "pay", 100), wait)).isNull();
    }

    @Test
    void aRatingFallsForWhatWentWrongUpToItAndNotForWhatCameAfter() {
        Trend told = trend(Kind.TOLD, "serve", 100);
        assertThat(behind(trend(Kind.RATING, "pay", 100), told)).isEqualTo(indicator(Kind.TOLD, "serve"));
        assertThat(behind(trend(Kind.RATING, "enter", 100), told)).isNull();
        assertThat(behind(trend(Kind.OVERALL, "", 100), told)).isEqualTo(indicator(Kind.TOLD, "serve"));
    }

    @Test
    void opinionsAreBehindNothingAndNothingIsBehindWork() {
        assertThat(behind(trend(Kind.OVERALL, "", 100), trend(Kind.RATING, "serve", 99)))
                .isNull();
        Trend work = trend(Kind.WORK, "serve", 100);
        assertThat(behind(work, work, trend(Kind.WAIT, "wait", 99), trend(Kind.TOLD, "serve", 99)))
                .isNull();
    }
}
