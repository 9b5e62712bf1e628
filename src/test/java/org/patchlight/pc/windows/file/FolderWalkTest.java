package org.patchlight.pc.windows.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.pc.file.FolderSize;

/** Counting and deleting the contents of a folder, without following links out of it. */
class FolderWalkTest {
    @TempDir
    Path place;

    private Path folder;
    private Path outside;

    @BeforeEach
    void make() throws IOException {
        folder = Files.createDirectories(place.resolve("folder"));
        Files.createDirectories(folder.resolve("inner/deep"));
        outside = Files.createDirectories(place.resolve("outside"));
        Files.write(folder.resolve("inner/deep/file"), new byte[10]);
        Files.write(outside.resolve("precious"), new byte[1000]);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "making a link needs a right there")
    void links_are_deleted_themselves_and_what_they_lead_to_stays() throws IOException {
        Files.createSymbolicLink(folder.resolve("to-folder"), outside);
        Files.createSymbolicLink(folder.resolve("inner/to-file"), outside.resolve("precious"));
        Files.createSymbolicLink(folder.resolve("inner/nowhere"), place.resolve("missing"));
        assertThat(FolderWalk.size(folder, 100)).isEqualTo(new FolderSize(10, true));
        FolderWalk.delete(folder);
        assertThat(folder).doesNotExist();
        assertThat(outside.resolve("precious")).hasSize(1000);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "making a link needs a right there")
    void a_folder_that_is_a_link_is_not_entered() throws IOException {
        Path link = Files.createSymbolicLink(place.resolve("link"), outside);
        FolderWalk.delete(link);
        assertThat(link).doesNotExist();
        assertThat(outside.resolve("precious")).exists();
    }

    @Test
    void a_junction_which_java_takes_for_a_folder_is_distinguished_from_one() throws IOException {
        BasicFileAttributes real = Files.readAttributes(folder, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        assertThat(FolderWalk.isFolder(real)).isTrue();
        assertThat(FolderWalk.isFolder(new Junction())).isFalse();
    }

    @Test
    void no_more_is_counted_than_was_asked_for() throws IOException {
        for (int n = 0; n < 20; n++) {
            Files.write(folder.resolve("file" + n), new byte[10]);
        }
        assertThat(FolderWalk.size(folder, 100)).isEqualTo(new FolderSize(210, true));
        FolderSize part = FolderWalk.size(folder, 5);
        assertThat(part.whole()).isFalse();
        assertThat(part.bytes()).isLessThan(100);
    }

    @Test
    void an_interrupted_walk_stops_and_says_where() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> FolderWalk.delete(folder))
                    .isInstanceOfSatisfying(
                            FolderWalk.Stopped.class,
                            stopped -> assertThat(stopped.where()).isEqualTo(folder));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(folder.resolve("inner/deep/file")).exists();
    }

    /** What Java reports for an NTFS junction. */
    private static final class Junction implements BasicFileAttributes {
        @Override
        public FileTime lastModifiedTime() {
            return FileTime.fromMillis(0);
        }

        @Override
        public FileTime lastAccessTime() {
            return FileTime.fromMillis(0);
        }

        @Override
        public FileTime creationTime() {
            return FileTime.fromMillis(0);
        }

        @Override
        public boolean isRegularFile() {
            return false;
        }

        @Override
        public boolean isDirectory() {
            return true;
        }

        @Override
        public boolean isSymbolicLink() {
            return false;
        }

        @Override
        public boolean isOther() {
            return true;
        }

        @Override
        public long size() {
            return 0;
        }

        @Override
        public Object fileKey() {
            return "";
        }
    }
}
