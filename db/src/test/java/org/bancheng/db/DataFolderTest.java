package org.bancheng.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @Test
    void refusesAFolderThatWouldBeDeleted(@TempDir Path temporary) {
        assertThatThrownBy(() -> DataFolder.of(temporary.resolve("kept")))
                .isInstanceOf(SettingProblem.class)
                .hasMessageStartingWith("BANCHENG_DATA: ")
                .hasMessageContaining("temporary folder");
        assertThat(temporary.resolve("kept")).doesNotExist();
    }

    @Test
    void refusesALinkIntoTheTemporaryFolder(@TempDir Path temporary) throws Exception {
        Path link = Path.of("target", "link-to-temporary");
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, temporary);
        assertThatThrownBy(() -> DataFolder.of(link)).isInstanceOf(SettingProblem.class);
    }

    @Test
    void refusesAFileAndNamesTheSetting(@TempDir Path temporary) throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        assertThatThrownBy(() -> DataFolder.of(file))
                .isInstanceOf(SettingProblem.class)
                .hasMessageStartingWith("BANCHENG_DATA: ");
    }

    @Test
    void makesTheFolderForTheOwnerAlone(@TempDir Path temporary) throws Exception {
        DataFolder folder = DataFolder.unguarded(temporary.resolve("a/b"));
        assertThat(Files.getPosixFilePermissions(folder.path())).hasSize(3);
    }
}
