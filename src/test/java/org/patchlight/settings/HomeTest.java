package org.patchlight.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HomeTest {
    @TempDir
    Path folder;

    @Test
    void on_windows_it_is_the_folder_that_does_not_roam() {
        assertThat(Home.usual(true, Map.of("LOCALAPPDATA", folder.toString()), "me"))
                .isEqualTo(folder.resolve("Patchlight"));
        assertThat(Home.usual(true, Map.of(), "me")).isEqualTo(Path.of("me", "AppData", "Local", "Patchlight"));
    }

    @Test
    void elsewhere_it_is_where_the_desktop_keeps_data() {
        assertThat(Home.usual(false, Map.of("XDG_DATA_HOME", folder.toString()), "me"))
                .isEqualTo(folder.resolve("patchlight"));
    }

    @Test
    void a_mark_beside_the_program_makes_it_portable() throws IOException {
        Path jar = folder.resolve("patchlight.jar");
        assertThat(Home.portable(jar)).isEmpty();
        Files.createDirectory(folder.resolve("data"));
        assertThat(Home.portable(jar)).isEmpty();
        Files.createFile(folder.resolve(Home.MARK));
        assertThat(Home.portable(jar)).contains(folder.resolve("data"));
        assertThat(Home.isPortable(folder.resolve("data"))).isTrue();
        assertThat(Home.isPortable(folder.resolve("other"))).isFalse();
        assertThat(Home.isPortable(Path.of("/"))).isFalse();
    }

    @Test
    void a_folder_with_the_name_of_the_mark_is_no_mark() throws IOException {
        Files.createDirectory(folder.resolve(Home.MARK));
        assertThat(Home.portable(folder.resolve("patchlight.jar"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "relative/path", ".", "\0"})
    void a_place_that_is_none_is_ignored(String named) {
        assertThat(Home.usual(false, Map.of("XDG_DATA_HOME", named), "me"))
                .isEqualTo(Path.of("me", ".local", "share", "patchlight"));
        assertThat(Home.configuration(Map.of("XDG_CONFIG_HOME", named)))
                .isEqualTo(Path.of(System.getProperty("user.home"), ".config"));
    }

    @Test
    void autostart_entries_are_expected_where_the_desktop_says() {
        assertThat(Home.configuration(Map.of("XDG_CONFIG_HOME", folder.toString())))
                .isEqualTo(folder);
    }
}
