package org.patchlight.pc.windows.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.WindowsVersion;

class WindowsProgramsTest {
    @ParameterizedTest
    @ValueSource(strings = {"MediaCreationTool22H2.exe", "mediacreationtool.exe", "MediaCreationToolW11 (1).exe"})
    void knows_the_tool_by_its_names(String name) {
        assertThat(MediaCreationTool.isNamed(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MediaCreationTool.exe.part", "setup.exe", "my MediaCreationTool.exe"})
    void leaves_other_files_alone(String name) {
        assertThat(MediaCreationTool.isNamed(name)).isFalse();
    }

    @Test
    void takes_the_newest_that_is_trusted_and_a_file_not_a_folder(@TempDir Path folder) throws Exception {
        file(folder, "MediaCreationTool.exe", 1);
        Path good = file(folder, "MediaCreationToolW11.exe", 2);
        file(folder, "MediaCreationTool22H2.exe", 3);
        Files.createDirectory(folder.resolve("MediaCreationToolOfOthers.exe"));
        assertThat(MediaCreationTool.newest(folder, tool -> !tool.endsWith("MediaCreationTool22H2.exe")))
                .contains(good);
        assertThat(MediaCreationTool.newest(folder, tool -> false)).isEmpty();
        assertThat(MediaCreationTool.newest(folder.resolve("none"), tool -> true))
                .isEmpty();
    }

    @Test
    void microsofts_page_fits_the_windows() {
        assertThat(MediaCreationTool.page(new WindowsVersion(10, 0, 22631))).endsWith("/windows11");
        assertThat(MediaCreationTool.page(new WindowsVersion(10, 0, 19045))).endsWith("/windows10");
        assertThat(MediaCreationTool.page(new WindowsVersion(6, 1, 7601))).endsWith("/windows10");
    }

    private static Path file(Path folder, String name, int seconds) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        return Files.setLastModifiedTime(file, FileTime.fromMillis(seconds * 1000L));
    }
}
