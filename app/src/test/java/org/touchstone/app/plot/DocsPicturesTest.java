package org.touchstone.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.touchstone.core.analysis.Findings;

/// The wheels in the documentation are the ones that are drawn today. To draw them anew: `-Dpictures=mend`.
class DocsPicturesTest {

    private static final WheelOptions UNLINKED = WheelOptions.PAGE.links("");

    @Test
    void theDocsShowTheWheelAsItIsDrawn() throws IOException {
        same("wheel-bank.svg", UNLINKED);
    }

    @Test
    void theDocsShowTheWheelForADarkSlide() throws IOException {
        same("wheel-bank-dark.svg", UNLINKED.theme(Theme.DARK));
    }

    @Test
    void theDocsShowTheWheelForAPhone() throws IOException {
        same("wheel-bank-phone.svg", UNLINKED.phone());
    }

    @Test
    void theDocsShowAWheelOfEightMoments() throws IOException {
        same("wheel-8.svg", Services.eight(), UNLINKED);
    }

    @Test
    void theDocsShowAWheelOfThirtyMoments() throws IOException {
        same("wheel-30.svg", Services.thirty(), UNLINKED);
    }

    private static void same(String name, WheelOptions options) throws IOException {
        same(name, Services.bank(), options);
    }

    private static void same(String name, Findings findings, WheelOptions options) throws IOException {
        Path file = images().resolve(name);
        String drawn = Wheel.of(findings).picture(options).file();
        if ("mend".equals(System.getProperty("pictures"))) {
            Files.writeString(file, drawn);
        }
        assertThat(Files.readString(file))
                .as(file + " is old; draw it anew with -Dpictures=mend")
                .isEqualTo(drawn);
    }

    /// The tests run in their module or in the root of the project.
    private static Path images() {
        Path here = Path.of("docs", "images");
        return Files.isDirectory(here) ? here : Path.of("..", "docs", "images");
    }
}
