package org.patchlight.update.reading.mention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Mention;
import org.patchlight.update.reading.note.Notes;

class MentionReaderTest {
    private static final String WRAPPED = """
            [09:14] choco: Upgrading everything
            Installation of Cumulative Update for
            .NET Framework (KB5031234) gave up with
            COMException 0x80240022
            at Example.Updates.Install()


            rc: -2145107934
            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void a_code_is_found_beside_the_article_of_the_next_lines(String charset) throws IOException {
        String text = charset.startsWith("UTF-16") ? "\uFEFF" + WRAPPED : WRAPPED;
        for (String end : List.of("\n", "\r\n", "\r")) {
            assertThat(read(MentionReader.ofText(), text.replace("\n", end), Charset.forName(charset)))
                    .containsExactly("0x80240022 4 KB5031234", "0x80244022 8 null");
        }
    }

    @Test
    void the_article_may_come_after_the_code() throws IOException {
        assertThat(read("failed: 0x800F0831\nUpdate\n(KB5029999)", MentionReader.ofText()))
                .containsExactly("0x800F0831 1 KB5029999");
        assertThat(read("failed: 0x800F0831\n\n\n\nKB5029999", MentionReader.ofText()))
                .containsExactly("0x800F0831 1 null");
    }

    @Test
    void a_second_number_is_kept() throws IOException {
        assertThat(mentions(MentionReader.ofText(), "0x8007042B - 0x4000D", StandardCharsets.UTF_8))
                .singleElement()
                .extracting(Mention::extendOrNull)
                .isEqualTo("0x8007042B - 0x4000D");
        assertThat(mentions(MentionReader.ofText(), "0x8007042B, 0x4000D", StandardCharsets.UTF_8))
                .singleElement()
                .extracting(Mention::extendOrNull)
                .isNull();
    }

    @Test
    void a_log_shows_the_codes_of_its_error_lines_only() throws IOException {
        String log = """
                2026-03-04 05:06:07, Info                  CBS    Not able to add x [HRESULT = 0x80070002]
                2026-03-04 05:06:07, Error                 CBS    Failed to do y [HRESULT = 0x80070020]
                """;
        assertThat(read(log, MentionReader.ofLog())).containsExactly("0x80070020 2 null");
    }

    @Test
    void articles_on_other_lines_of_a_log_count_as_near_as_in_a_text() throws IOException {
        String info = "2026-05-01 10:00:00, Info                  CBS    ";
        String error = "2026-05-01 10:00:00, Error                 CBS    failed with 0x80070020\n";
        assertThat(read(info + "KB5099001\n" + info + "text\n" + error, MentionReader.ofLog()))
                .containsExactly("0x80070020 3 KB5099001");
        assertThat(read(info + "KB5099001\n" + (info + "text\n").repeat(2) + error, MentionReader.ofLog()))
                .containsExactly("0x80070020 4 null");
        assertThat(read(error + info + "text\n" + info + "KB5099002\n", MentionReader.ofLog()))
                .containsExactly("0x80070020 1 KB5099002");
        assertThat(read(error + (info + "text\n").repeat(2) + info + "KB5099002\n", MentionReader.ofLog()))
                .containsExactly("0x80070020 1 null");
    }

    @Test
    void the_level_of_a_line_is_near_its_beginning() throws IOException {
        for (String before : List.of("x", "a, b", ",,, ", ", Info ")) {
            String start = before + "x".repeat(39 - before.length());
            assertThat(read(start + ", Error 0x80070020", MentionReader.ofLog()))
                    .hasSize(1);
            assertThat(read(start + "x, Error 0x80070020", MentionReader.ofLog()))
                    .isEmpty();
        }
    }

    @Test
    void binary_files_and_own_output_mention_nothing() throws IOException {
        assertThat(read("MZ\u0001\u0002 0x80070643 \u0007\nPE\u0000\u0003 error 80072EE2", MentionReader.ofText()))
                .isEmpty();
        assertThat(read("{\n  \"schema\": 1,\n  \"code\": \"0x80070643\"}", MentionReader.ofText()))
                .isEmpty();
        assertThat(read("{\"schema\":1,\"code\":\"0x80070643\"}", MentionReader.ofText()))
                .isEmpty();
        assertThat(read("time,kind,status,offsetSeconds,code\n1,failure,,,0x80070643", MentionReader.ofText()))
                .isEmpty();
        assertThat(read("{\"schemas\":1,\"code\":\"0x80070643\"}", MentionReader.ofText()))
                .hasSize(1);
    }

    private static List<String> read(String text, MentionReader reader) throws IOException {
        return read(reader, text, StandardCharsets.UTF_8);
    }

    private static List<String> read(MentionReader reader, String text, Charset charset) throws IOException {
        return mentions(reader, text, charset).stream()
                .map(one -> one.code() + " " + one.line() + " " + one.kbOrNull())
                .toList();
    }

    private static List<Mention> mentions(MentionReader reader, String text, Charset charset) throws IOException {
        List<Mention> mentions = new ArrayList<>();
        byte[] bytes = text.getBytes(charset);
        reader.read(new EvidenceFile("x", "x", () -> new ByteArrayInputStream(bytes)), new Notes() {
            @Override
            public void mention(Mention mention) {
                mentions.add(mention);
            }

            @Override
            public void attempt(Attempt attempt) {
                throw new AssertionError();
            }

            @Override
            public void record() {
                throw new AssertionError();
            }

            @Override
            public void unreadable() {
                throw new AssertionError();
            }

            @Override
            public void zone(ZoneOffset offset) {
                throw new AssertionError();
            }

            @Override
            public void fact(Fact fact) {
                throw new AssertionError();
            }
        });
        return mentions;
    }
}
