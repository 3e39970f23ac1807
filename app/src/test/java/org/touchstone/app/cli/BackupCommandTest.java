package org.touchstone.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.touchstone.app.platform.store.Store;
import org.touchstone.app.platform.store.StoreAddress;

final class BackupCommandTest {

    @TempDir
    private Path folder;

    @Test
    void dataIsBackedUpProvenAndRestored() {
        Path data = data();
        Path backup = folder.resolve("backup");
        Typed written = Typed.in("backup", backup, "--data", data);
        assertThat(written.code()).isEqualTo(ExitCode.DONE);
        assertThat(written.out()).contains("0 journeys", "digest");
        Typed checked = Typed.in("check-backup", backup);
        assertThat(checked.code()).isEqualTo(ExitCode.DONE);
        assertThat(checked.out()).contains("proven");
        Path other = folder.resolve("other");
        assertThat(Typed.in("restore", backup, "--data", other).code()).isEqualTo(ExitCode.DONE);
        assertThat(other.resolve("touchstone.db")).isRegularFile();
    }

    @Test
    void aBackupThatIsNotWhatWasWrittenIsRefusedWithTheReason() throws IOException {
        Path backup = folder.resolve("backup");
        Typed.in("backup", backup, "--data", data());
        Files.writeString(backup.resolve("backup.json"), "{}");
        Typed checked = Typed.in("check-backup", backup);
        assertThat(checked.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(checked.err()).contains("not what was written", "SHA-256", "Use an earlier backup");
        Path other = folder.resolve("other");
        assertThat(Typed.in("restore", backup, "--data", other).code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(other.resolve("touchstone.db")).doesNotExist();
    }

    @Test
    void aFolderWithoutDataIsAProblemAndNoErrorOfOurs() {
        Typed typed = Typed.in("backup", folder.resolve("backup"), "--data", folder.resolve("nothing"));
        assertThat(typed.code()).isEqualTo(ExitCode.PROBLEMS);
        assertThat(typed.err()).contains("no database", "--data").doesNotContain("error of ours");
    }

    private Path data() {
        Path data = folder.resolve("data");
        Store.open(new StoreAddress.Embedded(data)).close();
        return data;
    }
}
