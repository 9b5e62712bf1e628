package org.patchlight.clock.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reports of the Windows Time service as the tools print them, with made-up names and numbers. */
public class TimeServiceReportTest {
    public static final String ENGLISH = """
            Leap Indicator: 0(no warning)
            Stratum: 3 (secondary reference - syncd by (S)NTP)
            Precision: -23 (119.209ns per tick)
            Root Delay: 0.0211001s
            Root Dispersion: 0.7790142s
            ReferenceId: 0xC0000201 (source IP:  192.0.2.1)
            Last Successful Sync Time: 11/20/2026 8:14:02 AM
            Source: time.windows.com,0x9
            Poll Interval: 15 (32768s)

            Phase Offset: -0.0123456s
            ClockRate: 0.0156250s
            State Machine: 2 (Sync)
            Time Source Flags: 0 (None)
            Server Role: 0 (None)
            Last Sync Error: 0 (The command completed successfully.)
            Time since Last Good Sync Time: 4711.0640000s
            """;
    private static final String GERMAN_ALONE = """
            C:\\Users\\ich> w32tm /query /status /verbose
            Sprungindikator: 3(nicht synchronisiert)
            Stratum: 0 (nicht angegeben)
            Präzision: -23 (119,209ns pro Tick)
            Stammverzögerung: 0,0000000s
            Stammabweichung: 0,0000000s
            Referenz-ID: 0x00000000 (nicht angegeben)
            Letzte erfolgr. Synchronisierungszeit: nicht angegeben
            Quelle: Free-running System Clock
            Abrufintervall: 10 (1024s)

            Phasendifferenz: 0,0000000s
            Taktfrequenz: 0,0156250s
            Statuscomputer: 0 (Löschen)
            Zeitquellenkennzeichen: 0 (Keine)
            Serverrolle: 0 (Keine)
            Letzter Synchronisierungsfehler: 1 (Es waren keine Zeitdaten verfügbar.)
            Zeit seit der letzten erfolgr. Synchronisierungszeit: 86400,5000000s
            """;
    private static final String CHINESE_SHORT = """
            PS> w32tm /query /status
            Leap 指示符：3(未同步)
            层次：0 (未指定)
            精度：-23 (每刻度 119.209ns)
            根延迟：0.0000000s
            根分散：0.0000000s
            引用 ID：0x00000000 (未指定)
            上次成功同步时间：未指定
            源：Local CMOS Clock
            轮询间隔：10 (1024s)

            12:35:27, +00.0604534s
            12:35:29, +00.0600663s
            """;

    @Test
    void a_clock_that_is_set_by_a_server_is_read_whole() {
        TimeServiceReport report = StatusLines.read(ENGLISH);
        assertThat(report)
                .isEqualTo(new TimeServiceReport(
                        0,
                        3,
                        0xC000_0201L,
                        "time.windows.com,0x9",
                        Duration.ofSeconds(32_768),
                        Duration.ofNanos(-12_345_600),
                        0,
                        Duration.ofMillis(4_711_064),
                        null));
        assertThat(report.isSynchronised()).contains(true);
        assertThat(report.isSetByHost()).isFalse();
    }

    @Test
    void a_german_clock_on_its_own_is_not_synchronised() {
        TimeServiceReport report = StatusLines.read(GERMAN_ALONE);
        assertThat(report.isSynchronised()).contains(false);
        assertThat(report.source()).contains("Free-running System Clock");
        assertThat(report.lastError()).hasValue(TimeServiceReport.NO_TIME_DATA);
        assertThat(report.phaseOffset()).contains(Duration.ZERO);
        assertThat(report.sinceGood()).contains(Duration.ofMillis(86_400_500));
        assertThat(report.refusalOrNull()).isNull();
    }

    @Test
    void a_short_chinese_report_with_something_below_it_yields_no_more_than_it_contains() {
        TimeServiceReport report = StatusLines.read(CHINESE_SHORT);
        assertThat(report.isSynchronised()).contains(false);
        assertThat(report.source()).contains("Local CMOS Clock");
        assertThat(report.pollOrNull()).isEqualTo(Duration.ofSeconds(1024));
        assertThat(report.phaseOffset()).isEmpty();
        assertThat(report.lastError()).isEmpty();
        assertThat(report.sinceGood()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The following error occurred: The service has not been started. (0x80070426)",
                "Folgender Fehler ist aufgetreten: Der Dienst wurde nicht gestartet. (0x80070426)\r\n",
                "发生下列错误: 服务尚未启动。 (0x80070426)"
            })
    void an_error_says_nothing_about_the_clock(String text) {
        TimeServiceReport report = StatusLines.read(text);
        assertThat(report.refusalOrNull()).isEqualTo(TimeServiceReport.NOT_STARTED);
        assertThat(report.isSynchronised()).isEmpty();
        assertThat(report.source()).isEmpty();
    }

    @Test
    void a_clock_whose_only_reference_is_itself_is_not_synchronised() {
        String own = ENGLISH.replace("0xC0000201 (source IP:  192.0.2.1)", "0x4C4F434C (source name:  \"LOCL\")");
        assertThat(StatusLines.read(own).isSynchronised()).contains(false);
    }

    @Test
    void the_host_of_a_virtual_machine_is_known_by_its_name() {
        String hosted = ENGLISH.replace("time.windows.com,0x9", "VM IC Time Synchronization Provider");
        assertThat(StatusLines.read(hosted).isSetByHost()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\r\r\n", "\r"})
    void the_ends_of_lines_do_not_matter(String end) {
        assertThat(StatusLines.read(ENGLISH.replace("\n", end))).isEqualTo(StatusLines.read(ENGLISH));
    }

    @Test
    void a_text_cut_anywhere_never_yields_what_the_whole_does_not() {
        TimeServiceReport whole = StatusLines.read(ENGLISH);
        for (int end = 0; end < ENGLISH.length(); end++) {
            assertPartOf(whole, StatusLines.read(ENGLISH.substring(0, end)));
            assertPartOf(whole, StatusLines.read(ENGLISH.substring(end)));
        }
    }

    @Test
    void a_missing_line_never_turns_one_value_into_another() {
        TimeServiceReport whole = StatusLines.read(ENGLISH);
        List<String> lines = ENGLISH.lines().toList();
        for (int left = 0; left < lines.size(); left++) {
            List<String> rest = new ArrayList<>(lines);
            rest.remove(left);
            assertPartOf(whole, StatusLines.read(String.join("\n", rest)));
        }
    }

    @Test
    void wrapped_lines_do_not_shift_the_others() {
        String wrapped = ENGLISH.replace(" per tick", "\nper tick")
                .replace(" syncd by", "\nsyncd by")
                .replace("completed successfully", "completed\nsuccessfully")
                .replace(" 8:14:02 AM", "\n8:14:02 AM");
        assertThat(StatusLines.read(wrapped)).isEqualTo(StatusLines.read(ENGLISH));
    }

    @Test
    void rubbish_yields_nothing() {
        assertThat(StatusLines.read("")).isEqualTo(StatusLines.read("time is an illusion\n:::\n0x12\n"));
        Random random = new Random(7);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder(ENGLISH);
            for (int j = 0; j < 20; j++) {
                text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x250));
            }
            assertThat(StatusLines.read(text.toString())).isNotNull();
        }
    }

    private static void assertPartOf(TimeServiceReport whole, TimeServiceReport part) {
        assertThat(part.leapOrNull()).isIn(null, whole.leapOrNull());
        assertThat(part.stratumOrNull()).isIn(null, whole.stratumOrNull());
        assertThat(part.referenceIdOrNull()).isIn(null, whole.referenceIdOrNull());
        assertThat(part.sourceOrNull()).isIn(null, whole.sourceOrNull());
        assertThat(part.pollOrNull()).isIn(null, whole.pollOrNull());
        assertThat(part.phaseOffsetOrNull()).isIn(null, whole.phaseOffsetOrNull());
        assertThat(part.lastErrorOrNull()).isIn(null, whole.lastErrorOrNull());
        assertThat(part.sinceGoodOrNull()).isIn(null, whole.sinceGoodOrNull());
        assertThat(part.refusalOrNull()).isNull();
        assertThat(part.isSynchronised()).isNotEqualTo(Optional.of(false));
    }
}
