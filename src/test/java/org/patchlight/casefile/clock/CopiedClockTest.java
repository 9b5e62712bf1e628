package org.patchlight.casefile.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.casefile.gather.SourceOutcome;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.words.Words;

/** Every form of w32tm, with made-up names and numbers, and changed as people and posts change it. */
class CopiedClockTest {
    private static final String GOOD = """
            Leap Indicator: 0(no warning)
            Stratum: 2 (secondary reference - syncd by (S)NTP)
            Precision: -23 (119.209ns per tick)
            Root Delay: 0.0312000s
            Root Dispersion: 0.0410000s
            ReferenceId: 0xCB007109 (source IP:  203.0.113.9)
            Last Successful Sync Time: 6/2/2026 10:11:12 AM
            Source: ntp.example.net,0x8
            Poll Interval: 8 (256s)

            Phase Offset: -0.0021000s
            ClockRate: 0.0156250s
            State Machine: 2 (Sync)
            Time Source Flags: 0 (None)
            Server Role: 0 (None)
            Last Sync Error: 2 (Only stale data was available.)
            Time since Last Good Sync Time: 61.5000000s
            """;
    private static final String ALONE = """
            Wska\u017anik przest\u0119pny: 3(nie zsynchronizowano)
            Warstwa: 0 (nieokre\u015blona)
            Dok\u0142adno\u015b\u0107: -23 (119,209ns na takt)
            Op\u00f3\u017anienie: 0,0000000s
            Dyspersja: 0,0000000s
            Identyfikator: 0x00000000 (nieokre\u015blony)
            Ostatnia synchronizacja: nieokre\u015blony
            \u0179r\u00f3d\u0142o: Local CMOS Clock
            Interwa\u0142: 6 (64s)

            Przesuni\u0119cie: 0,0000000s
            Szybko\u015b\u0107: 0,0156250s
            Stan: 0 (Nie ustawiono)
            Flagi: 0 (Brak)
            Rola: 0 (Brak)
            Ostatni b\u0142\u0105d: 1 (Brak danych o czasie.)
            Czas: 93.5000000s
            """;

    @Test
    void the_last_of_several_reports_counts() throws IOException {
        for (String between : List.of("", "\n", "\nC:\\Users\\a>w32tm /query /status\n", "PS> w32tm /resync\nok\n")) {
            assertThat(read(ALONE + between + GOOD).outcome()).as(between).isEqualTo(SourceOutcome.SUCCESS);
            assertThat(read(GOOD + between + ALONE).outcome()).as(between).isEqualTo(SourceOutcome.FAILURE);
            assertThat(read(ALONE + between + ALONE + between + GOOD).outcome()).isEqualTo(SourceOutcome.SUCCESS);
        }
        String stopped = "Der Dienst wurde nicht gestartet. (0x80070426)\n";
        assertThat(ids(GOOD + stopped)).containsExactly("time-service-not-running");
        assertThat(ids(stopped + GOOD)).containsExactly("clock-synchronized");
        assertThat(ids(GOOD + "Access is denied. (0x80070005)")).contains("clock-synchronized");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", ">", "| ", "#", "    ", ">> ", "\t", "\uFEFF"})
    void quotation_signs_change_nothing(String sign) throws IOException {
        for (String text : List.of(GOOD, ALONE, GOOD + "\n" + ALONE)) {
            String quoted = sign + text.replace("\n", "\n" + sign);
            assertThat(say(quoted)).isEqualTo(say(text));
            assertThat(say(quoted.replace("\n", "\r\n"))).isEqualTo(say(text));
            assertThat(say(text.replace("\n", "\r"))).isEqualTo(say(text));
        }
        assertThat(say(sign + GOOD.replace("\n", "\n" + sign))).contains("last attempt: 2 (Only stale data");
    }

    @Test
    void no_source_needs_more_than_another_synchronization() throws IOException {
        Finding finding = only(ALONE);
        assertThat(finding.id()).isEqualTo("clock-not-synchronized");
        assertThat(finding.severity()).isEqualTo(Severity.ATTENTION);
        assertThat(finding.fixes().get(0)).isEqualTo("enable-internet-time");
        assertThat(say(ALONE)).contains("Local CMOS Clock", "last attempt: 1 (Brak danych o czasie.)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Local CMOS Clock                          | FAILURE
            > free-running system clock               | FAILURE
            Source: Free-running System Clock         | FAILURE
            C:\\>w32tm /query /source;Local CMOS Clock | FAILURE
            w32tm -query -source;time.example.org,0x9 | SUCCESS
            w32tm /query /computer:pc7 /source;dc3.corp.example | SUCCESS
            w32tm /query /source;VM IC Time Synchronization Provider | SUCCESS
            w32tm /query /status;time.example.org     | UNKNOWN
            time.example.org,0x9                      | UNKNOWN
            """)
    void the_source_alone_suffices_where_it_is_the_answer(String text, SourceOutcome outcome) throws IOException {
        assertThat(read(text.replace(';', '\n')).outcome()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            11:00:00, -01.4012345s;11:00:02, -01.4012399s                    | clock-measured | INFO      | 1.401 s fast
            11:00:00, +6.0000000s                                            | clock-behind   | ATTENTION | 6.000 s slow
            11:00:00, -3661.25s;11:00:01, error: 0x800705B4                  | clock-ahead    | PROBLEM   | 3661.250 s fast
            11:00:00, error: 0x800705B4;11:00:05, +104.2742473s              | clock-behind   | PROBLEM   | 104.274 s slow
            11:00:00, d:+00,0156250s o:-61,2345678s [*     ]                 | clock-ahead    | PROBLEM   | 61.235 s fast
            70015512345, 70015598765, 133861234567890123, 0.0156, +7.5012345 | clock-behind   | ATTENTION | 7.501 s slow
            ntp.example[203.0.113.7:123]:;NTP: -61.5s Offset;RefID: x        | clock-ahead    | PROBLEM   | 61.500 s fast
            a.example[203.0.113.7:123]:;NTP : +0.25s;b.example[[::1]:123]:;NTP: +0.5s  | clock-measured | INFO | 0.500 s slow
            153999 08:12:45.1234567s - Response from peer a.example,0x8 (ntp.m), ofs: -75.0123456s | clock-ahead | PROBLEM | 75.012 s fast
            """)
    void a_measured_offset_is_shown_however_small(String text, String id, Severity severity, String words)
            throws IOException {
        String lines = text.replace(';', '\n');
        Finding finding = read(lines).findings().stream()
                .filter(known -> !known.id().equals("clock-details"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.id()).isEqualTo(id);
        assertThat(finding.severity()).isEqualTo(severity);
        assertThat(say(lines)).contains(words);
    }

    @Test
    void the_last_strip_chart_counts() throws IOException {
        String first = "C:\\>w32tm /stripchart /computer:a\nTracking a [203.0.113.7:123].\n11:00:00, +500.0s\n";
        String second = first.replace("+500.0", "+0.2").replace("203.0.113.7", "203.0.113.8");
        assertThat(ids(first + second)).containsExactly("clock-measured");
        assertThat(ids(second + first)).containsExactly("clock-behind");
        assertThat(say(second + first)).contains("203.0.113.7").doesNotContain("203.0.113.8");
    }

    @Test
    void offsets_from_another_server_of_the_list_are_not_those_of_this_pc() throws IOException {
        String domain = """
                dc1.corp.example *** PDC ***[203.0.113.7:123]:
                    ICMP: 0ms delay
                    NTP: +0.0000000s offset from dc1.corp.example
                pc5.corp.example[203.0.113.8:123]:
                    NTP: +99.5000000s offset from dc1.corp.example
                """;
        assertThat(read(domain).findings()).noneMatch(Finding::isProblem);
        String local = domain.replace("offset from dc1.corp.example", "offset from local clock");
        assertThat(ids(local.replace("+0.0000000s", "+99.4000000s"))).contains("clock-behind");
    }

    @Test
    void a_server_that_does_not_answer_is_named_with_its_error() throws IOException {
        assertThat(say("[203.0.113.7:123]\n11:00:00, Fehler: 0x800705b4\n")).contains("203.0.113.7", "0x800705B4");
        assertThat(say("ntp.example[203.0.113.7:123]:\n NTP: error ERROR_TIMEOUT - no response\n"))
                .contains("ntp.example", "ERROR_TIMEOUT");
        assertThat(read("11:00:00, error: 0x800705B4").findings()).noneMatch(Finding::isProblem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            NtpClient (Local);DllName: C:\\w.dll (Local);Enabled: 0 (Local);Type: NoSync (Local)     | enable-internet-time
            NtpClient (Lokal);DllName: C:\\w.dll (Lokal);Enabled: 0 (Lokal);Type: NTP (Lokal)        | enable-internet-time
            NtpClient (Lokal);DllName: C:\\w.dll (Lokal);Enabled: 0 (Lokal);Type: NTP (Richtlinie)   | none
            NtpClient (Local);Enabled: 1 (Local);Type : nosync (Policy)                              | none
            Type              : NoSync;NtpServer         : a.example,0x9                             | enable-internet-time
            Enabled           : 0;PSChildName       : NtpClient                                      | enable-internet-time
            NtpServer (Local);Enabled: 0 (Local);Type: NTP (Local)                                   | -
            NtpClient (Local);Enabled: 1 (Local);Type: NTP (Local);NtpServer: a.example,0x9 (Local)  | -
            NtpClient (Local);Enabled: 0 (Local);Type: NT5DS (Local)                                 | -
            NtpClient (Local);Enabled: 1 (Local);Type: NTP (Local)                                   | -
            """)
    void settings_that_ask_no_server_are_reported_as_in_a_live_check(String text, String fix) throws IOException {
        List<Finding> findings = read(text.replace(';', '\n')).findings();
        if (fix.equals("-")) {
            assertThat(findings).isEmpty();
            return;
        }
        assertThat(findings).extracting(Finding::id).containsExactly("internet-time-off");
        assertThat(findings.get(0).severity()).isEqualTo(Severity.INFO);
        assertThat(findings.get(0).fixes()).isEqualTo(fix.equals("none") ? List.of() : List.of(fix));
    }

    @Test
    void peers_are_shown_with_their_state() throws IOException {
        String pending = """
                #Homologues : 2

                Homologue : ntp1.example.fr,0x8
                \u00c9tat : En attente
                Temps restant : 813.5187437s
                Mode : 0 (r\u00e9serv\u00e9)
                Strate : 0 (non sp\u00e9cifi\u00e9)
                Intervalle : 0 (non sp\u00e9cifi\u00e9)

                Homologue : 203.0.113.5
                \u00c9tat : Actif
                Temps restant : 3,5187437s
                Mode : 3 (Client)
                Strate : 2 (secondaire)
                Erreur : 0x00000000 (OK)
                """;
        assertThat(read(pending).outcome()).isEqualTo(SourceOutcome.UNKNOWN);
        assertThat(say(pending))
                .contains("ntp1.example.fr,0x8, which has given no time yet", "203.0.113.5, of stratum 2");
        assertThat(say(pending.replace("0x00000000", "0x800705b4")))
                .contains("203.0.113.5; the last attempt ended with 0x800705B4");
        assertThat(read(GOOD).findings()).extracting(Finding::id).doesNotContain("clock-details");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  UDP    0.0.0.0:123    *:*     4711\n  UDP  [::]:123  *:*  4711",
                "0.0.0.0      123     4711",
                "LocalPort     : 123\nOwningProcess : 4711",
                "UDP 192.0.2.5:123 *:* 4711\n [ntpd.exe]",
                "UDP 192.0.2.5:123 *:* 4711\nntpd.exe                      4711 Services                   0      9.500 K"
            })
    void who_holds_the_port_of_the_time_service_is_shown(String text) throws IOException {
        assertThat(say(ALONE + "C:\\>netstat\n" + text))
                .contains("process 4711")
                .doesNotContain("as usual");
        assertThat(say(text)).contains("process 4711");
        if (text.contains("ntpd")) {
            assertThat(say(text)).contains("(ntpd.exe)");
            assertThat(say(text.replace("ntpd.exe", "svchost.exe"))).contains("as usual");
        }
        assertThat(say(text.replace("123", "1234"))).doesNotContain("process 4711");
    }

    @Test
    void an_error_of_w32tm_says_what_is_wrong_with_the_service() throws IOException {
        assertThat(only("\u53d1\u751f\u4e0b\u5217\u9519\u8bef: (0x80070422)").id())
                .isEqualTo("time-service-disabled");
        assertThat(only("Error (0x80070422)").severity()).isEqualTo(Severity.INFO);
        assertThat(only("Error (0x80070424)").id()).isEqualTo("time-service-missing");
        assertThat(only("Zugriff verweigert (0x80070005)").id()).isEqualTo("clock-details");
        assertThat(say("Zugriff verweigert (0x80070005)")).contains("0x80070005");
    }

    @Test
    void no_mutation_makes_it_throw_or_turns_a_good_report_into_a_measured_offset() throws IOException {
        Random random = new Random(11);
        String all = GOOD + "C:\\>w32tm /stripchart\n11:00:00, +00.1s\nUDP 0.0.0.0:123 *:* 7\n" + ALONE
                + "a[::1:123]:\nNTP: +00.2s offset\nType: NTP (Local)\n153999 08:12:45.1s - Response from peer a, ofs: +00.1s\n";
        for (int round = 0; round < 300; round++) {
            List<String> lines = new ArrayList<>(all.lines().toList());
            for (int change = 0; change < 6; change++) {
                int at = random.nextInt(lines.size());
                switch (random.nextInt(4)) {
                    case 0 -> lines.remove(at);
                    case 1 -> lines.add(at, lines.get(random.nextInt(lines.size())));
                    case 2 ->
                        lines.set(
                                at,
                                lines.get(at)
                                        .substring(random.nextInt(lines.get(at).length() + 1)));
                    default -> lines.add(random.nextInt(lines.size()), lines.remove(at));
                }
            }
            assertThat(ids(String.join("\n", lines))).doesNotContain("clock-behind", "clock-ahead");
        }
    }

    private static List<String> ids(String text) throws IOException {
        return read(text).findings().stream().map(Finding::id).toList();
    }

    private static Finding only(String text) throws IOException {
        List<Finding> findings = read(text).findings();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static String say(String text) throws IOException {
        Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        StringBuilder said = new StringBuilder();
        for (Finding finding : read(text).findings()) {
            said.append(words.say(finding.title())).append('\n');
            said.append(words.say(finding.meaning())).append('\n');
            finding.evidence().forEach(line -> said.append(words.say(line)).append('\n'));
        }
        return said.toString();
    }

    private static CopiedClock read(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return CopiedClock.read(new EvidenceFile("w.txt", "w.txt", () -> new ByteArrayInputStream(bytes)));
    }
}
