package org.patchlight.pc.policy;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.pc.policy.HostsText.Line;

class HostsTextTest {
    private static final String LINES = "# a\r\n\n127.0.0.1 one.example\r0.0.0.0 two.example # é\n\r\n::1 last.example";

    static Stream<byte[]> encodings() {
        return Stream.of(
                bytes(LINES, UTF_8),
                bytes(LINES, ISO_8859_1),
                bytes("\uFEFF" + LINES, UTF_8),
                bytes("\uFEFF" + LINES, UTF_16LE),
                bytes("\uFEFF" + LINES, UTF_16BE),
                bytes("\uFEFF" + LINES + "\r\n", UTF_16LE),
                bytes(LINES + "\n", UTF_8));
    }

    private static byte[] bytes(String text, Charset charset) {
        return text.getBytes(charset);
    }

    @ParameterizedTest
    @MethodSource("encodings")
    void any_line_is_commented_out_and_in_again_and_all_other_bytes_stay(byte[] content) {
        HostsText text = HostsText.of(content).orElseThrow();
        assertThat(text.lines()).extracting(Line::number).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(text.lines().get(2).text()).isEqualTo("127.0.0.1 one.example");
        assertThat(text.lines().get(5).text()).isEqualTo("::1 last.example");
        for (Line line : text.lines()) {
            byte[] marked = text.commentedOut(text.bytesOf(line));
            byte[] changed = text.with(line, marked);
            HostsText after = HostsText.of(changed).orElseThrow();
            Line there = after.line(line.number()).orElseThrow();
            assertThat(there.text()).isEqualTo("# Patchlight: " + line.text());
            assertThat(after.bytesOf(there)).isEqualTo(marked);
            for (Line other : text.lines()) {
                if (other.number() != line.number()) {
                    assertThat(after.line(other.number()).map(after::bytesOf)).contains(text.bytesOf(other));
                }
            }
            assertThat(after.with(there, text.bytesOf(line))).isEqualTo(content);
        }
    }

    @Test
    void what_is_no_text_is_not_split_and_no_bytes_make_it_throw() {
        assertThat(HostsText.of(new byte[] {'a', 0, '\n'})).isEmpty();
        assertThat(HostsText.of(new byte[0]).orElseThrow().lines()).isEmpty();
        assertThat(HostsText.of(new byte[0]).orElseThrow().line(1)).isEmpty();
        Random random = new Random(11);
        for (int n = 0; n < 3000; n++) {
            byte[] some = new byte[random.nextInt(40)];
            random.nextBytes(some);
            if (n % 3 == 0 && some.length > 1) {
                some[0] = (byte) (n % 2 == 0 ? 0xFF : 0xFE);
                some[1] = (byte) (n % 2 == 0 ? 0xFE : 0xFF);
            }
            List<Line> lines = HostsText.of(some).map(HostsText::lines).orElse(List.of());
            for (Line line : lines) {
                HostsText text = HostsText.of(some).orElseThrow();
                assertThat(text.with(line, text.bytesOf(line))).isEqualTo(some);
            }
        }
    }

    @Test
    void the_lines_are_those_that_windows_reads() {
        HostsText text = HostsText.of(bytes("0.0.0.0 a.example", UTF_8)).orElseThrow();
        assertThat(HostsLine.blocksUpdates("0.0.0.0 emdl.ws.microsoft.com")).isTrue();
        assertThat(HostsLine.blocksUpdates(HostsText.MARK + "0.0.0.0 emdl.ws.microsoft.com"))
                .isFalse();
        assertThat(text.line(0)).isEmpty();
        assertThat(text.line(2)).isEmpty();
    }
}
