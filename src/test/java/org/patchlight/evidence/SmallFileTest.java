package org.patchlight.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.health.Message;

/** A file in a zip is unpacked once if it is small, and says the same as one that is unpacked for each reader. */
final class SmallFileTest {
    @TempDir
    Path folder;

    @Test
    void each_file_gives_its_own_bytes_however_often_it_is_opened() throws IOException {
        int limit = SmallFile.LONGEST;
        Map<String, String> texts = new TreeMap<>();
        List<Object> zip = new ArrayList<>();
        for (int length : new int[] {limit + 1, 5, limit, 0, 70_000, 3, limit - 1}) {
            String text = ("text of " + length + "\r\n").repeat(length / 8 + 1).substring(0, length);
            texts.put("z.zip!" + length, text);
            zip.addAll(List.of(Integer.toString(length), text));
        }
        Path file = Files.write(folder.resolve("z.zip"), Zips.of(zip.toArray()));
        Map<String, String> read = new TreeMap<>();
        EvidenceFiles.visit(List.of(file), EvidenceLimits.USUAL, new EvidenceVisitor() {
            @Override
            public void file(EvidenceFile shown) {
                String name = "z.zip!" + shown.name();
                for (int time = 0; time < 3; time++) {
                    assertThat(read.merge(name, text(shown), (one, other) -> one))
                            .isEqualTo(texts.get(name));
                    assertThat(text(shown)).isEqualTo(texts.get(name));
                }
            }

            @Override
            public void unreadable(String path, Message reason) {
                throw new AssertionError(path);
            }
        });
        assertThat(read).isEqualTo(texts);
    }

    @Test
    void a_small_file_is_unpacked_once() throws IOException {
        byte[] text = "one line\r\n".repeat(900).getBytes(StandardCharsets.US_ASCII);
        int[] opened = {0};
        SmallFile file = SmallFile.read(
                () -> {
                    opened[0]++;
                    return new ByteArrayInputStream(text);
                },
                new byte[SmallFile.LONGEST + 1]);
        assertThat(file.open().readAllBytes()).isEqualTo(text);
        assertThat(file.open().readAllBytes()).isEqualTo(text);
        assertThat(file.isZip()).isFalse();
        assertThat(opened[0]).isEqualTo(1);
    }

    @Test
    void a_file_that_breaks_off_is_left_to_its_reader_unless_nothing_can_be_read() throws IOException {
        byte[] buffer = new byte[SmallFile.LONGEST + 1];
        SmallFile broken = SmallFile.read(() -> breaking(6000), buffer);
        assertThat(broken.isWhole()).isFalse();
        assertThat(broken.length()).isEqualTo(4);
        assertThatThrownBy(() -> SmallFile.read(() -> breaking(2), buffer)).isInstanceOf(IOException.class);
    }

    private static InputStream breaking(int after) {
        return new InputStream() {
            private int left = after;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("damaged");
                }
                return 'x';
            }
        };
    }

    private static String text(EvidenceFile file) {
        try (InputStream in = file.open()) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException broken) {
            throw new AssertionError(broken);
        }
    }
}
