package org.patchlight.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrappingTest {
    private static final String LONG =
            "  - The service that installs updates is disabled, so C:\\Windows\\SoftwareDistribution\\Download stays as it is.";

    @ParameterizedTest
    @ValueSource(ints = {45, 60, 80})
    void no_line_is_wider_and_no_word_is_lost(int width) {
        var lines = Wrapping.lines(LONG, width, Wrapping.indent(LONG));
        assertThat(lines)
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
        assertThat(String.join(" ", lines).replaceAll(" +", " ")).isEqualTo(LONG.replaceAll(" +", " "));
        assertThat(lines.subList(1, lines.size())).allMatch(line -> line.matches(" {4}\\S.*"));
    }

    @Test
    void a_path_stays_whole_on_a_narrow_terminal() {
        assertThat(Wrapping.lines(LONG, 20, 4)).contains("    C:\\Windows\\SoftwareDistribution\\Download");
    }

    @Test
    void without_a_width_nothing_is_broken() {
        assertThat(Wrapping.lines(LONG, 0, 4)).containsExactly(LONG);
    }

    @Test
    void line_feeds_of_a_text_stay() {
        assertThat(Wrapping.lines("a b\n\nc", 2, 0)).containsExactly("a", "b", "", "c");
    }

    @ParameterizedTest
    @CsvSource({"abc, 3", "\u65E5\u672C, 4", "e\u0301, 1", "\uD83D\uDE00, 2", "\uFF71, 1", "\u0141\u00F3d\u017A, 4"})
    void columns_are_counted_as_a_terminal_shows_them(String text, int columns) {
        assertThat(Wrapping.columns(text)).isEqualTo(columns);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            時計が二分遅れています。修正しますか,             10, 時計が二分|遅れていま|す。修正し|ますか
            更新（重要）を入れます,                          8,  更新（重|要）を入|れます
            サービスwuauservを開始します,                     16, サービスwuauserv|を開始します
            更新 C:\\Windows\\Logs を読みます,                 14, 更新|C:\\Windows\\Logs|を読みます
            """)
    void letters_of_east_asia_break_without_blanks_but_not_before_a_closing_mark(String text, int width, String lines) {
        assertThat(Wrapping.lines(text, width, 0)).containsExactly(lines.split("\\|"));
    }
}
