package org.patchlight.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small file that several programs write, as two sessions of one person do. */
class SharedFileTest {
    private static final int WRITES = 80;
    private static final int LENGTH = 200_000;

    @TempDir
    Path folder;

    @Test
    void programs_that_write_at_the_same_time_lose_no_write_and_tear_no_file() throws Exception {
        KeptFile file = file(folder);
        List<Process> others = List.of(writer("a"), writer("b"));
        int read = 0;
        while (others.stream().anyMatch(Process::isAlive)) {
            Optional<String> text = file.read();
            assertThat(text.map(SharedFileTest::isWhole).orElse(true)).isTrue();
            read += text.isPresent() ? 1 : 0;
        }
        assertThat(read).isPositive();
        for (Process other : others) {
            assertThat(other.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(other.exitValue()).isZero();
        }
        assertThat(folder).isDirectoryNotContaining("glob:**/*.new");
    }

    @Test
    void threads_of_one_program_wait_for_each_other() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        List<Throwable> failures = new ArrayList<>();
        for (String letter : List.of("a", "b")) {
            Thread thread = new Thread(() -> writeOften(file(folder), letter, 30));
            thread.setUncaughtExceptionHandler((where, thrown) -> failures.add(thrown));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void programs_that_replace_a_file_without_a_lock_do_not_disturb_each_other() throws InterruptedException {
        Path target = folder.resolve("pc.json");
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            String text = String.valueOf(i).repeat(LENGTH);
            Thread thread = new Thread(() -> replaceOften(target, text));
            thread.setUncaughtExceptionHandler((where, thrown) -> failures.add(thrown));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
        assertThat(folder).isDirectoryNotContaining("glob:**/*.new");
    }

    private static void replaceOften(Path target, String text) {
        try {
            for (int i = 0; i < 20; i++) {
                KeptFile.replace(target, text);
                assertThat(Files.readString(target).chars().distinct().count()).isEqualTo(1);
            }
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        }
    }

    @Test
    void a_lock_that_another_program_never_gives_back_is_not_waited_for_without_end() throws IOException {
        KeptFile file = new KeptFile(folder, "things", 10, Duration.ofMillis(30));
        try (FileChannel channel = FileChannel.open(
                        folder.resolve("things.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock held = channel.lock()) {
            assertThat(held.isValid()).isTrue();
            Assertions.assertThatIOException()
                    .isThrownBy(() -> file.write("new"))
                    .withMessageContaining("held");
        }
        file.write("new");
        assertThat(file.read()).contains("new");
    }

    @Test
    void a_file_that_another_program_reads_at_this_moment_is_replaced_a_moment_later() throws IOException {
        Path target = folder.resolve("settings.json");
        Files.writeString(target, "old");
        List<String> refusals = new ArrayList<>(List.of("1", "2", "3"));

        KeptFile.replace(
                target, folder.resolve("settings.json.new"), "new".getBytes(StandardCharsets.UTF_8), (from, to) -> {
                    if (!refusals.isEmpty()) {
                        throw new AccessDeniedException(refusals.remove(0));
                    }
                    Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
                });

        assertThat(target).hasContent("new");
    }

    @Test
    void a_file_that_stays_refused_is_reported_and_stays_as_it_was() throws IOException {
        Path target = folder.resolve("settings.json");
        Files.writeString(target, "old");

        Assertions.assertThatIOException()
                .isThrownBy(() -> KeptFile.replace(
                        target,
                        folder.resolve("settings.json.new"),
                        "new".getBytes(StandardCharsets.UTF_8),
                        (from, to) -> {
                            throw new AccessDeniedException(to.toString());
                        }));

        assertThat(target).hasContent("old");
        assertThat(folder).isDirectoryNotContaining("glob:**/*.new");
    }

    /** Another program: writes texts of one letter. */
    public static void main(String[] arguments) {
        writeOften(file(Path.of(arguments[0])), arguments[1], WRITES);
    }

    private static void writeOften(KeptFile file, String letter, int times) {
        for (int i = 1; i <= times; i++) {
            try {
                file.write(letter.repeat(LENGTH - i));
            } catch (IOException lost) {
                throw new IllegalStateException(lost);
            }
        }
    }

    private static boolean isWhole(String text) {
        return text.length() >= LENGTH - WRITES && text.chars().distinct().count() == 1;
    }

    private static KeptFile file(Path folder) {
        return new KeptFile(folder, "things", LENGTH);
    }

    private Process writer(String letter) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        SharedFileTest.class.getName(),
                        folder.toString(),
                        letter)
                .inheritIO()
                .start();
    }
}
