package org.touchstone.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.house.Sizes.Sized;

final class SizesTest {

    @TempDir
    private Path folder;

    @Test
    void aMethodCountsFromItsNameToItsClosingBrace() throws IOException {
        Files.writeString(folder.resolve("A.java"), """
            record A(int a) {
                A {
                    check(a);
                }

                /// Says why.
                @Deprecated
                static void check(
                        int a) {
                    if (a < 0) {
                        throw new IllegalArgumentException();
                    }
                }

                interface B {
                    int without();
                }
            }
            """);
        Sizes sizes = Sizes.of(folder);
        assertThat(sizes.files()).extracting(Sized::lines).containsExactly(18);
        assertThat(sizes.methods()).containsExactly(new Sized("A.java:2 <init>", 3), new Sized("A.java:8 check", 6));
    }

    @Test
    void aFolderThatDoesNotExistHoldsNothing() throws IOException {
        assertThat(Sizes.of(folder.resolve("nowhere"))).isEqualTo(new Sizes(List.of(), List.of()));
    }

    @Test
    void oneInTenMayBeLongerThanUsual() {
        assertThat(Sizes.violations("method", lengths(9, 20, 1, 21), 20, 70)).isEmpty();
    }

    @Test
    void twoInTenMayNot() {
        assertThat(Sizes.violations("method", lengths(8, 20, 2, 21), 20, 70))
                .singleElement()
                .asString()
                .startsWith("2 of 10 have more than 20 lines, but only 1 may (a method in ten).");
    }

    @Test
    void noneMayPassTheLimit() {
        assertThat(Sizes.violations("method", lengths(99, 5, 1, 71), 20, 70))
                .containsExactly("number 0 of 71 has 71 lines; no method may have more than 70.");
    }

    private static List<Sized> lengths(int n, int lines, int m, int otherLines) {
        return Stream.concat(numbered(n, lines), numbered(m, otherLines)).toList();
    }

    private static Stream<Sized> numbered(int n, int lines) {
        return IntStream.range(0, n).mapToObj(i -> new Sized("number " + i + " of " + lines, lines));
    }
}
