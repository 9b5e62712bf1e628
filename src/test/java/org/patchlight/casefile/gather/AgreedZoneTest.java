package org.patchlight.casefile.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.casefile.CaseReader;
import org.patchlight.casefile.ClockReader;
import org.patchlight.diagnosis.TinyReader;
import org.patchlight.evidence.EvidenceLimits;

/** Events have instants; a log with the same attempts has times without a zone. */
final class AgreedZoneTest {
    private static final String A = "install failed 2025-01-02T03:04:05Z code=0x80070002 id=A";
    private static final String B = "install failed 2025-01-05T11:30:00Z code=0x80070643 id=B";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            install failed 2025-01-02T05:04:09 code=0x80070002 id=A | install failed 2025-01-05T13:29:52 code=0x80070643 id=B
            install failed 2025-01-01T19:04:05 code=0x80070002 id=A | install failed 2025-01-05T03:30:00 code=0x80070643 id=B
            install failed 2025-01-02T08:49:05 code=0x80070002 id=A | install failed 2025-01-05T17:15:00 code=0x80070643 id=B
            """)
    void two_attempts_with_the_same_difference_are_reported_once_at_the_time_of_the_events(String one, String other)
            throws IOException {
        assertThat(times(List.of(A, B), List.of(one, other)))
                .containsExactly("2025-01-05T11:30:00Z", "2025-01-02T03:04:05Z");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            one differs by another quarter  | install failed 2025-01-02T05:04:05 code=0x80070002 id=A | install failed 2025-01-05T13:45:00 code=0x80070643 id=B
            no whole quarters               | install failed 2025-01-02T05:10:05 code=0x80070002 id=A | install failed 2025-01-05T13:36:00 code=0x80070643 id=B
            no zone is so far away          | install failed 2025-01-02T18:04:05 code=0x80070002 id=A | install failed 2025-01-06T02:30:00 code=0x80070643 id=B
            another update                  | install failed 2025-01-02T05:04:05 code=0x80070002 id=A | install failed 2025-01-05T13:30:00 code=0x80070643 id=C
            another code                    | install failed 2025-01-02T05:04:05 code=0x80070002 id=A | install failed 2025-01-05T13:30:00 code=0x80070002 id=B
            another operation               | install failed 2025-01-02T05:04:05 code=0x80070002 id=A | download failed 2025-01-05T13:30:00 code=0x80070643 id=B
            """)
    void near_misses_decide_nothing(String why, String one, String other) throws IOException {
        assertThat(times(List.of(A, B), List.of(one, other))).as(why).hasSize(4);
    }

    @Test
    void one_attempt_alone_decides_nothing_even_if_it_is_reported_often() throws IOException {
        String local = "install failed 2025-01-02T05:04:05 code=0x80070002 id=A";
        assertThat(times(List.of(A, B), List.of(local))).hasSize(3);
        assertThat(times(List.of(A, A, B), List.of(local, local))).hasSize(3);
    }

    @Test
    void retries_every_hour_fit_best_where_most_of_them_fit() throws IOException {
        String code = " code=0x80070002 id=A";
        assertThat(times(
                        List.of(
                                "install failed 2025-01-02T03:00:00Z" + code,
                                "install failed 2025-01-02T04:00:00Z" + code,
                                "install failed 2025-01-02T05:00:00Z" + code),
                        List.of(
                                "install failed 2025-01-02T05:00:00" + code,
                                "install failed 2025-01-02T06:00:00" + code,
                                "install failed 2025-01-02T07:00:00" + code)))
                .hasSize(3);
    }

    @Test
    void zones_that_fit_equally_well_decide_nothing() throws IOException {
        String code = " code=0x80070002 id=A";
        assertThat(times(
                        List.of(
                                "install failed 2025-01-02T03:00:00Z" + code,
                                "install failed 2025-01-02T04:00:00Z" + code,
                                "install failed 2025-01-02T05:00:00Z" + code),
                        List.of(
                                "install failed 2025-01-02T10:00:00" + code,
                                "install failed 2025-01-02T11:00:00" + code)))
                .hasSize(5);
    }

    @Test
    void searches_have_no_names_and_decide_nothing() throws IOException {
        assertThat(times(
                        List.of(
                                "search failed 2025-01-02T03:00:00Z code=0x80072EE2",
                                "search failed 2025-01-03T04:10:00Z code=0x80072EE2"),
                        List.of(
                                "search failed 2025-01-02T05:00:00 code=0x80072EE2",
                                "search failed 2025-01-03T06:10:00 code=0x80072EE2")))
                .hasSize(4);
    }

    @Test
    void a_zone_that_a_source_states_goes_before() throws IOException {
        assertThat(times(
                        List.of("zone +09:00", A, B),
                        List.of(
                                "install failed 2025-01-02T05:04:05 code=0x80070002 id=A",
                                "install failed 2025-01-05T13:30:00 code=0x80070643 id=B")))
                .hasSize(4);
    }

    @Test
    void what_only_the_log_reports_stays_as_written() throws IOException {
        assertThat(times(
                        List.of(A, B),
                        List.of(
                                "install failed 2025-01-02T05:04:05 code=0x80070002 id=A",
                                "install failed 2025-01-05T13:30:00 code=0x80070643 id=B",
                                "install failed 2025-01-06T13:30:00 code=0x80070643 id=B")))
                .containsExactly("2025-01-06T13:30:00", "2025-01-05T11:30:00Z", "2025-01-02T03:04:05Z");
    }

    private List<String> times(List<String> events, List<String> log) throws IOException {
        Files.writeString(folder.resolve("events.log"), TinyReader.SETUP + String.join("\n", events));
        Files.writeString(folder.resolve("update.log"), TinyReader.SETUP + String.join("\n", log));
        return new CaseReader(TinyReader.forAll(), ClockReader.NONE, EvidenceLimits.USUAL)
                .read(List.of(folder), null, Instant.parse("2026-01-01T00:00:00Z")).failures().stream()
                        .map(failure -> String.valueOf(failure.attempt().timeOrNull()))
                        .toList();
    }
}
