package org.touchstone.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The wheels in the documentation are the ones that are drawn today.
class DocsPicturesTest {

    private enum Shown {
        WHEEL("wheel.svg", WheelOptions.PAGE.links("")),
        DARK("wheel-dark.svg", WheelOptions.PAGE.links("").theme(Theme.DARK)),
        PHONE("wheel-phone.svg", WheelOptions.PAGE.links("").phone());

        private final String file;
        private final WheelOptions options;

        Shown(String file, WheelOptions options) {
            this.file = file;
            this.options = options;
        }
    }

    /// To draw them anew: `-Dpictures=mend`.
    @ParameterizedTest
    @EnumSource
    void theDocsShowTheWheelAsItIsDrawn(Shown shown) throws IOException {
        Path file = images().resolve(shown.file);
        String drawn = Wheel.of(Services.bank()).picture(shown.options).file();
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
