package org.patchlight.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateTextTest {
    @TempDir
    private Path folder;

    @Test
    void replaces_the_file_and_leaves_nothing_beside_it() throws IOException {
        Path file = folder.resolve("patchlight.prom");
        StateText.write(file, "old\n");
        StateText.write(file, "new\n");
        assertThat(file).hasContent("new\n");
        assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining(one -> !one.equals(file));
    }

    @Test
    void a_link_that_another_account_planted_keeps_its_target() throws IOException {
        Path file = folder.resolve("patchlight.prom");
        Path victim = Files.writeString(folder.resolve("victim"), "important");
        Path planted =
                folder.resolve("patchlight.prom." + ProcessHandle.current().pid() + ".tmp");
        Files.createSymbolicLink(planted, victim);
        StateText.write(file, "new\n");
        assertThat(victim).hasContent("important");
        assertThat(file).hasContent("new\n").isRegularFile();
        assertThat(planted).doesNotExist();
    }
}
