package org.patchlight.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NewFileTest {
    @TempDir
    Path folder;

    @Test
    void what_cannot_be_written_to_its_end_leaves_no_file() {
        Path file = folder.resolve("x");
        assertThatThrownBy(() -> NewFile.write(file, out -> {
                    out.write(1);
                    throw new IOException("No space left on device");
                }))
                .hasMessage("No space left on device");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void a_file_that_came_meanwhile_is_left_alone() {
        Path file = folder.resolve("x");
        assertThatThrownBy(() -> NewFile.write(file, out -> Files.writeString(file, "theirs")))
                .isInstanceOf(FileAlreadyExistsException.class);
        assertThat(file).hasContent("theirs");
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void what_was_written_is_there() throws IOException {
        Path file = folder.resolve("x");
        String result = NewFile.write(file, out -> {
            out.write('a');
            return "made";
        });
        assertThat(result).isEqualTo("made");
        assertThat(file).hasContent("a");
    }
}
