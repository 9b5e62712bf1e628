package org.patchlight.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.casefile.gather.CaseSource;
import org.patchlight.casefile.gather.SourceOutcome;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;
import org.patchlight.update.reading.EvidenceReaders;
import org.patchlight.words.Words;

/** Whole cases that are about the clock: events of the time service, its registry keys, and text in any form. */
final class ClockEvidenceTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            47 ManualPeer=ntp.example.net,0x8 ErrorMessage=(0x800705B4)          | ntp.example.net | 0x800705B4
            134 DomainPeer=dc1.corp.example ErrorMessage=(0x80072afc)            | dc1.corp.example | 0x80072AFC
            38 TimeSource=ntp.example.net                                        | ntp.example.net | 38
            29 1=15                                                              | 29 | 29
            36 UnsynchronizedTimeSeconds=86400                                   | 36 | 36
            131 1=ntp.example.net,0x9 2=(0x80072AF9)                             | ntp.example.net | 0x80072AF9
            """)
    void the_service_got_no_time_and_the_text_is_about_the_clock(String event, String server, String code)
            throws IOException {
        CaseFile read = read(event("2026-05-01T10:00:00Z", event));
        assertThat(read.report().status()).isEqualTo(Status.UNKNOWN);
        assertThat(read.report().findings()).allMatch(finding -> finding.subject() == Subject.CLOCK);
        assertThat(say(read)).contains(server, code).doesNotContain("ReportingEvents.log");
        assertThat(read.sources()).extracting(CaseSource::outcome).containsExactly(SourceOutcome.UNKNOWN);
    }

    @Test
    void the_newest_event_decides_in_any_order_of_the_records() throws IOException {
        String silent = event("2026-05-01T10:00:00Z", "134 DomainPeer=a.example");
        String again = event("2026-05-01T11:00:00Z", "37 TimeSource=a.example,0x8 (ntp.m|0x8)");
        String chosen = event("2026-05-01T11:00:05Z", "35 TimeSource=a.example,0x8 (ntp.m|0x8)");
        String later = event("2026-05-01T12:00:00Z", "47 ManualPeer=a.example,0x8");
        List<String> good = Arrays.asList(silent, again, chosen);
        List<String> bad = Arrays.asList(silent, again, chosen, later);
        Random random = new Random(5);
        for (int round = 0; round < 6; round++) {
            Collections.shuffle(good, random);
            Collections.shuffle(bad, random);
            CaseFile recovered = read(String.join("\n", good));
            assertThat(recovered.report().status()).isEqualTo(Status.HEALTHY);
            assertThat(recovered.sources()).extracting(CaseSource::outcome).containsExactly(SourceOutcome.SUCCESS);
            assertThat(say(recovered)).contains("Time source of Windows: a.example");
            assertThat(read(String.join("\n", bad)).report().status()).isEqualTo(Status.UNKNOWN);
        }
    }

    @ParameterizedTest
    @CsvSource({"-90000, clock-ahead, PROBLEM", "61200, clock-behind, PROBLEM", "+40, clock-behind, ATTENTION"})
    void a_change_that_was_refused_as_too_large_is_the_offset(String seconds, String id, Severity severity)
            throws IOException {
        CaseFile read = read(event("2026-05-01T10:00:00Z", "34 SystemTimeChangeSeconds=" + seconds));
        Finding finding = read.report().finding(id).orElseThrow();
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(finding.fixes()).containsExactly("resync-clock");
        String since = event("2026-05-01T10:10:00Z", "37 TimeSource=a.example,0x8");
        assertThat(read(event("2026-05-01T10:00:00Z", "34 SystemTimeChangeSeconds=" + seconds) + since)
                        .report()
                        .status())
                .isEqualTo(Status.HEALTHY);
    }

    @Test
    void events_of_the_time_service_hide_no_missing_result_of_an_update() throws IOException {
        String started = event("2026-05-01T10:00:00Z", "43 updateTitle=KB5099999")
                .replace("Time-Service", "WindowsUpdateClient");
        CaseFile read = read(started + event("2026-05-01T11:00:00Z", "37 TimeSource=a.example,0x8"));
        assertThat(read.report().status()).isEqualTo(Status.UNKNOWN);
        assertThat(say(read)).contains("no finished update attempt");
    }

    @Test
    void no_time_is_a_note_beside_updates_that_work() throws IOException {
        String installed = event("2026-05-01T10:00:00Z", "19 updateTitle=KB5099999")
                .replace("Time-Service", "WindowsUpdateClient");
        CaseFile read = read(installed + event("2026-05-01T11:00:00Z", "134 DomainPeer=a.example"));
        assertThat(read.report().status()).isEqualTo(Status.HEALTHY);
        assertThat(read.report().finding("clock-source-silent").orElseThrow().severity())
                .isEqualTo(Severity.INFO);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Parameters;"Type"="NoSync";"NtpServer"="a.example,0x9"                                  | enable-internet-time
            Parameters;"Type"=hex(2):4e,00,6f,00,53,00,79,00,6e,00,63,00,00,00                      | enable-internet-time
            Parameters;"Type"="NTP";"NtpServer"=""                                                  | enable-internet-time
            Parameters;"Type"="NTP"                                                                 | enable-internet-time
            TimeProviders\\NtpClient;"Enabled"=dword:00000000                                        | enable-internet-time
            TimeProviders\\NtpClient;"Enabled"=hex(4):00,00,00,00                                    | enable-internet-time
            TimeProviders\\NtpClient;"enabled"=hex(b):00,00,00,00,00,00,00,00                        | enable-internet-time
            TimeProviders\\NtpServer;"Enabled"=dword:00000000                                        | -
            TimeProviders\\NtpClient;"Enabled"=dword:00000001                                        | -
            Parameters;"Type"="NT5DS"                                                               | -
            Parameters;"Type"="NTP";"NtpServer"="a.example,0x9"                                     | -
            Config;"MaxPosPhaseCorrection"=dword:0000d2f0                                           | -
            """)
    void the_registry_of_the_time_service_is_read_from_an_export(String key, String fix) throws IOException {
        for (String set : List.of("CurrentControlSet", "ControlSet001")) {
            String text = "Windows Registry Editor Version 5.00\n\n[HKEY_LOCAL_MACHINE\\SYSTEM\\" + set
                    + "\\Services\\W32Time\\" + key.replaceFirst(";", "]\n").replace(';', '\n') + "\n";
            CaseFile read = read(text.replace("\n", "\r\n"), StandardCharsets.UTF_16);
            assertThat(read.report().finding("internet-time-off").map(Finding::fixes))
                    .as(text)
                    .isEqualTo(fix.equals("-") ? java.util.Optional.empty() : java.util.Optional.of(List.of(fix)));
            assertThat(read.report().status()).isEqualTo(Status.UNKNOWN);
            assertThat(say(read)).contains("no result about the clock");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "> ", "| "})
    void the_registry_is_read_from_the_output_of_reg_query(String sign) throws IOException {
        String query = "\nHKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\w32time\\Parameters\n"
                + "    NtpServer    REG_SZ    a.example,0x9\n    Type    REG_SZ    NoSync\n";
        CaseFile read = read(query.replace("\n", "\n" + sign));
        assertThat(read.report().finding("internet-time-off").orElseThrow().severity())
                .isEqualTo(Severity.INFO);
        assertThat(say(read)).contains("NoSync", "a.example,0x9", "no result about the clock");
        // One value alone doesn't show that the others are missing.
        String alone = "HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\W32Time\\Parameters\n"
                + "    Type    REG_SZ    NTP\n";
        assertThat(read(alone).report().finding("internet-time-off")).isEmpty();
    }

    @Test
    void a_policy_that_turns_internet_time_off_offers_no_fix() throws IOException {
        CaseFile read = read("Windows Registry Editor Version 5.00\n\n"
                + "[HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\W32Time\\Parameters]\n\"Type\"=\"NoSync\"\n");
        assertThat(read.report().finding("internet-time-off").orElseThrow().fixes())
                .isEmpty();
    }

    @Test
    void a_disabled_time_service_offers_to_enable_it() throws IOException {
        for (String start : List.of("dword:00000004", "hex(4):04,00,00,00", "hex(b):04,00,00,00,00,00,00,00")) {
            CaseFile read = read("Windows Registry Editor Version 5.00\n\n"
                    + "[HKEY_LOCAL_MACHINE\\SYSTEM\\CurrentControlSet\\Services\\W32Time]\n\"Start\"=" + start + "\n");
            assertThat(read.report()
                            .finding("time-service-disabled")
                            .orElseThrow()
                            .fixes())
                    .containsExactly("enable-internet-time");
        }
    }

    @Test
    void a_measured_clock_is_not_called_unmeasured() throws IOException {
        CaseFile read = read("C:\\>w32tm /stripchart /computer:a\n11:00:00, -00.1881612s\n");
        assertThat(read.report().status()).isEqualTo(Status.UNKNOWN);
        assertThat(say(read)).contains("0.188 s fast", "whether Windows keeps the clock right");
    }

    @Test
    void text_in_a_language_without_a_number_is_answered_about_the_clock() throws IOException {
        CaseFile read = read("PS C:\\> w32tm /resync\nA m\u0171velet nem siker\u00fclt.\n");
        assertThat(read.report().status()).isEqualTo(Status.UNKNOWN);
        assertThat(read.report().findings()).allMatch(finding -> finding.subject() == Subject.CLOCK);
        assertThat(say(read)).contains("w32tm /query /status /verbose");
    }

    private static String event(String time, String idAndFields) {
        String[] parts = idAndFields.split(" (?=\\w+=)", -1);
        StringBuilder data = new StringBuilder();
        for (int i = 1; i < parts.length; i++) {
            int at = parts[i].indexOf('=');
            String name = parts[i].substring(0, at);
            String attribute = name.matches("\\d") ? "" : " Name='" + name + "'";
            data.append("<Data")
                    .append(attribute)
                    .append('>')
                    .append(parts[i].substring(at + 1))
                    .append("</Data>");
        }
        return "<Event xmlns='http://schemas.microsoft.com/win/2004/08/events/event'><System>"
                + "<Provider Name='Microsoft-Windows-Time-Service'/><EventID>" + parts[0] + "</EventID>"
                + "<TimeCreated SystemTime='" + time + "'/><Channel>System</Channel></System><EventData>" + data
                + "</EventData></Event>";
    }

    private static String say(CaseFile read) {
        Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        StringBuilder said = new StringBuilder();
        for (Finding finding : read.report().findings()) {
            said.append(words.say(finding.title())).append('\n');
            said.append(words.say(finding.meaning())).append('\n');
            finding.evidence().forEach(line -> said.append(words.say(line)).append('\n'));
        }
        return said.toString();
    }

    private CaseFile read(String text) throws IOException {
        return read(text, StandardCharsets.UTF_8);
    }

    private CaseFile read(String text, Charset charset) throws IOException {
        String mark = charset.equals(StandardCharsets.UTF_16) ? "" : "\uFEFF";
        Files.write(folder.resolve("a.txt"), (mark + text).getBytes(charset));
        return new CaseReader(EvidenceReaders.byKind(), new TimeServiceReader(), EvidenceLimits.USUAL)
                .read(List.of(folder), null, NOW);
    }
}
