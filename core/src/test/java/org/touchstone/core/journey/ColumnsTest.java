package org.touchstone.core.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/// Columns give back exactly what was put in, in as few bytes as promised.
final class ColumnsTest {

    @Test
    void codesAreExactInTheFewestBytes() throws IOException {
        assertCodes(0, 5, 5, 5);
        assertCodes(1, 0, 255, 7);
        assertCodes(2, 0, 256, 65_535);
        assertCodes(4, 0, 65_536, Integer.MAX_VALUE);
        assertCodes(0);
    }

    private static void assertCodes(int bytesEach, int... values) throws IOException {
        Codes codes = Codes.of(values, values.length);
        assertThat(codes.memoryBytes()).isEqualTo((long) bytesEach * values.length);
        var bytes = new ByteArrayOutputStream();
        codes.write(new DataOutputStream(bytes));
        ByteBuffer in = ByteBuffer.wrap(bytes.toByteArray());
        Codes read = Codes.read(in, values.length);
        assertThat(in.hasRemaining()).isFalse();
        for (int i = 0; i < values.length; i++) {
            assertThat(codes.get(i)).isEqualTo(values[i]);
            assertThat(read.get(i)).isEqualTo(values[i]);
        }
    }

    @Test
    void aConstantColumnKnowsThatItIs() {
        assertThat(Codes.of(new int[] {3, 3}, 2).always(3)).isTrue();
        assertThat(Codes.of(new int[] {3, 4}, 2).always(3)).isFalse();
        assertThat(Codes.of(new int[] {3, 4}, 1).always(3)).isTrue();
    }

    @Test
    void ticksAreExactInTheFewestBytes() throws IOException {
        assertTicks(0, 0, 0);
        assertTicks(4, 1_000_000, 68L * 365 * 86_400 * 1_000_000);
        assertTicks(4, 1_000, 24L * 86_400 * 1_000_000);
        assertTicks(4, 1, Integer.MAX_VALUE);
        assertTicks(8, 1, Integer.MAX_VALUE + 1L);
        assertTicks(8, 1_000, (Integer.MAX_VALUE + 1L) * 1_000);
        assertTicks(8, 7, Long.MAX_VALUE);
        assertTicks(0);
    }

    private static void assertTicks(int bytesEach, long... values) throws IOException {
        Ticks ticks = Ticks.of(values, values.length);
        assertThat(ticks.memoryBytes()).isEqualTo((long) bytesEach * values.length);
        var bytes = new ByteArrayOutputStream();
        ticks.write(new DataOutputStream(bytes));
        ByteBuffer in = ByteBuffer.wrap(bytes.toByteArray());
        Ticks read = Ticks.read(in, values.length);
        assertThat(in.hasRemaining()).isFalse();
        for (int i = 0; i < values.length; i++) {
            assertThat(ticks.get(i)).isEqualTo(values[i]);
            assertThat(read.get(i)).isEqualTo(values[i]);
        }
    }
}
