package org.patchlight.pc.windows.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Programs;
import org.patchlight.pc.Programs.Page;
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
    @EnabledOnOs(OS.WINDOWS)
    void the_update_catalog_opens_in_the_browser_unless_the_process_is_elevated() throws PcException {
        List<String> started = new ArrayList<>();
        for (boolean elevated : new boolean[] {false, true}) {
            WindowsPrograms programs = new WindowsPrograms(
                    new WindowsVersion(10, 0, 22631),
                    (verb, file, arguments) -> started.add(verb + " " + file + " " + arguments),
                    () -> elevated,
                    Optional::empty);
            if (elevated) {
                PcException refused =
                        catchThrowableOfType(PcException.class, () -> programs.openUpdateCatalog("KB5001234"));
                assertThat(refused.reason()).isEqualTo(Reason.DENIED);
            } else {
                assertThat(programs.openUpdateCatalog("KB5001234")).endsWith("Search.aspx?q=KB5001234");
            }
        }
        assertThat(started)
                .containsExactly("open https://www.catalog.update.microsoft.com/Search.aspx?q=KB5001234 null");
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void an_elevated_process_opens_nothing() {
        List<String> started = new ArrayList<>();
        WindowsPrograms programs = new WindowsPrograms(
                new WindowsVersion(10, 0, 22631),
                (verb, file, arguments) -> started.add(file),
                () -> true,
                Optional::empty);

        for (Page page : Page.values()) {
            PcException refused = catchThrowableOfType(PcException.class, () -> programs.open(page));
            assertThat(refused.reason()).as(page.name()).isIn(Reason.DENIED, Reason.UNAVAILABLE);
        }
        assertThat(catchThrowableOfType(PcException.class, () -> programs.open(Page.WINDOWS_UPDATE))
                        .operation())
                .isEqualTo(Programs.OPEN);
        assertThat(started).isEmpty();
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void the_tool_is_shown_in_its_folder_and_never_started() throws Exception {
        Path tool = Path.of("C:\\Users\\Ann Lee\\Downloads\\MediaCreationTool, new.exe");
        List<String> started = new ArrayList<>();
        WindowsPrograms programs = new WindowsPrograms(
                new WindowsVersion(10, 0, 22631),
                (verb, file, arguments) -> started.add(verb + " " + file + " " + arguments),
                () -> false,
                () -> Optional.of(tool));

        assertThat(programs.open(Page.MEDIA_CREATION_TOOL)).isEqualTo(tool.toString());
        assertThat(started)
                .singleElement()
                .satisfies(one -> assertThat(one)
                        .startsWithIgnoringCase("open C:\\windows\\explorer.exe ")
                        .endsWith(" /select,\"" + tool + "\""));
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
