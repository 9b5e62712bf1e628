package org.patchlight.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WholeLinesTest {
    private static final byte[] NOTHING = {};

    /** Gives out bytes in pieces of random lengths. */
    private static InputStream inPieces(byte[] bytes, Random random) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return super.read(target, offset, Math.min(length, 1 + random.nextInt(40)));
            }
        };
    }

    private static int endOfLastLine(byte[] bytes, Charset charset) {
        byte[] lineFeed = "\n".getBytes(charset);
        for (int at = bytes.length / lineFeed.length * lineFeed.length - lineFeed.length;
                at >= 0;
                at -= lineFeed.length) {
            if (Arrays.equals(Arrays.copyOfRange(bytes, at, at + lineFeed.length), lineFeed)) {
                return at + lineFeed.length;
            }
        }
        return 0;
    }

    private static byte[] text(Charset charset, Random random) {
        StringBuilder text = new StringBuilder();
        // letters whose bytes look like ends of lines to whoever counts bytes of UTF-16 one by one
        String letters = "ab" + (char) 0x0A0A + (char) 0x0A00 + (char) 0x0100 + (char) 0x010A + "ü\r\n";
        for (int i = random.nextInt(400); i >= 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        byte[] bytes = text.toString().getBytes(charset);
        return Arrays.copyOf(bytes, bytes.length - random.nextInt(Math.min(3, bytes.length)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-8", "windows-1252"})
    void what_comes_in_any_pieces_is_parted_at_the_end_of_the_last_whole_line(String name) throws IOException {
        Charset charset = Charset.forName(name);
        for (int seed = 0; seed < 500; seed++) {
            Random random = new Random(seed);
            byte[] bytes = text(charset, random);
            int end = endOfLastLine(bytes, charset);
            WholeLines whole = new WholeLines(inPieces(bytes, random), charset, NOTHING, 16);
            byte[] given = inPieces(whole.readAllBytes(), random).readAllBytes();
            assertThat(given).as("seed %d", seed).isEqualTo(Arrays.copyOf(bytes, end));
            assertThat(whole.rest()).isEqualTo(Arrays.copyOfRange(bytes, end, bytes.length));
            assertThat(whole.count()).isEqualTo(end);
            assertThat(whole.tail()).isEqualTo(Arrays.copyOfRange(bytes, Math.max(0, end - 16), end));
            assertThat(whole.isTooLong()).isFalse();
        }
    }

    @Test
    void the_tail_reaches_back_before_the_place_that_is_read_from() throws IOException {
        WholeLines whole = new WholeLines(
                new ByteArrayInputStream("cd\nef".getBytes(StandardCharsets.UTF_8)),
                StandardCharsets.UTF_8,
                "0123456789ab\n".getBytes(StandardCharsets.UTF_8),
                6);
        whole.readAllBytes();
        assertThat(new String(whole.tail(), StandardCharsets.UTF_8)).isEqualTo("ab\ncd\n".substring(0, 6));
    }

    @Test
    void a_line_without_an_end_is_given_out_and_marked() throws IOException {
        byte[] bytes = new byte[3 * WholeLines.LONGEST];
        Arrays.fill(bytes, (byte) 'x');
        WholeLines whole = new WholeLines(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8, NOTHING, 16);
        assertThat(whole.readAllBytes()).hasSize(bytes.length);
        assertThat(whole.isTooLong()).isTrue();
        assertThat(whole.rest()).isEmpty();
    }

    @Test
    void bytes_can_be_read_one_by_one() throws IOException {
        WholeLines whole = new WholeLines(
                new ByteArrayInputStream(new byte[] {(byte) 0xff, '\n', 'a'}), StandardCharsets.UTF_8, NOTHING, 16);
        assertThat(whole.read()).isEqualTo(0xff);
        assertThat(whole.read()).isEqualTo('\n');
        assertThat(whole.read()).isEqualTo(-1);
        assertThat(whole.read()).isEqualTo(-1);
    }
}
