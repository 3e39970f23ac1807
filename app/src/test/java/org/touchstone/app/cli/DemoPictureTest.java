package org.touchstone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.findings.FindingsFile;
import org.touchstone.app.plot.Wheel;
import org.touchstone.app.plot.WheelOptions;
import org.touchstone.core.analysis.Findings;

/// The wheel that the README shows is the one that the demo draws today. To draw it anew: `-Dpictures=mend`.
final class DemoPictureTest {

    @TempDir
    private Path folder;

    @Test
    void theReadmeShowsTheWheelOfTheDemo() throws IOException {
        Typed.in("demo", "--no-serve", "--quiet", "--out", folder);
        Findings findings = FindingsFile.read(folder.resolve("findings.json")).orThrow();
        String drawn = Wheel.of(findings).picture(WheelOptions.PAGE.links("")).file();
        Path shown = images().resolve("wheel-demo.svg");
        if ("mend".equals(System.getProperty("pictures"))) {
            Files.writeString(shown, drawn);
        }
        assertThat(Files.readString(shown))
                .as(shown + " is old; draw it anew with -Dpictures=mend")
                .isEqualTo(drawn);
    }

    /// The tests run in their module or in the root of the project.
    private static Path images() {
        Path here = Path.of("docs", "images");
        return Files.isDirectory(here) ? here : Path.of("..", "docs", "images");
    }
}
