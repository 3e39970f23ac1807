package org.touchstone.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.junit.jupiter.api.Test;

final class ArrowsTest {

    private static final String SAMPLE = "org.touchstone.house.sample";
    /// Two rooms, where the guest knows the host and the host knows nobody.
    private static final JavaClasses ROOMS = new ClassFileImporter().importPackages(SAMPLE);

    @Test
    void useAlongAnArrowIsFine() {
        assertThat(Arrows.of(SAMPLE, "guest -> host\nhost ->").violations(ROOMS))
                .isEmpty();
    }

    @Test
    void useAgainstTheArrowIsFound() {
        assertThat(Arrows.of(SAMPLE, "host -> guest\nguest ->").violations(ROOMS))
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found).startsWith("'guest' may not use 'host': "))
                .anySatisfy(found -> assertThat(found).contains("Field <" + SAMPLE + ".guest.Guest.host>"));
    }

    @Test
    void aRoomThatIsNotOnTheMapIsFound() {
        assertThat(Arrows.of(SAMPLE, "host ->").violations(ROOMS))
                .containsExactly("Room 'guest' of org.touchstone.house.sample is not on the map (host)."
                        + " Give it a line with its arrows.");
    }

    @Test
    void anArrowOpensWhatLiesBehindIt() {
        Arrows arrows = Arrows.of("x", "measure -> journey\njourney -> branch\nbranch ->");
        assertThat(arrows.reach().get("measure")).containsExactly("branch", "journey", "measure");
    }

    @Test
    void allMeansEveryOtherRoom() {
        Arrows arrows = Arrows.of("x", "analysis -> all\njourney ->\ncycle ->");
        assertThat(arrows.reach().get("analysis")).containsExactly("analysis", "cycle", "journey");
    }

    @Test
    void aCircleIsRefused() {
        assertThatThrownBy(() -> Arrows.of("x", "a -> b\nb -> c\nc -> a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The arrows run in a circle: a -> b -> c -> a.");
    }

    @Test
    void anArrowToARoomWithoutALineIsRefused() {
        assertThatThrownBy(() -> Arrows.of("x", "a -> b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Room 'b' has no line of its own on the map.");
    }
}
