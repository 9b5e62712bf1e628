package org.patchlight.evidence.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files without text are refused with a reason, whatever words they hold; damaged logs are not. */
final class BinaryFormatTest {
    private static final String WORDS =
            "\r\ndism /online /cleanup-image\r\n100.0%\r\nError: 0x800f081f\r\n2026-05-01 10:00:00, Error  CBS    text\r\n";
    private static final String LOG = "2026-05-01 10:00:00, Error                 CBS    text of some length\r\n";

    @ParameterizedTest
    @CsvSource({
        "PAGEDU64, dump",
        "PAGEDUMP, dump",
        "MDMP\u0093\u00A7, dump",
        "SQLite format 3, database",
        "MSWIM, image",
        "GIF89a, picture",
        "\u00FD7zXZ, archive",
    })
    void a_known_format_is_refused_by_its_first_bytes(String magic, String id) throws IOException {
        byte[] file = (magic + WORDS.repeat(20)).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(BinaryFormat.of(file)).contains(id);
        KindGuess guess = KindGuess.of(file, "CBS.log");
        assertThat(guess.kind()).isEqualTo(SourceKind.UNKNOWN);
        assertThat(guess.isForeign()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 5000, 60_000})
    void noise_between_words_is_no_text(int length) throws IOException {
        Random random = new Random(length);
        for (int round = 0; round < 30; round++) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            while (file.size() < length) {
                byte[] noise = new byte[150];
                random.nextBytes(noise);
                file.write(noise);
                file.write(new byte[random.nextInt(60)]);
                file.writeBytes(WORDS.getBytes(StandardCharsets.US_ASCII));
            }
            assertThat(BinaryFormat.of(file.toByteArray())).contains("binary");
        }
    }

    @Test
    void records_of_numbers_are_no_text_in_any_encoding() throws IOException {
        ByteArrayOutputStream numbers = new ByteArrayOutputStream();
        ByteArrayOutputStream names = new ByteArrayOutputStream();
        for (int i = 1; i < 2000; i++) {
            numbers.write(new byte[] {(byte) (i % 7), 0, (byte) (i % 31), 0});
            names.write(("CBS.log" + i + "\0\0\0\0").getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(BinaryFormat.of(numbers.toByteArray())).contains("binary");
        assertThat(BinaryFormat.of(names.toByteArray())).contains("binary");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "IBM850", "Shift_JIS", "GBK", "windows-1251", "ISO-2022-JP"})
    void text_of_any_language_is_text(String charset) {
        String text =
                "Das L\u00F6schen schlug fehl. \u0423\u0441\u043F\u0435\u0448\u043D\u043E. \u66F4\u65B0\u5931\u6557\r\n"
                        + "\u001B[2J\f[====  50.0% \b\b\b\b\r" + WORDS;
        for (int times : new int[] {1, 40, 400}) {
            assertThat(BinaryFormat.of(text.repeat(times).getBytes(Charset.forName(charset))))
                    .isEmpty();
        }
    }

    @Test
    void a_log_that_a_crash_or_a_script_damaged_is_still_text() throws IOException {
        byte[] log = LOG.repeat(300).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream crashed = new ByteArrayOutputStream();
        crashed.write(log);
        crashed.write(new byte[40_000]);
        crashed.write(log);
        assertThat(BinaryFormat.of(crashed.toByteArray())).isEmpty();

        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.write(log);
        both.write(LOG.repeat(300).getBytes(StandardCharsets.UTF_16LE));
        assertThat(BinaryFormat.of(both.toByteArray())).isEmpty();

        byte[] sector = new byte[512];
        new Random(5).nextBytes(sector);
        System.arraycopy(sector, 0, log, 9000, sector.length);
        assertThat(BinaryFormat.of(log)).isEmpty();
        assertThat(BinaryFormat.of(new byte[0])).isEmpty();
        assertThat(BinaryFormat.of(new byte[3000])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void control_characters_count_alike_in_each_encoding_and_with_and_without_a_decoder(String charset) {
        for (String other : charset.startsWith("UTF") ? new String[] {"", "\uD83D\uDE00"} : new String[] {""}) {
            for (int controls = 0; controls < 30; controls++) {
                String text = LOG.repeat(10) + other + "\u0001".repeat(controls);
                Optional<String> format = BinaryFormat.of(text.getBytes(Charset.forName(charset)));
                assertThat(format.isPresent())
                        .as("%d control characters of %d", controls, text.length())
                        .isEqualTo(controls >= 8 && controls * 100 > text.length() * 2);
            }
        }
    }

    @Test
    void halves_of_surrogate_pairs_are_no_text() {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            byte[] text = (LOG.repeat(4) + "\uFFFD".repeat(20)).getBytes(charset);
            for (int i = 0; i < 20; i++) {
                int at = text.length - 40 + 2 * i;
                text[at] = (byte) (charset.equals(StandardCharsets.UTF_16LE) ? 0x41 : 0xDC);
                text[at + 1] = (byte) (charset.equals(StandardCharsets.UTF_16LE) ? 0xDC : 0x41);
            }
            assertThat(BinaryFormat.of(text)).contains("binary");
        }
    }
}
