package org.touchstone.core.survey.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.touchstone.core.statistics.Estimate.Status;

final class ZoneOfToleranceTest {

    /// By hand: below, on the lower edge, between, on the upper edge, above.
    @Test
    void theEdgesBelongToTheZone() {
        ZoneOfTolerance zone = ZoneOfTolerance.of(
                new double[] {4, 4, 4, 4, 4}, new double[] {6, 6, 6, 6, 6}, new double[] {3, 4, 5, 6, 7});
        assertThat(zone.below().value()).isEqualTo(.2);
        assertThat(zone.within().value()).isEqualTo(.6);
        assertThat(zone.above().value()).isEqualTo(.2);
        assertThat(zone.adequacy().value()).isCloseTo(1, within(1e-12));
        assertThat(zone.superiority().value()).isCloseTo(-1, within(1e-12));
        assertThat(zone.width().value()).isCloseTo(2, within(1e-12));
        assertThat(zone.width().status()).isEqualTo(Status.UNSTABLE); // all five widths are equal
    }

    @Test
    void whoBearsLessThanTheyWishForIsLeftOutAloud() {
        ZoneOfTolerance zone =
                ZoneOfTolerance.of(new double[] {4, 7, 3}, new double[] {6, 5, 5}, new double[] {5, 5, 2});
        assertThat(zone.below().value()).isEqualTo(.5);
        assertThat(zone.below().n()).isEqualTo(2);
        assertThat(zone.adequacy().warnings()).anyMatch(warning -> warning.startsWith("1 people"));
    }

    @Test
    void withoutPeopleThereIsNoZone() {
        ZoneOfTolerance none = ZoneOfTolerance.of(new double[] {}, new double[] {}, new double[] {});
        assertThat(none.within().status()).isEqualTo(Status.INSUFFICIENT);
        assertThat(none.adequacy().status()).isEqualTo(Status.INSUFFICIENT);
    }

    @Test
    void everyPersonGivesThreeAnswers() {
        assertThatThrownBy(() -> ZoneOfTolerance.of(new double[] {1}, new double[] {}, new double[] {1}))
                .hasMessageContaining("1, 0 and 1");
    }
}
