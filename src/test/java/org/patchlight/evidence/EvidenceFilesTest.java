package org.patchlight.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.evidence.Zips.Shown;
import org.patchlight.health.Message;

@DisabledOnOs(
        value = OS.WINDOWS,
        disabledReason = "paths are compared as this system writes them; links take rights there")
final class EvidenceFilesTest {
    private static final EvidenceLimits FEW = new EvidenceLimits(3, 2, 1 << 20, 1 << 20, 250, 1 << 20, 1 << 20);

    @TempDir
    Path folder;

    @Test
    void the_files_of_a_folder_are_shown_in_the_order_of_their_names_and_folders_with_them() throws IOException {
        write("b.log", "B");
        write("a/z.log", "Z");
        write("a/c.log", "C");
        assertThat(walk(folder).files).containsExactly("a/c.log = C", "a/z.log = Z", "b.log = B");
    }

    @Test
    void a_path_that_does_not_exist_says_so() {
        assertThat(walk(folder.resolve("none")).unreadable).containsExactly("none: missing");
    }

    @Test
    void a_circle_of_links_ends_and_shows_each_file_once() throws IOException {
        write("a/one.log", "1");
        Files.createSymbolicLink(folder.resolve("a/round"), folder);
        Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));
        Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
        Shown shown = walk(folder);
        assertThat(shown.files).containsExactly("a/one.log = 1");
        assertThat(shown.unreadable).hasSize(1).allMatch(line -> line.startsWith("self: "));
    }

    @Test
    void a_link_that_leads_out_of_the_folder_is_not_followed() throws IOException {
        write("secret.txt", "S");
        write("given/fine.log", "F");
        Files.createSymbolicLink(folder.resolve("given/out"), folder.resolve("secret.txt"));
        Shown shown = walk(folder.resolve("given"));
        assertThat(shown.files).containsExactly("fine.log = F");
        assertThat(shown.unreadable).containsExactly("out: leads-out");
    }

    @Test
    void a_file_named_twice_is_read_once() throws IOException {
        Path file = write("a.log", "A");
        int[] files = {0};
        EvidenceFiles.visit(List.of(file, folder, file), EvidenceLimits.USUAL, new EvidenceVisitor() {
            @Override
            public void file(EvidenceFile shown) {
                files[0]++;
            }

            @Override
            public void unreadable(String path, Message reason) {
                throw new AssertionError(path);
            }
        });
        assertThat(files[0]).isEqualTo(1);
    }

    @Test
    void more_files_than_the_limit_are_left_out_and_that_is_reported_once() throws IOException {
        for (int i = 0; i < 9; i++) {
            write("d" + i / 3 + "/" + i + ".log", "x");
        }
        Shown shown = Shown.of(folder, FEW);
        assertThat(shown.files).hasSize(3);
        assertThat(shown.unreadable).hasSize(1).allMatch(line -> line.endsWith(": too-many"));
    }

    @Test
    void folders_deeper_than_the_limit_are_left_out() throws IOException {
        write("a/b/deep.log", "x");
        Shown shown = Shown.of(folder, FEW);
        assertThat(shown.files).isEmpty();
        assertThat(shown.unreadable).containsExactly("a/b: too-deep");
    }

    @Test
    void a_device_is_no_file() {
        assertThat(walk(Path.of("/dev/null")).unreadable).containsExactly("null: no-file");
    }

    @Test
    void a_name_cannot_harm_a_terminal() throws IOException {
        String name = "a\u001b[2J\u202e.log";
        assumeTrue(
                Charset.forName(System.getProperty("sun.jnu.encoding"))
                        .newEncoder()
                        .canEncode(name),
                "this system can name a file so");
        write(name, "x");
        assertThat(walk(folder).files).containsExactly("a?[2J?.log = x");
    }

    private Shown walk(Path path) {
        return Shown.of(path, EvidenceLimits.USUAL);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    @Test
    void the_newest_files_are_read_if_there_are_more_than_the_limit() throws IOException {
        for (int i = 0; i < 9; i++) {
            Path file = write(i + ".log", "x");
            Files.setLastModifiedTime(
                    file, FileTime.from(Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i % 5 * 7200L)));
        }
        Shown shown = Shown.of(folder, FEW);
        assertThat(shown.files).containsExactly("4.log = x", "3.log = x", "8.log = x");
        assertThat(shown.unreadable).hasSize(1).allMatch(line -> line.endsWith("too-many"));
    }

    @Test
    void a_visit_without_time_left_reads_no_more_and_reports_it_once() throws IOException {
        for (int i = 0; i < 9; i++) {
            write(i + ".log", "x");
        }
        EvidenceLimits none =
                new EvidenceLimits(100, 2, 1 << 20, 1 << 20, 250, 1 << 20, 1 << 20, Duration.ZERO, 1 << 20);
        Shown shown = Shown.of(folder, none);
        assertThat(shown.files).isEmpty();
        assertThat(shown.unreadable).containsExactly("0.log: no-time");
    }

    @Test
    void a_sparse_file_ends_with_the_budget_of_bytes() throws IOException {
        Path file = folder.resolve("sparse.log");
        try (FileChannel sparse = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.SPARSE)) {
            sparse.write(ByteBuffer.wrap(new byte[] {'x'}), 1L << 36);
        }
        write("z.log", "x");
        Shown shown = Shown.of(folder, FEW);
        assertThat(shown.files).isEmpty();
        assertThat(shown.unreadable).containsExactly("sparse.log: no-time", "z.log: no-time");
    }
}
