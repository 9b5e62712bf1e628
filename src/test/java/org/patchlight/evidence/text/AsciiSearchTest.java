package org.patchlight.evidence.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Eight bytes at a time give what one after the other gives. */
final class AsciiSearchTest {
    private static final String[] WORDS = {"[SR] ", "ion:", "a:b", "x", "- 0x"};
    private static final List<String> PIECES =
            List.of("[SR] ", "[SR]", "ion", ":", "a:b", "- 0", "-", "x", "q", "  ", "\u007F", "0", "9", ":/");

    private final Random random = new Random(5);

    @Test
    void words_are_found_where_a_plain_search_finds_them() {
        AsciiWords words = new AsciiWords("[:x", WORDS);
        AsciiBeginnings beginnings = new AsciiBeginnings(WORDS);
        int found = 0;
        for (int round = 0; round < 5000; round++) {
            String text = text(random.nextInt(9));
            String around = "x[SR] :" + text + "x[SR] ";
            byte[] bytes = around.getBytes(StandardCharsets.US_ASCII);
            boolean plain = List.of(WORDS).stream().anyMatch(text::contains);
            assertThat(words.areIn(bytes, 7, 7 + text.length())).as(text).isEqualTo(plain);
            assertThat(beginnings.begin(bytes, 7, 7 + text.length()))
                    .as(text)
                    .isEqualTo(List.of(WORDS).stream().anyMatch(text::startsWith));
            found += plain ? 1 : 0;
        }
        assertThat(found).isBetween(500, 4900);
    }

    @Test
    void a_form_fits_what_its_expression_fits() {
        AsciiForm form = new AsciiForm("00 0:0-x");
        Pattern plain = Pattern.compile("\\d\\d \\d:\\d-x");
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder("12 3:9-x");
            for (int change = random.nextInt(3); change > 0; change--) {
                text.setCharAt(random.nextInt(8), (char) random.nextInt(256));
            }
            boolean fits = form.fits(("#" + text).getBytes(StandardCharsets.ISO_8859_1), 1);
            assertThat(fits).as("%s", text).isEqualTo(plain.matcher(text).matches());
        }
    }

    @Test
    void bytes_are_judged_as_one_after_the_other() {
        for (int round = 0; round < 20_000; round++) {
            byte[] bytes = new byte[8];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = (byte) (random.nextInt(20) == 0 ? random.nextInt(256) : 'a');
            }
            boolean ascii = true;
            boolean controls = false;
            for (byte b : bytes) {
                ascii &= b > 0;
                controls |= b >= 0 && b < ' ';
            }
            assertThat(ByteWords.isAscii(bytes, 0)).isEqualTo(ascii);
            assertThat(ByteWords.hasNoControls(bytes, 0)).isEqualTo(!controls);
        }
    }

    @Test
    void characters_of_utf_16_are_judged_and_narrowed_as_one_after_the_other() {
        for (int round = 0; round < 20_000; round++) {
            boolean bigEndian = random.nextBoolean();
            StringBuilder text = new StringBuilder();
            for (int i = 4 + random.nextInt(9); i > 0; i--) {
                text.append((char) (random.nextInt(12) == 0 ? random.nextInt(0x180) : 'a' + i));
            }
            byte[] wide = text.toString().getBytes(bigEndian ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE);
            assertThat(ByteWords.isPlainUtf16(wide, 0, bigEndian))
                    .as("%s", text)
                    .isEqualTo(text.substring(0, 4).chars().allMatch(c -> c >= ' ' && c < 0x100));
            if (text.chars().allMatch(c -> c < 0x100)) {
                byte[] narrow = new byte[text.length()];
                ByteWords.narrow(wide, 0, text.length(), bigEndian, narrow);
                assertThat(new String(narrow, StandardCharsets.ISO_8859_1)).isEqualTo(text.toString());
            }
        }
    }

    private String text(int pieces) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }
}
