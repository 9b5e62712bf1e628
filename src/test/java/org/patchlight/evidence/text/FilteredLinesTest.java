package org.patchlight.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilteredLinesTest {
    /** More than is split without another thread. */
    private static final int MANY = 300_000;

    private static final LineFilter ALL =
            (text, from, to, tabs, count, lines) -> lines.accept(Utf16Line.text(text, from, to));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void a_filter_sees_each_line_and_only_what_it_hands_on_is_read(String charset) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int n = 0; n < 40_000; n++) {
            text.append("line ").append(n).append(n % 3 == 0 ? "\r\n" : n % 3 == 1 ? "\n" : "\r");
        }
        text.append("y".repeat(EvidenceLines.LONGEST + 1)).append("\nnul\0\nlast");
        int[] seen = {0};
        LineFilter filter = (line, from, to, tabs, count, lines) -> {
            seen[0]++;
            if (Utf16Line.at(line, to - 2) == '7') {
                lines.accept("before " + seen[0]);
                lines.accept(Utf16Line.text(line, from, to));
            }
        };
        List<String> read = new ArrayList<>();
        try (FilteredLines lines =
                new FilteredLines(new ByteArrayInputStream(text.toString().getBytes(charset)), filter)) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                read.add(line);
            }
            assertThat(lines.cut()).isEqualTo(1);
        }
        assertThat(seen[0]).isEqualTo(40_001);
        assertThat(read)
                .hasSize(8000 + 2)
                .startsWith("before 8", "line 7", "before 18", "line 17")
                .endsWith("nul");
    }

    @Test
    void the_last_line_without_an_end_is_seen_too() throws IOException {
        byte[] file = "a\n\nb".getBytes(StandardCharsets.UTF_8);
        try (FilteredLines lines = new FilteredLines(new ByteArrayInputStream(file), ALL)) {
            assertThat(List.of(lines.next(), lines.next(), lines.next())).containsExactly("a", "", "b");
            assertThat(lines.next()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void the_places_of_tabs_are_right_in_each_block(String charset) throws IOException {
        Random random = new Random(5);
        List<String> written = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            String line = i + "\t" + "x".repeat(random.nextInt(20)) + "\ty\t";
            written.add(line);
            text.append(line).append("\r\n");
        }
        LineFilter between = (bytes, from, to, tabs, count, lines) -> {
            assertThat(count).isEqualTo(3);
            assertThat(tabs[2]).isEqualTo(to - 2);
            lines.accept(Utf16Line.text(bytes, from, tabs[0]) + Utf16Line.text(bytes, tabs[0], to));
        };
        byte[] file = text.toString().getBytes(charset);
        try (FilteredLines lines = new FilteredLines(PlainSplitting.inPieces(file, random), between)) {
            assertThat(all(lines)).isEqualTo(written);
            assertThat(lines.next()).isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40})
    void a_file_that_breaks_off_gives_what_came_before_and_then_fails(int reads) {
        List<String> before = new ArrayList<>();
        InputStream breaking = broken(reads, new IOException("the disk went away"));
        assertThatThrownBy(() -> {
                    try (FilteredLines lines = new FilteredLines(breaking, ALL)) {
                        for (String line = lines.next(); line != null; line = lines.next()) {
                            before.add(line);
                        }
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("the disk went away");
        assertThat(before).hasSizeGreaterThan(reads * 1000 / 5).allMatch("line"::startsWith);
    }

    @Test
    void a_fault_on_the_other_thread_reaches_the_reader() {
        InputStream broken = broken(40, new ArithmeticException("a fault"));
        assertThatThrownBy(() -> {
                    try (FilteredLines lines = new FilteredLines(broken, ALL)) {
                        all(lines);
                    }
                })
                .isInstanceOf(IllegalStateException.class)
                .hasRootCauseMessage("a fault");
    }

    @Test
    void closing_early_ends_the_thread_and_the_file() throws IOException {
        boolean[] closed = {false};
        InputStream endless = new FilterInputStream(broken(Integer.MAX_VALUE, new IOException())) {
            @Override
            public void close() {
                closed[0] = true;
            }
        };
        try (FilteredLines lines = new FilteredLines(endless, ALL)) {
            for (int i = 0; i < MANY; i++) {
                assertThat(lines.next()).isEqualTo("line");
            }
        }
        assertThat(closed[0]).isTrue();
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().startsWith("evidence-lines") && thread.isAlive());
    }

    private static List<String> all(FilteredLines lines) throws IOException {
        List<String> all = new ArrayList<>();
        for (String line = lines.next(); line != null; line = lines.next()) {
            all.add(line);
        }
        return all;
    }

    /** A file without an end, whose reading fails after some blocks. */
    private static InputStream broken(int reads, Exception failure) {
        return new InputStream() {
            private final byte[] line = "line\n".getBytes(StandardCharsets.US_ASCII);
            private int left = reads;
            private int at;

            @Override
            public int read() {
                return line[at++ % line.length];
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                if (left-- <= 0) {
                    if (failure instanceof IOException unread) {
                        throw unread;
                    }
                    throw (RuntimeException) failure;
                }
                for (int i = 0; i < length; i++) {
                    into[offset + i] = (byte) read();
                }
                return length;
            }
        };
    }
}
