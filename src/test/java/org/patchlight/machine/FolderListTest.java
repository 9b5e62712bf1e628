package org.patchlight.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Iterator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderListTest {
    @TempDir
    private Path folder;

    @Test
    void lists_files_and_folders() throws IOException {
        Files.createFile(folder.resolve("a"));
        Files.createDirectories(folder.resolve("b").resolve("c"));
        assertThat(FolderList.of(folder)).containsExactlyInAnyOrder(folder.resolve("a"), folder.resolve("b"));
    }

    @Test
    void a_missing_folder_is_an_io_exception() {
        assertThatThrownBy(() -> FolderList.of(folder.resolve("none"))).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void a_failure_in_the_middle_is_the_same_as_at_the_beginning() {
        IOException lost = new IOException("the drive is gone");
        DirectoryStream<Path> broken = new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        throw new DirectoryIteratorException(lost);
                    }

                    @Override
                    public Path next() {
                        throw new DirectoryIteratorException(lost);
                    }
                };
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> FolderList.of(broken)).isSameAs(lost);
    }
}
