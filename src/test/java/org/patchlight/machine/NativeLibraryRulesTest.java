package org.patchlight.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NativeLibraryRulesTest {
    @TempDir
    Path folder;

    @Test
    void the_library_beside_the_jar_is_loaded_from_there_and_nothing_is_unpacked() throws IOException {
        Files.createFile(folder.resolve(NativeLibraryRules.LIBRARY));
        assertThat(NativeLibraryRules.onWindows(folder, () -> false))
                .containsEntry("jna.boot.library.path", folder.toString())
                .containsEntry("jna.nounpack", "true")
                .containsEntry("jna.nosys", "true")
                .containsEntry("flatlaf.useNativeLibrary", "false")
                .hasSize(4);
        Files.createFile(folder.resolve(NativeLibraryRules.WINDOWS_OF_FLATLAF));
        assertThat(NativeLibraryRules.onWindows(folder, () -> false))
                .containsEntry("flatlaf.nativeLibraryPath", folder.toString())
                .doesNotContainKey("flatlaf.useNativeLibrary");
    }

    @Test
    void a_jar_alone_unpacks_as_long_as_it_is_not_elevated() {
        assertThat(NativeLibraryRules.onWindows(folder, () -> false)).isEmpty();
    }

    @Test
    void an_elevated_program_never_unpacks() throws IOException {
        assertThat(NativeLibraryRules.onWindows(folder, () -> true))
                .containsEntry("jna.nounpack", "true")
                .containsEntry("jna.nosys", "true")
                .containsEntry("flatlaf.useNativeLibrary", "false")
                .doesNotContainKey("jna.boot.library.path");
        Files.createFile(folder.resolve(NativeLibraryRules.LIBRARY));
        Files.createFile(folder.resolve(NativeLibraryRules.WINDOWS_OF_FLATLAF));
        assertThat(NativeLibraryRules.onWindows(folder, () -> true))
                .containsEntry("jna.boot.library.path", folder.toString())
                .containsEntry("jna.nounpack", "true")
                .containsEntry("flatlaf.useNativeLibrary", "false");
    }

    @Test
    void a_library_is_intact_if_it_is_the_packaged_one() throws IOException {
        Path library = folder.resolve(NativeLibraryRules.LIBRARY);
        assertThat(NativeLibraryRules.isIntact(library)).isFalse();
        try (InputStream packaged =
                NativeLibraryRules.class.getResourceAsStream("/com/sun/jna/win32-x86-64/jnidispatch.dll")) {
            Files.copy(Objects.requireNonNull(packaged), library);
        }
        assertThat(NativeLibraryRules.isIntact(library)).isTrue();
        Files.writeString(library, "x", StandardOpenOption.APPEND);
        assertThat(NativeLibraryRules.isIntact(library)).isFalse();
    }

    @Test
    void a_folder_outside_the_code_page_is_known() {
        assertThat(NativeLibraryRules.isIn("windows-1252", "C:\\Programme\\Täglich"))
                .isTrue();
        assertThat(NativeLibraryRules.isIn("windows-1252", "C:\\Пробуем")).isFalse();
        assertThat(NativeLibraryRules.isIn("UTF-8", "C:\\Пробуем")).isTrue();
        assertThat(NativeLibraryRules.isIn("no-such-page", "C:\\Пробуем")).isTrue();
    }

    @Test
    void other_systems_are_left_alone() {
        NativeLibraryRules.apply();
        assertThat(System.getProperty("jna.nounpack")).isNull();
    }
}
