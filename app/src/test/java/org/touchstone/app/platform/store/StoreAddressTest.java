package org.touchstone.app.platform.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StoreAddressTest {

    @Test
    void withoutAnythingInTheEnvironmentTheDataIsInTheFolder() {
        assertThat(StoreAddress.of(Path.of("data"), Map.of())).isEqualTo(new StoreAddress.Embedded(Path.of("data")));
    }

    @Test
    void theEnvironmentNamesAServer() {
        Map<String, String> environment = Map.of(
                "TOUCHSTONE_DATABASE_URL", "jdbc:postgresql://db/touchstone",
                "TOUCHSTONE_DATABASE_USER", "ann",
                "TOUCHSTONE_DATABASE_PASSWORD", "secret");
        assertThat(StoreAddress.of(Path.of("data"), environment))
                .isEqualTo(new StoreAddress.Shared("jdbc:postgresql://db/touchstone", "ann", "secret"));
    }

    @Test
    void anAddressNeverTellsAPassword() {
        assertThat(new StoreAddress.Shared("jdbc:postgresql://db/t?password=secret", "ann", "secret"))
                .hasToString("jdbc:postgresql://db/t");
        assertThatThrownBy(() -> new StoreAddress.Shared("jdbc:mysql://ann:secret@db/t", "", ""))
                .hasMessageContaining("jdbc:mysql:")
                .hasMessageContaining("TOUCHSTONE_DATABASE_URL")
                .hasMessageNotContaining("secret");
    }
}
