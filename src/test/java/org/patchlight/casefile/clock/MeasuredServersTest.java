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
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.words.Words;

/** Several time servers in one text, of which some contradict the others. */
final class MeasuredServersTest {
    @ParameterizedTest
    @CsvSource({"+00.0212345s,-125.5000000s", "-125.5000000s,+00.0212345s", "+61.0000000s,-61.0000000s"})
    void two_servers_that_contradict_each_other_prove_nothing(String first, String second) throws IOException {
        String text = chart("a.example", first) + chart("b.example", second);
        for (String copy : List.of(text, text.replaceAll("(?m)^C:.*\n", ""), "> " + text.replace("\n", "\n> "))) {
            assertThat(ids(copy)).containsExactly(CopiedClockFindings.DETAILS);
            assertThat(say(copy)).contains("a.example", "b.example", "fast");
        }
    }

    @Test
    void more_than_half_of_the_servers_are_believed() throws IOException {
        String right = chart("a.example", "+00.0212345s") + chart("b.example", "-00.4212345s");
        String liar = chart("liar.example", "-125.5000000s");
        for (String text : List.of(right + liar, liar + right)) {
            assertThat(ids(text)).containsExactly(FindingId.CLOCK_MEASURED, CopiedClockFindings.DETAILS);
            assertThat(say(text)).contains("liar.example");
        }
        String slow = chart("a.example", "+90.1000000s") + chart("b.example", "+91.0000000s");
        assertThat(ids(slow)).containsExactly(FindingId.CLOCK_BEHIND);
    }

    @ParameterizedTest
    @CsvSource({"w32tm /resync /force", "net stop w32time", "w32tm /config /update", "Set-Date 10:00"})
    void after_the_clock_may_have_been_set_only_later_measurements_count(String command) throws IOException {
        String text =
                chart("a.example", "-125.5000000s") + "C:\\>" + command + "\n" + chart("b.example", "+00.0100000s");
        assertThat(ids(text)).containsExactly(FindingId.CLOCK_MEASURED);
    }

    @Test
    void the_last_measurement_of_one_server_counts() throws IOException {
        String text = chart("a.example", "-125.5000000s") + chart("A.example", "+00.0100000s");
        assertThat(ids(text)).containsExactly(FindingId.CLOCK_MEASURED);
    }

    private static String chart(String server, String offset) {
        return "C:\\>w32tm /stripchart /computer:" + server + " /dataonly\nTracking " + server
                + " [192.0.2.9:123].\n11:00:00, " + offset + "\n11:00:02, " + offset + "\nC:\\>\n";
    }

    private static List<String> ids(String text) throws IOException {
        return findings(text).stream().map(Finding::id).toList();
    }

    private static String say(String text) throws IOException {
        return findings(text).stream()
                .flatMap(finding -> finding.evidence().stream())
                .map(line -> Words.of(Locale.ENGLISH, ZoneOffset.UTC).say(line))
                .collect(Collectors.joining("\n"));
    }

    private static List<Finding> findings(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return CopiedClock.read(new EvidenceFile("a/clock.txt", "clock.txt", () -> new ByteArrayInputStream(bytes)))
                .findings();
    }
}
