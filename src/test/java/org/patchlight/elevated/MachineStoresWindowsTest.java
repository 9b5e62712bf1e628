package org.patchlight.elevated;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.patchlight.pc.PcException;
import org.patchlight.pc.windows.call.Wine;
import org.patchlight.pc.windows.file.AdministratorsFolder;
import org.patchlight.repair.journal.FileJournal;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.JournalEntry.Phase;

/** Runs only under Wine, because it creates and deletes the real folders. */
@EnabledOnOs(OS.WINDOWS)
class MachineStoresWindowsTest {
    private Path folder;
    private Path former;

    @BeforeEach
    void find() throws IOException, PcException {
        assertThat(Wine.isHere()).isTrue();
        folder = AdministratorsFolder.path();
        former = folder.resolveSibling("Logs").resolve("Patchlight");
        away();
    }

    @AfterEach
    void away() throws IOException {
        for (Path one : List.of(folder, former)) {
            if (Files.exists(one)) {
                try (Stream<Path> all = Files.walk(one)) {
                    for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        }
    }

    @Test
    void the_runs_of_an_earlier_version_are_found_before_and_after_the_new_folder_is_made() throws IOException {
        assertThat(MachineStores.find()).isEmpty();
        FileJournal old = new FileJournal(former.resolve("journal"), MachineStores.KIND);
        String run = old.newRun();
        old.write(new JournalEntry(run, "pc", Instant.EPOCH, "fix", 1, Phase.DONE, "stop-service", "BITS", Map.of()));

        assertThat(MachineStores.find().orElseThrow().journal().runs()).containsExactly(run);
        MachineStores made = MachineStores.make();
        assertThat(made.journal().read(run)).hasSize(1);
        assertThat(made.journal().newRun()).isEqualTo("elevated-000002");
        assertThat(folder.resolve("journal").resolve("elevated-000002.jsonl")).exists();
        assertThat(former.resolve("journal")).isDirectoryNotContaining("glob:**2.jsonl");
        assertThat(MachineStores.whyUnsafe()).isEmpty();
    }

    @Test
    void a_file_in_the_place_of_the_folder_is_named() throws IOException {
        Files.createFile(folder);

        assertThat(MachineStores.whyUnsafe().orElseThrow().key()).isEqualTo("helper.no-place.link");
        assertThat(MachineStores.find()).isEmpty();
    }
}
