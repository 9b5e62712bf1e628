package org.patchlight.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.CommandRun;

/** Outside Windows, whatever commands create in a home folder is readable for its owner alone. */
@DisabledOnOs(OS.WINDOWS)
class PrivateHomeTest {
    @TempDir
    Path folder;

    @Test
    void every_file_and_folder_that_commands_create_is_private() throws IOException {
        Path pc = folder.resolve("pc.json");
        CommandRun.of(folder, "check", "--simulate", "update-files-missing", "--pc", pc.toString());
        CommandRun.of(folder, "fix", "reset-update-cache=whole", "--yes", "--pc", pc.toString());
        CommandRun.of(folder, "undo", "--yes", "--verbose", "--pc", pc.toString());
        List<String> open = new ArrayList<>();
        List<String> seen = new ArrayList<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(one -> !one.equals(folder)).toList()) {
                String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
                seen.add(String.valueOf(path.getFileName()));
                if (!rights.endsWith("------")) {
                    open.add(path + " " + rights);
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(seen)
                .contains("pc.json", "run-000001.jsonl", "run-000001.index", "repair.lock", "history", "journal");
    }
}
