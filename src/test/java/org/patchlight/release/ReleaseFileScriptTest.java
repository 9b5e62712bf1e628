package org.patchlight.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.machine.MachineTime;

/** What {@code packaging/release-file} signs is what the program believes. */
@DisabledOnOs(OS.WINDOWS)
class ReleaseFileScriptTest {
    @TempDir
    Path folder;

    private String run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of("packaging/release-file").toAbsolutePath().toString()));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    @Test
    void a_file_by_a_key_or_by_its_successor_is_believed() throws Exception {
        List<ReleaseKey> keys = BuiltInKeys.of(run("--new-key", "a.pem"));
        run("--new-key", "b.pem");
        Path dist = Files.createDirectory(folder.resolve("dist"));
        Files.writeString(dist.resolve("patchlight-0.2.0-setup.exe"), "setup");
        Files.writeString(folder.resolve("notes.txt"), "Faster.\n\nÄ\n");
        run("--vouch", "b.pem", "--key", "a.pem", "--out", "next.json");
        run(
                "--key",
                "b.pem",
                "--next-key",
                "next.json",
                "--sequence",
                "3",
                "--notes",
                "notes.txt",
                "--version",
                "0.2.0",
                "--out",
                "r.json",
                "dist");
        String signed = Files.readString(folder.resolve("r.json"));
        ReleaseFile file = new ReleaseSignature(keys).checked(signed, MachineTime.now());
        assertThat(file.notes()).containsExactly("Faster.", "Ä");
        ReleaseAsset setup = file.asset(ReleaseAsset.Kind.SETUP).orElseThrow();
        assertThat(Download.isSigned(dist.resolve(setup.name()), setup)).isTrue();
        assertThat(Files.getPosixFilePermissions(folder.resolve("a.pem"))).hasSize(2);
    }
}
