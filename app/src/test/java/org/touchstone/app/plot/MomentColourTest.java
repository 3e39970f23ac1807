package org.touchstone.app.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// A moment has one colour, on pictures and on pages.
class MomentColourTest {

    @Test
    void theStylesheetHasTheColoursOfThePictures() throws IOException {
        String sheet;
        try (InputStream in = MomentColourTest.class.getResourceAsStream("/static/workbench.css")) {
            sheet = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
        for (int place = 0; place < MomentColour.count(); place++) {
            String colour = MomentColour.of(place).toLowerCase(Locale.ROOT);
            assertThat(sheet).contains(".m-" + place + " { background: " + colour + "; }");
        }
    }
}
