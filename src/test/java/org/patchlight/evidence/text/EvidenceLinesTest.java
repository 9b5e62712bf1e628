package org.patchlight.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceLinesTest {
    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, FFFE",
        "UTF-16LE, ''",
        "UTF-16BE, FEFF",
        "UTF-16BE, ''",
        "UTF-8, EFBBBF",
        "UTF-8, ''",
        "windows-1252, ''"
    })
    void each_encoding_is_recognized_with_and_without_its_mark(String charset, String mark) throws IOException {
        byte[] text = "Fehler: größer\r\nzweite Zeile\r\n".getBytes(Charset.forName(charset));
        EvidenceLines lines = new EvidenceLines(new ByteArrayInputStream(join(hex(mark), text)));
        assertThat(lines.charset()).isEqualTo(Charset.forName(charset));
        assertThat(all(lines)).containsExactly("Fehler: größer", "zweite Zeile");
    }

    @Test
    void lines_end_in_any_of_the_three_ways_and_empty_ones_count() throws IOException {
        assertThat(read("a\r\nb\nc\rd\n\ne\r\r\nf")).containsExactly("a", "b", "c", "d", "", "e", "", "f");
    }

    @Test
    void a_file_without_bytes_has_no_lines() throws IOException {
        assertThat(read("")).isEmpty();
    }

    @Test
    void a_crlf_split_between_two_reads_is_one_end() throws IOException {
        InputStream oneByOne =
                new ByteArrayInputStream("a\r\nb\r\n".repeat(3000).getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public synchronized int read(byte[] into, int offset, int length) {
                        return super.read(into, offset, Math.min(1, length));
                    }
                };
        assertThat(all(new EvidenceLines(oneByOne))).hasSize(6000).doesNotContain("");
    }

    @Test
    void a_line_that_is_too_long_loses_its_end_and_is_counted() throws IOException {
        EvidenceLines lines = new EvidenceLines(bytes("x".repeat(EvidenceLines.LONGEST + 5) + "\nnext"));
        assertThat(lines.next()).hasSize(EvidenceLines.LONGEST);
        assertThat(lines.next()).isEqualTo("next");
        assertThat(lines.cut()).isEqualTo(1);
    }

    @Test
    void a_line_of_exactly_the_limit_is_whole() throws IOException {
        EvidenceLines lines = new EvidenceLines(bytes("x".repeat(EvidenceLines.LONGEST) + "\n"));
        assertThat(lines.next()).hasSize(EvidenceLines.LONGEST);
        assertThat(lines.cut()).isZero();
    }

    @Test
    void zeros_left_by_a_crash_are_dropped() throws IOException {
        byte[] torn = join("one\r\n".getBytes(StandardCharsets.UTF_16LE), new byte[6000]);
        byte[] whole = join(torn, "two\r\n".getBytes(StandardCharsets.UTF_16LE));
        assertThat(all(new EvidenceLines(new ByteArrayInputStream(whole)))).containsExactly("one", "two");
    }

    @Test
    void an_odd_last_byte_touches_only_the_last_line() throws IOException {
        byte[] odd = Arrays.copyOf("first\r\nsecond".getBytes(StandardCharsets.UTF_16LE), 25);
        List<String> lines = all(new EvidenceLines(new ByteArrayInputStream(odd)));
        assertThat(lines).hasSize(2).startsWith("first");
        assertThat(lines.get(1)).startsWith("secon");
    }

    @Test
    void random_bytes_are_read_to_their_end() throws IOException {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            byte[] noise = new byte[random.nextInt(20_000)];
            random.nextBytes(noise);
            InputStream in = new ByteArrayInputStream(noise);
            all(new EvidenceLines(in));
            assertThat(in.read()).isEqualTo(-1);
        }
    }

    @Test
    void lines_are_numbered_from_one_also_when_they_are_read_ahead() throws IOException {
        int count = 10_000;
        try (EvidenceLines lines = new EvidenceLines(bytes("line\r\n".repeat(count)))) {
            assertThat(lines.number()).isZero();
            for (int i = 1; i <= count; i++) {
                lines.next();
                assertThat(lines.number()).isEqualTo(i);
            }
            assertThat(lines.next()).isNull();
            assertThat(lines.number()).isEqualTo(count);
        }
    }

    private static List<String> read(String text) throws IOException {
        return all(new EvidenceLines(bytes(text)));
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

    private static byte[] join(byte[] first, byte[] second) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        joined.writeBytes(first);
        joined.writeBytes(second);
        return joined.toByteArray();
    }

    private static byte[] hex(String digits) {
        return java.util.HexFormat.of().parseHex(digits);
    }
}
