package org.touchstone.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.touchstone.house.Sizes;

/// Methods and files stay short enough to be read at a glance.
final class SizeTest {

    @Test
    void nineMethodsInTenStayWithinTwentyLinesAndNoneHasMoreThanSeventy() throws IOException {
        assertThat(Sizes.violations("method", sizes().methods(), 20, 70)).isEmpty();
    }

    @Test
    void nineFilesInTenStayWithinThreeHundredLinesAndNoneHasMoreThanAThousand() throws IOException {
        assertThat(Sizes.violations("file", sizes().files(), 300, 1000)).isEmpty();
    }

    private static Sizes sizes() throws IOException {
        return Sizes.of(Path.of("src/main/java"), Path.of("src/test/java"));
    }
}
