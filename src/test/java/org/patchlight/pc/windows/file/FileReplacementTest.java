package org.patchlight.pc.windows.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.DosFileAttributes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.pc.PcException;

/** A replaced file keeps what is true of it besides its content. */
@EnabledOnOs(OS.WINDOWS)
class FileReplacementTest {
    @TempDir
    private Path folder;

    @Test
    void a_read_only_hidden_file_stays_so_and_its_rights_stay() throws IOException, PcException {
        Path file = Files.write(folder.resolve("hosts"), new byte[] {1, 2, 3});
        Files.setAttribute(file, "dos:readonly", true);
        Files.setAttribute(file, "dos:hidden", true);
        // Wine keeps this in an attribute of the file system, which only root can write to a read-only file.
        boolean hidden = Files.readAttributes(file, DosFileAttributes.class).isHidden();
        String rights = FileSecurity.descriptor(file);
        FileReplacement.replace(file, new byte[] {4});
        assertThat(Files.readAllBytes(file)).containsExactly(4);
        DosFileAttributes attributes = Files.readAttributes(file, DosFileAttributes.class);
        assertThat(attributes.isReadOnly()).isTrue();
        assertThat(attributes.isHidden()).isEqualTo(hidden);
        assertThat(FileSecurity.descriptor(file)).isEqualTo(rights);
        Files.setAttribute(file, "dos:readonly", false);
    }

    @Test
    void a_draft_that_a_killed_run_left_is_replaced() throws IOException, PcException {
        Path file = Files.write(folder.resolve("hosts"), new byte[] {1});
        Files.write(folder.resolve("hosts.patchlight-draft"), new byte[900]);
        FileReplacement.replace(file, new byte[] {5, 6});
        assertThat(Files.readAllBytes(file)).containsExactly(5, 6);
        assertThat(folder.resolve("hosts.patchlight-draft")).doesNotExist();
    }
}
