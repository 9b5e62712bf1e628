package org.patchlight.update.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.update.LogLines;
import org.patchlight.update.attempt.UpdateFailure;

/** Records written while the clock was fast, read after it was set back. Their order decides what their times can't. */
class ClockSetBackTest {
    private static final Instant NOW = Instant.parse("2026-05-04T07:00:00Z");
    private static final String ID = "{5F2B0000-1111-4222-8333-44445555AAAA}";
    private static final String TITLE = "2026-05 Update (KB5058411)";

    @ParameterizedTest
    @ValueSource(longs = {66, 24 * 60 - 1, 3 * 24 * 60, 400 * 24 * 60})
    void a_success_written_later_makes_up_for_a_failure_that_lies_ahead_of_the_clock(long minutesAhead) {
        String failed = LogLines.installFailed(at(minutesAhead), ID, "80072F8F", TITLE);
        ReportedRecords log = log(failed, LogLines.installed(at(-1), ID, TITLE));
        PcRecords attempts = seen(log);
        assertThat(UpdateHistory.of(attempts, List.of()).unresolved()).isEmpty();
        assertThat(UpdateHistory.of(attempts, failures(failed)).unresolved())
                .as("remembered from before")
                .isEmpty();
    }

    @Test
    void a_failure_that_lies_ahead_stays_without_a_success_of_its_own() {
        ReportedRecords log = log(
                LogLines.installFailed(at(66), ID, "80072F8F", TITLE),
                LogLines.installed(at(-1), "{5F2B0000-1111-4222-8333-44445555BBBB}", "Other (KB5000009)"));
        assertThat(UpdateHistory.of(seen(log), List.of()).unresolved()).hasSize(1);
    }

    @Test
    void a_success_written_before_it_does_not_make_up_for_it() {
        ReportedRecords log =
                log(LogLines.installed(at(-1), ID, TITLE), LogLines.installFailed(at(66), ID, "80072F8F", TITLE));
        assertThat(UpdateHistory.of(seen(log), List.of()).unresolved()).hasSize(1);
    }

    @Test
    void a_failure_written_later_is_not_made_up_for_by_a_success_that_lies_ahead() {
        ReportedRecords log =
                log(LogLines.installed(at(66), ID, TITLE), LogLines.installFailed(at(-1), ID, "80070002", TITLE));
        assertThat(UpdateHistory.of(seen(log), List.of()).unresolved()).hasSize(1);
    }

    @Test
    void failing_again_after_all_is_a_failure() {
        ReportedRecords log = log(
                LogLines.installFailed(at(8), ID, "80072F8F", TITLE),
                LogLines.installed(at(-3), ID, TITLE),
                LogLines.installFailed(at(-1), ID, "80072F8F", TITLE));
        assertThat(UpdateHistory.of(seen(log), List.of()).unresolved())
                .singleElement()
                .satisfies(failure -> assertThat(failure.time()).isEqualTo(at(-1)));
    }

    @Test
    void a_record_ahead_of_the_clock_is_an_ordinary_one_once_the_clock_has_come_there() {
        String failed = LogLines.installFailed(at(66), ID, "80072F8F", TITLE);
        String installed = LogLines.installed(at(-1), ID, TITLE);
        assertThat(UpdateHistory.of(seen(logAt(at(30), failed, installed)), List.of())
                        .unresolved())
                .isEmpty();
        assertThat(UpdateHistory.of(seen(logAt(at(66), failed, installed)), List.of())
                        .unresolved())
                .hasSize(1);
    }

    private static Instant at(long minutes) {
        return NOW.plus(Duration.ofMinutes(minutes));
    }

    private static ReportedRecords log(String... lines) {
        return logAt(NOW, lines);
    }

    private static ReportedRecords logAt(Instant now, String... lines) {
        ReportedRecords records = new ReportedRecords();
        for (String line : lines) {
            records.add(ReportingEvents.parse(line).orElseThrow(), now);
        }
        return records;
    }

    private static PcRecords seen(ReportedRecords log) {
        PcRecords attempts = log.attempts();
        attempts.addOvertaken(log.ahead());
        return attempts;
    }

    private static List<UpdateFailure> failures(String... lines) {
        PcRecords attempts = new PcRecords(PcSource.REPORTING_EVENTS);
        for (String line : lines) {
            attempts.add(ReportingEvents.parse(line).orElseThrow());
        }
        return attempts.failures().stream()
                .map(failure -> new UpdateFailure(failure.attempt(), failure.path()))
                .toList();
    }
}
