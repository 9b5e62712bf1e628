package org.patchlight.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldProgressTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void the_newest_stay_and_nothing_else_is_touched() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < OldProgress.KEPT + 3; i++) {
            files.add(made(UUID.randomUUID() + ".jsonl", NOON.plusSeconds(i)));
        }
        Path other = made("notes.jsonl", NOON.minusSeconds(1));
        Path journal = Files.createDirectory(folder.resolve("journal"));
        Path run = made("journal/elevated-000001.jsonl", NOON.minusSeconds(1));

        OldProgress.clear(folder);

        assertThat(files.subList(0, 3)).noneMatch(Files::exists);
        assertThat(files.subList(3, files.size())).allMatch(Files::exists);
        assertThat(List.of(other, journal, run)).allMatch(Files::exists);
    }

    @Test
    void a_folder_that_is_not_there_is_no_trouble() {
        OldProgress.clear(folder.resolve("none"));

        assertThat(folder).isEmptyDirectory();
    }

    private Path made(String name, Instant written) throws IOException {
        Path file = Files.createFile(folder.resolve(name));
        return Files.setLastModifiedTime(file, FileTime.from(written));
    }
}
