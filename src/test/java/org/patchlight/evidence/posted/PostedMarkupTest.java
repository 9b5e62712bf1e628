package org.patchlight.evidence.posted;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostedMarkupTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a\u00A0\u00A0b c\u00A0d                        | a  b c d
            one<br>~two<br/>~three<BR />                   | one ~two ~three
            one<br>two<br class="x">three                  | one~two~three
            [code]a b[/code]                               | a b
            [QUOTE="some one, post: 12"]x~[Code]a[/CODE]~y | x~ a ~y
            [quote="some one"][b]Event ID: 20[/b]          | Event ID: 20
            [HRESULT = 0x800f081f - X][/icode][/spoiler]   | [HRESULT = 0x800f081f - X]
            [i]a[/i] [u]b[/u]                              | a   b
            <pre>C:\\&gt;w32tm &quot;x&quot; &amp; y</pre>   | C:\\>w32tm "x" & y
            <code class="lang">x&#39;s&nbsp;y</code>       | x's y
            <p>one<br/>~two</p>                            | one ~two
            <div class="post">&lt;x&gt;</div>             | <x>
            <p class="x">a</p>                             | a
            <ul><li><b>a:</b> 1</li><li>b</li>~</ul>       | a:  1~ b
            <span class="x">a</span><strong>b</strong>     | a  b
            <tr><td>a</td><td>b</td></tr><tr><th>c</th>    | a  b ~  c
            """)
    void marks_become_blanks_and_breaks_end_lines(String posted, String plain) throws IOException {
        byte[] bytes = posted.replace('~', '\n').getBytes(StandardCharsets.UTF_8);
        String wanted = plain.replace('~', '\n');
        assertThat(PostedMarkup.isIn(bytes)).isTrue();
        assertThat(new String(read(bytes, 8192), StandardCharsets.UTF_8).strip())
                .isEqualTo(wanted);
        assertThat(new String(read(bytes, 1), StandardCharsets.UTF_8).strip()).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Events><Event xmlns='x'><code>1</code></Event></Events><?xml",
                "<!DOCTYPE html><html><body><pre>2026-01-01 00:00:00, Error CBS x</pre>",
                "[HKEY_LOCAL_MACHINE\\SOFTWARE] [Error,Code=2 (0x0002)] [codec] <brand> [quoted [I 2026] [b12] [U none] <base> <index>",
                "Erreur\u00A0: 0x800f081f, mise \u00E0 jour. Voir le journal. Le fichier de source n'a pas \u00E9t\u00E9 trouv\u00E9. "
                        + "Utilisez l'option Source pour indiquer l'emplacement des fichiers requis pour la fonction.",
                "binary \u0000 <br> [code]"
            })
    void other_text_is_left_alone(String text) {
        assertThat(PostedMarkup.isIn(text.getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    @Test
    void a_text_without_marks_stays_byte_for_byte() throws IOException {
        Random random = new Random(17);
        for (int size : new int[] {0, 1, 119, 120, 121, 8191, 8192, 8193, 40_000}) {
            byte[] bytes = new byte[size];
            for (int i = 0; i < size; i++) {
                bytes[i] = (byte) "ab [<>]&;/\n\r\tbrcode".charAt(random.nextInt(19));
            }
            byte[] harmless = new String(bytes, StandardCharsets.US_ASCII)
                    .replaceAll("[<\\[]", "{")
                    .getBytes(StandardCharsets.US_ASCII);
            assertThat(read(harmless, 7)).isEqualTo(harmless);
            assertThat(read(bytes, 8192)).isEqualTo(read(bytes, 3));
        }
    }

    @Test
    void a_mark_across_the_end_of_the_buffer_is_one() throws IOException {
        for (int before = 8170; before < 8200; before++) {
            byte[] bytes = ("x".repeat(before) + "[/quote]<br>y\u00A0z").getBytes(StandardCharsets.UTF_8);
            assertThat(new String(read(bytes, 8192), StandardCharsets.UTF_8)).isEqualTo("x".repeat(before) + " \ny z");
        }
    }

    @Test
    void bytes_are_skipped_as_they_would_be_read() throws IOException {
        byte[] bytes = "[code]<br>one\u00A0two[/code]three".getBytes(StandardCharsets.UTF_8);
        byte[] plain = read(bytes, 8192);
        for (int count = 0; count <= plain.length + 1; count++) {
            try (PostedMarkup text = new PostedMarkup(new ByteArrayInputStream(bytes), bytes)) {
                assertThat(text.skip(count)).isEqualTo(Math.min(count, plain.length));
                assertThat(text.readAllBytes())
                        .isEqualTo(Arrays.copyOfRange(plain, Math.min(count, plain.length), plain.length));
            }
        }
    }

    /** Reads with a source that gives so many bytes at once. */
    private static byte[] read(byte[] bytes, int most) throws IOException {
        InputStream slow = new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                return super.read(into, from, Math.min(most, length));
            }
        };
        try (InputStream plain = new PostedMarkup(slow, bytes)) {
            return plain.readAllBytes();
        }
    }
}
