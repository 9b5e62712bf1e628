package org.patchlight.pc.windows.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.platform.win32.KnownFolders;
import com.sun.jna.platform.win32.Shell32Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Programs.Page;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.windows.call.SystemFolders;
import org.patchlight.pc.windows.call.Wine;

/** Which programs Patchlight trusts enough to start them as an administrator. */
@EnabledOnOs(OS.WINDOWS)
class SignatureTest {
    /** Nothing is really opened: a browser would leave the machine. */
    @Test
    void a_media_creation_tool_that_microsoft_has_not_signed_is_not_started() throws PcException, IOException {
        assumeTrue(Wine.isHere());
        Path downloads = Path.of(Shell32Util.getKnownFolderPath(KnownFolders.FOLDERID_Downloads));
        Path tool = downloads.resolve("MediaCreationTool22H2.exe");
        Files.createDirectories(downloads);
        Files.copy(SystemFolders.system32().resolve("hostname.exe"), tool);
        List<String> opened = new ArrayList<>();
        try {
            WindowsPrograms programs = new WindowsPrograms(
                    new WindowsVersion(10, 0, 19045),
                    (verb, file, arguments) -> opened.add(verb + " " + file),
                    () -> false,
                    MediaCreationTool::newest);
            String page = programs.open(Page.MEDIA_CREATION_TOOL);
            assertThat(opened).containsExactly("open " + page);
            assertThat(page).isEqualTo("https://www.microsoft.com/software-download/windows10");
        } finally {
            Files.deleteIfExists(tool);
        }
    }

    @Test
    void a_signature_names_its_signer_and_a_damaged_or_missing_one_names_none(@TempDir Path folder)
            throws PcException, IOException {
        Path library = Path.of(System.getProperty("java.home", ""), "bin", "vcruntime140.dll");
        assumeTrue(Files.isRegularFile(library), "this Java brings no library that Microsoft has signed");
        assertThat(Signature.organisation(library)).contains("Microsoft Corporation");
        Path damaged = folder.resolve("damaged.dll");
        byte[] bytes = Files.readAllBytes(library);
        bytes[bytes.length / 4]++;
        Files.write(damaged, bytes);
        assertThat(Signature.organisation(damaged)).isEmpty();
        assertThat(Signature.organisation(folder.resolve("none.dll"))).isEmpty();
        if (Wine.isHere()) {
            assertThat(Signature.organisation(SystemFolders.system32().resolve("hostname.exe")))
                    .isEmpty();
        }
    }
}
