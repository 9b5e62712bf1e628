package org.patchlight.casefile.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.words.Words;

/** The time servers that a text shows by name. */
final class NamedServersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tracking ntp7.example.net [192.0.2.9:123].\n11:00:00, error: 0x800705B4\n",
                "ntp7.example.net [192.0.2.9:123] wird verfolgt.\n11:00:00, Fehler: 0x800705B4\n",
                "\u6b63\u5728\u8ddf\u8e2a ntp7.example.net [192.0.2.9:123]\u3002\n11:00:00, \u9519\u8bef: 0x800705B4\n",
                "C:\\>w32tm /stripchart /computer:ntp7.example.net /samples:2\nX: y. (0x800705B4)\n",
                "> PS C:\\> W32TM.EXE -stripchart -computer:\"ntp7.example.net\"\n> 11:00:00, error: 0x800705B4\n",
            })
    void a_server_without_an_answer_is_shown(String text) throws IOException {
        assertThat(say(text)).contains("the time server ntp7.example.net").contains("0x800705B4");
    }

    @Test
    void an_answer_is_shown_with_name_and_address() throws IOException {
        assertThat(say("Tracking ntp7.example.net [192.0.2.9:123].\n11:00:00, +00.0212345s\n"))
                .contains("ntp7.example.net [192.0.2.9]");
        assertThat(say("Tracking x [192.0.2.9:123].\n11:00:00, +00.0212345s\n"))
                .contains("192.0.2.9")
                .doesNotContain("[");
    }

    @ParameterizedTest
    @CsvSource({"-312.4471020s,312.447 s slow", "+61.5000000s,61.500 s fast", "+5.2000000s,5.200 s fast"})
    void the_monitor_shows_a_server_that_is_off_from_another(String offset, String shown) throws IOException {
        String text = """
                DC1.corp.example *** PDC ***[192.0.2.10:123]:
                    NTP: +0.0000000s offset from DC1.corp.example
                DC7.corp.example[192.0.2.17:123]:
                    NTP: %s offset from DC1.corp.example
                """.formatted(offset);
        assertThat(say(text)).contains("dc7.corp.example was " + shown);
        List<Finding> findings = CopiedClock.read(file(text)).findings();
        assertThat(findings).extracting(Finding::severity).containsOnly(Severity.INFO);
        assertThat(say(text.replace(offset, "-00.0212345s"))).doesNotContain("dc7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[%s:123]:     | NTP: %s offset from local clock",
                "[%s:123] :    | NTP : %s d\u00e9calage depuis l'horloge locale",
                "[%s:123]\uFF1A | NTP\uFF1A %s"
            })
    void the_monitor_shows_which_server_contradicts_the_others(String head, String offset) throws IOException {
        String[] offsets = {"+0.0200000s", "-400.5000000s", "+0.0100000s"};
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < offsets.length; i++) {
            text.append("ntp")
                    .append(i)
                    .append(".example.net")
                    .append(String.format(head, "192.0.2." + i))
                    .append('\n');
            text.append("    ").append(String.format(offset, offsets[i])).append('\n');
        }
        String domain = text.toString()
                .replace("local clock", "ntp0.example.net")
                .replace("l'horloge locale", "ntp0.example.net");
        for (String form : List.of(text.toString(), domain, text + "C:\\>w32tm /tz\n")) {
            assertThat(say(form))
                    .as(form)
                    .contains("ntp1.example.net was 400.5")
                    .doesNotContain("ntp2.example.net");
            assertThat(CopiedClock.read(file(form)).findings()).noneMatch(Finding::isProblem);
        }
    }

    @Test
    void of_two_servers_that_disagree_none_is_believed() throws IOException {
        String text = "a.example[192.0.2.1:123]:\n    NTP: %s offset from local clock\n"
                + "b.example[192.0.2.2:123]:\n    NTP: %s offset from local clock\n";
        assertThat(CopiedClock.read(file(String.format(text, "+0.01s", "-90.0s")))
                        .findings())
                .extracting(Finding::id)
                .containsExactly("clock-details");
        assertThat(CopiedClock.read(file(String.format(text, "-90.1s", "-90.0s")))
                        .findings())
                .extracting(Finding::id)
                .containsExactly("clock-ahead");
    }

    private static String say(String text) throws IOException {
        return CopiedClock.read(file(text)).findings().stream()
                .flatMap(finding -> finding.evidence().stream())
                .map(line -> Words.of(Locale.ENGLISH, ZoneOffset.UTC).say(line))
                .collect(Collectors.joining("\n"));
    }

    private static EvidenceFile file(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new EvidenceFile("a/clock.txt", "clock.txt", () -> new ByteArrayInputStream(bytes));
    }
}
