package org.patchlight.repair.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchlight.health.Message;
import org.patchlight.pc.PcException;
import org.patchlight.pc.windows.call.Win32;
import org.patchlight.words.Words;

/** Each code that Windows is known to answer to a call has words of its own: what happened, why, what to do next. */
class WindowsRefusalsTest {
    private static final Words WORDS = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
    private static final int MOST_WORDS = 25;

    /** One operation of each kind of call. Refusals of an elevated start have a class of their own. */
    private static final Map<String, String> OPERATIONS = Map.ofEntries(
            Map.entry("manager", "OpenSCManager"),
            Map.entry("open", "OpenService"),
            Map.entry("configure", "ChangeServiceConfig"),
            Map.entry("start", "StartService"),
            Map.entry("stop", "ControlService"),
            Map.entry("restart", "InitiateSystemShutdownEx"),
            Map.entry("privilege", "AdjustTokenPrivileges"),
            Map.entry("registry-read", "RegOpenKeyEx"),
            Map.entry("registry-write", "RegSetValueEx"),
            Map.entry("rename", "MoveFileEx"),
            Map.entry("rewrite", "ReplaceFile"),
            Map.entry("clock", "SetSystemTime"),
            Map.entry("zone", "tzutil.exe"),
            Map.entry("shell", "ShellExecuteEx"),
            Map.entry("restore-point", "CreateRestorePoint"),
            Map.entry("events", "EvtSubscribe"));

    record Row(String call, int code, String symbol, String key, String shared, String document) {}

    static List<Row> rows() throws IOException {
        try (InputStream table = WindowsRefusals.class.getResourceAsStream("windows-refusals.tsv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .map(row -> new Row(row[0], Integer.parseInt(row[1]), row[2], row[3], row[4], row[5]))
                    .toList();
        }
    }

    static Stream<Row> calls() throws IOException {
        return rows().stream().filter(row -> !row.call().equals("elevation"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_refusal_is_reported_with_the_words_of_its_code(Row row) {
        PcException refused = Win32.failure(OPERATIONS.getOrDefault(row.call(), row.call()), "thing", row.code());
        assertThat(Failures.words(refused).key()).isEqualTo(row.key());
    }

    @Test
    void two_codes_share_words_only_for_a_stated_reason() throws IOException {
        Map<String, List<Row>> byText = rows().stream().collect(Collectors.groupingBy(row -> text(row.key(), "")));
        byText.values().stream()
                .filter(same -> same.size() > 1)
                .flatMap(List::stream)
                .forEach(row -> assertThat(row.shared())
                        .as("why %s %d has the words of another code", row.call(), row.code())
                        .hasSizeGreaterThan(10));
    }

    @Test
    void each_text_is_short_and_ends_with_what_to_do_and_the_code() throws IOException {
        Set<String> keys = new TreeSet<>(ResourceBundle.getBundle("org.patchlight.words.refusals", Locale.ROOT)
                .keySet());
        for (String key : keys) {
            String text = text(key, "4711");
            assertThat(text).as(key).endsWith(". (code 4711)").doesNotContain("''");
            List<String> sentences = Stream.of(text.split("[.;] ", -1)).toList();
            assertThat(sentences.size())
                    .as("what happened, and what to do: %s", key)
                    .isGreaterThanOrEqualTo(3);
            sentences.forEach(sentence ->
                    assertThat(sentence.split(" ", -1).length).as(sentence).isLessThanOrEqualTo(MOST_WORDS));
        }
        Set<String> used = rows().stream().map(Row::key).collect(Collectors.toSet());
        assertThat(used).as("texts that no code has").containsAll(keys);
    }

    @Test
    void each_row_says_where_windows_documents_the_code() throws IOException {
        Map<String, Integer> codes = new HashMap<>();
        for (Row row : rows()) {
            assertThat(row.document()).as(row.symbol()).startsWith("https://");
            Integer before = codes.put(row.symbol(), row.code());
            assertThat(before == null || before == row.code()).as(row.symbol()).isTrue();
        }
    }

    @Test
    void a_tool_may_answer_the_code_as_an_hresult() {
        PcException refused = new PcException(PcException.Reason.DENIED, "tzutil.exe", "UTC", 0x80070522);
        assertThat(WORDS.say(Failures.words(refused)))
                .contains("right to change the time zone")
                .endsWith("(code 1314)");
    }

    private static String text(String key, String code) {
        return WORDS.say(Message.of(key, "thing", code));
    }
}
