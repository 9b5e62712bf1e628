package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.CommandRun;

/** Dates and states that no one announces, read from a copied registry. */
class CopiedDeadlinesTest {
    @TempDir
    Path folder;

    @Test
    void a_copied_registry_shows_the_state_of_the_secure_boot_certificates() throws IOException {
        String secureBoot = "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Control\\SecureBoot\\";
        Path file = Files.writeString(
                folder.resolve("secureboot.reg"),
                "\uFEFFWindows Registry Editor Version 5.00\r\n\r\n" + secureBoot
                        + "State]\r\n\"UEFISecureBootEnabled\"=dword:00000001\r\n\r\n" + secureBoot
                        + "Servicing]\r\n\"UEFICA2023Status\"=\"InProgress\"\r\n\"UEFICA2023Error\"=dword:80070013\r\n",
                StandardCharsets.UTF_16LE);
        CommandRun run = CommandRun.of(folder.resolve("home"), "analyze", file.toString(), "--json");
        assertThat(run.findingIds()).as(run.out()).contains("secure-boot-certificates-old");
        assertThat(run.exitCode()).as("a note is no verdict about updates").isEqualTo(3);
    }
}
