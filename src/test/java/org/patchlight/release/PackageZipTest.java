package org.patchlight.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageZipTest {
    @TempDir
    Path folder;

    /** A zip whose entries hold their own names. */
    static Path zip(Path file, String... names) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }

    @Test
    void the_common_folder_is_left_out() throws IOException {
        Path zip =
                zip(folder.resolve("a.zip"), "Patchlight/", "Patchlight/Patchlight.exe", "Patchlight/jre/bin/java.exe");
        new PackageZip().unpack(zip, folder.resolve("new"));
        assertThat(folder.resolve("new/jre/bin/java.exe")).hasContent("Patchlight/jre/bin/java.exe");
        assertThat(folder.resolve("new/Patchlight.exe")).isRegularFile();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../evil.exe",
                "Patchlight/../../evil.exe",
                "/evil.exe",
                "//evil/x",
                "Patchlight/./x",
                "Patchlight//x",
                "Patchlight\\..\\evil.exe",
                "Patchlight/..\\..\\evil.exe",
                "C:/evil.exe",
                "Patchlight/a:stream",
                "evil.exe",
                "Patchlight/a.",
                "Patchlight/.. /x",
                "Patchlight/a\u0000b"
            })
    void an_entry_never_leaves_the_folder(String name) throws IOException {
        Path zip = zip(folder.resolve("a.zip"), "Patchlight/ok", name);
        assertThatThrownBy(() -> new PackageZip().unpack(zip, folder.resolve("new")))
                .isInstanceOf(IOException.class);
        assertThat(folder.resolve("evil.exe")).doesNotExist();
        assertThat(folder.resolve("new")).isDirectoryNotContaining("glob:**evil*");
    }

    @Test
    void two_names_that_are_one_to_windows_are_refused() throws IOException {
        Path zip = zip(folder.resolve("a.zip"), "Patchlight/a.dll", "Patchlight/A.DLL");
        assertThatThrownBy(() -> new PackageZip().unpack(zip, folder.resolve("new")))
                .isInstanceOf(IOException.class);
    }

    @Test
    void a_link_in_the_zip_becomes_no_link_and_nothing_goes_through_it() throws IOException {
        Path zip = folder.resolve("a.zip");
        zip(zip, "Patchlight/link", "Patchlight/link/x");
        markAsLink(zip);
        assertThatThrownBy(() -> new PackageZip().unpack(zip, folder.resolve("new")))
                .isInstanceOf(IOException.class);
        assertThat(Files.isSymbolicLink(folder.resolve("new/link"))).isFalse();
        assertThat(folder.resolve("new/link")).isRegularFile();
    }

    /** Sets the mode of the first entry in the central directory to that of a symbolic link (APPNOTE 6.3.9, 4.4.15). */
    private static void markAsLink(Path zip) throws IOException {
        byte[] bytes = Files.readAllBytes(zip);
        for (int i = 0; i < bytes.length - 46; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 5] = 3;
                bytes[i + 40] = 0;
                bytes[i + 41] = (byte) 0xA1;
                break;
            }
        }
        Files.write(zip, bytes);
    }

    @Test
    void more_bytes_than_allowed_are_refused_whatever_the_zip_claims() throws IOException {
        Path zip = zip(folder.resolve("a.zip"), "Patchlight/abc", "Patchlight/def");
        assertThatThrownBy(() -> new PackageZip(27).unpack(zip, folder.resolve("new")))
                .hasMessage("too large");
    }
}
