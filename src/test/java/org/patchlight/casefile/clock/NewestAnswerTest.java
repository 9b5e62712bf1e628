package org.patchlight.casefile.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.casefile.gather.SourceOutcome;
import org.patchlight.evidence.EvidenceFile;

/** Of several answers of the time service the newest counts, even if it was cut off. */
class NewestAnswerTest {
    private static final String GOOD = """
            C:\\>w32tm /query /status
            Leap Indicator: 0(no warning)
            Stratum: 2 (secondary reference - syncd by (S)NTP)
            Precision: -23 (119.209ns per tick)
            Root Delay: 0.0312000s
            Root Dispersion: 0.0410000s
            ReferenceId: 0xCB007109 (source IP:  203.0.113.9)
            Last Successful Sync Time: 6/2/2026 10:11:12 AM
            Source: ntp.example.net,0x8
            Poll Interval: 8 (256s)
            """;

    @Test
    void lines_that_a_page_shows_twice_count_once() throws IOException {
        String alone = "PS C:\\> w32tm /query /source\nLocal CMOS Clock\n";
        assertThat(outcome(twice(GOOD))).isEqualTo(SourceOutcome.SUCCESS);
        assertThat(outcome(twice(alone))).isEqualTo(SourceOutcome.FAILURE);
        assertThat(outcome(twice(alone + GOOD))).isEqualTo(SourceOutcome.SUCCESS);
        assertThat(outcome(twice(GOOD + alone))).isEqualTo(SourceOutcome.FAILURE);
    }

    private static String twice(String text) {
        return text.lines().map(line -> line + '\n' + line + '\n').collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\>w32tm /query /status\nThe following error occurred: The service has not been started. (0x8007",
                "C:\\>w32tm /query /status /verbose\nFolgender Fehler ist aufgetreten: Der Dienst wurde",
                "C:\\>w32tm /query /source\nntp.exam\u2026",
            })
    void an_answer_that_was_cut_off_makes_an_older_one_out_of_date(String torn) throws IOException {
        assertThat(outcome(GOOD + torn)).isEqualTo(SourceOutcome.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\>w32tm /query /status",
                "w32tm /query /status\nand post what it shows",
                "C:\\>w32tm /query /source\nntp.example.net,0",
                "C:\\>w32tm /resync\nThe following error occurred: Access is denied. (0x80070005)",
                "C:\\>w32tm /query /peers\n#Peers: 0",
            })
    void other_text_below_a_report_leaves_it_as_it_is(String below) throws IOException {
        assertThat(outcome(GOOD + below)).isEqualTo(SourceOutcome.SUCCESS);
    }

    private static SourceOutcome outcome(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return CopiedClock.read(new EvidenceFile("a.txt", "a.txt", () -> new ByteArrayInputStream(bytes)))
                .outcome();
    }
}
