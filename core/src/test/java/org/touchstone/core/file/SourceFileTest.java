package org.touchstone.core.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceFileTest {

    @TempDir
    Path folder;

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        Path file = Files.writeString(folder.resolve("a.yaml"), "\uFEFFcycle: a\n");
        assertThat(SourceFile.read(file).orThrow()).isEqualTo("cycle: a\n");
    }

    @Test
    void aByteThatIsNotUtf8IsFoundInItsLine() throws IOException {
        Path file = Files.write(folder.resolve("a.yaml"), "a: x\nb: caf\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(SourceFile.read(file).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.text()).startsWith("a.yaml, line 2, column 7: a byte that is not UTF-8.");
            assertThat(problem.cure()).startsWith("Save the file as UTF-8");
        });
    }

    @Test
    void aFileThatIsMissingOrAFolderIsSaidSo() {
        assertThat(SourceFile.read(folder.resolve("none.yaml")).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.text())
                        .startsWith("none.yaml: there is no such file. Expected a YAML file. Check the path:"));
        assertThat(SourceFile.read(folder).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).isEqualTo("this is a folder"));
    }

    @Test
    void aHugeFileIsNotRead() throws IOException {
        Path file = Files.write(folder.resolve("big.yaml"), new byte[SourceFile.BYTES_MAX + 1]);
        assertThat(SourceFile.read(file).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.found()).isEqualTo("the file has 4000001 bytes"));
    }
}
