package org.patchlight.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ReadAheadTest {
    private static final int MANY = 20_000;

    @Test
    void many_lines_come_whole_and_in_order() throws IOException {
        Random random = new Random(11);
        List<String> written = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            String line = i + " " + "\u00e4x".repeat(random.nextInt(40));
            written.add(line);
            text.append(line).append(random.nextBoolean() ? "\r\n" : "\n");
        }
        try (EvidenceLines lines = new EvidenceLines(bytes(text.toString()))) {
            assertThat(all(lines)).isEqualTo(written);
            assertThat(lines.next()).isNull();
        }
    }

    @Test
    void lines_that_were_cut_are_counted() throws IOException {
        String text = "x\n".repeat(MANY) + "y".repeat(EvidenceLines.LONGEST + 1) + "\nend\n";
        try (EvidenceLines lines = new EvidenceLines(bytes(text))) {
            assertThat(all(lines)).hasSize(MANY + 2).endsWith("end");
            assertThat(lines.cut()).isEqualTo(1);
        }
    }

    @Test
    void a_file_that_breaks_off_gives_what_came_before_and_then_fails() throws IOException {
        InputStream breaking = new FilterInputStream(bytes("line\n".repeat(MANY * 2))) {
            private int left = 5 * MANY;

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (left <= 0) {
                    throw new IOException("the disk went away");
                }
                int read = super.read(into, offset, Math.min(length, left));
                left -= read;
                return read;
            }
        };
        List<String> before = new ArrayList<>();
        try (EvidenceLines lines = new EvidenceLines(breaking)) {
            assertThatThrownBy(() -> {
                        for (String line = lines.next(); line != null; line = lines.next()) {
                            before.add(line);
                        }
                    })
                    .isInstanceOf(IOException.class)
                    .hasMessage("the disk went away");
        }
        assertThat(before).hasSizeGreaterThan(MANY / 2).containsOnly("line");
    }

    @Test
    void what_throws_while_reading_ahead_reaches_the_reader() throws IOException {
        InputStream broken = new FilterInputStream(bytes("line\n".repeat(MANY * 2))) {
            private int reads;

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (++reads > 3) {
                    throw new ArithmeticException("a bug");
                }
                return super.read(into, offset, length);
            }
        };
        try (EvidenceLines lines = new EvidenceLines(broken)) {
            assertThatThrownBy(() -> all(lines))
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("a bug");
        }
    }

    @Test
    void closing_before_the_end_ends_the_reading_and_closes_the_file() throws IOException {
        AtomicBoolean closed = new AtomicBoolean();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                for (int i = 0; i < length; i++) {
                    into[offset + i] = (byte) (i % 8 == 7 ? '\n' : 'x');
                }
                return length;
            }

            @Override
            public void close() {
                closed.set(true);
            }
        };
        Set<Thread> others = readingThreads();
        Set<Thread> reading;
        try (EvidenceLines lines = new EvidenceLines(endless)) {
            for (int i = 0; i < MANY; i++) {
                assertThat(lines.next()).isNotNull();
            }
            reading = readingThreads();
            reading.removeAll(others);
            assertThat(reading).hasSize(1);
        }
        assertThat(closed).isTrue();
        assertThat(reading).noneMatch(Thread::isAlive);
    }

    private static Set<Thread> readingThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("evidence-lines"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> all(EvidenceLines lines) throws IOException {
        List<String> all = new ArrayList<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        return all;
    }
}
