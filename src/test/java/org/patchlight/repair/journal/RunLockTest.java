package org.patchlight.repair.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunLockTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void only_one_holds_the_lock_and_it_is_released_once(boolean inFolder) throws IOException {
        RunLock lock = inFolder ? new FolderLock(folder) : RunLock.inMemory();
        RunLock.Held first = lock.tryHold().orElseThrow();
        assertThat(lock.tryHold()).isEmpty();
        first.close();
        RunLock.Held second = lock.tryHold().orElseThrow();
        first.close();
        assertThat(lock.tryHold()).isEmpty();
        second.close();
        assertThat(lock.tryHold()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void checking_the_lock_neither_takes_nor_creates_it(boolean inFolder) throws IOException {
        Path place = folder.resolve("none yet");
        RunLock lock = inFolder ? new FolderLock(place) : RunLock.inMemory();
        assertThat(lock.isHeld()).isFalse();
        assertThat(place).doesNotExist();
        RunLock.Held held = lock.tryHold().orElseThrow();
        assertThat(lock.isHeld()).isTrue();
        assertThat(lock.tryHold()).isEmpty();
        held.close();
        assertThat(lock.isHeld()).isFalse();
        assertThat(lock.tryHold()).isPresent();
    }

    @Test
    void two_locks_of_one_folder_are_the_same_lock() throws IOException {
        try (RunLock.Held held = new FolderLock(folder).tryHold().orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(new FolderLock(folder.resolve("..").resolve(folder.getFileName())).tryHold())
                    .isEmpty();
        }
    }

    @Test
    void a_failed_attempt_does_not_release_the_system_lock() throws IOException, InterruptedException {
        RunLock lock = new FolderLock(folder);
        RunLock.Held held = lock.tryHold().orElseThrow();
        assertThat(lock.tryHold()).isEmpty();
        assertThat(lockedFromOutside()).isTrue();
        held.close();
        assertThat(lockedFromOutside()).isFalse();
    }

    @Test
    void a_file_locked_another_way_counts_as_held() throws IOException {
        Files.createDirectories(folder);
        try (FileChannel other =
                FileChannel.open(folder.resolve("repair.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            assertThat(other.lock().isValid()).isTrue();
            assertThat(new FolderLock(folder).tryHold()).isEmpty();
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_an_error() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> new FolderLock(file).tryHold()).isInstanceOf(IOException.class);
    }

    /** Whether another process fails to take the lock. */
    private boolean lockedFromOutside() throws IOException, InterruptedException {
        Path script = folder.resolve("Outside.java");
        Files.writeString(script, """
                import java.nio.channels.FileChannel;
                import java.nio.file.*;
                public class Outside {
                    public static void main(String[] a) throws Exception {
                        try (var c = FileChannel.open(Path.of(a[0]), StandardOpenOption.WRITE)) {
                            System.exit(c.tryLock() == null ? 3 : 0);
                        }
                    }
                }
                """);
        Process outside = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        script.toString(),
                        folder.resolve("repair.lock").toString())
                .inheritIO()
                .start();
        return outside.waitFor() == 3;
    }
}
