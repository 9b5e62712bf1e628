package org.patchlight.eventlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.eventlog.Checks.check;
import static org.patchlight.eventlog.Checks.failure;
import static org.patchlight.eventlog.Checks.finding;
import static org.patchlight.eventlog.Checks.problem;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;

/** Which events a check leads to, one check after the other. */
class FindingEventsTest {
    private Map<String, KnownFinding> known = Map.of();

    /** The events of the next check, each as its id and its strings. */
    private List<String> next(CheckReport check) {
        FindingEvents found = FindingEvents.between(known, check);
        known = found.open();
        return found.events().stream()
                .map(event -> event.id().number() + " " + String.join(" ", event.strings()))
                .toList();
    }

    @Test
    void a_problem_is_written_once_and_so_is_its_end() {
        CheckReport off = check(problem("update-service-disabled"));
        assertThat(next(off)).containsExactly("100 update-service-disabled updates patchlight - -");
        assertThat(next(off)).isEmpty();
        assertThat(next(check())).containsExactly("102 update-service-disabled updates");
        assertThat(next(check())).isEmpty();
        assertThat(next(off)).hasSize(1);
    }

    @Test
    void a_failure_has_its_codes_and_updates_and_no_title() {
        CheckReport failed = check(
                List.of(problem("update-failed", "0x80070005", "0x8024402C")),
                failure("0x80070005", "KB5031234"),
                failure("0x8024402C", "KB5039999"),
                failure("0x800F0922", "KB5000001"));
        assertThat(next(failed))
                .containsExactly("100 update-failed updates patchlight 0x80070005,0x8024402C KB5031234,KB5039999");
    }

    @Test
    void another_code_or_update_is_news_and_less_of_them_is_not() {
        CheckReport one = check(List.of(problem("update-failed", "0x80070005")), failure("0x80070005", "KB5031234"));
        CheckReport two = check(
                List.of(problem("update-failed", "0x80070005", "0x8024402C")), failure("0x80070005", "KB5031234"));
        CheckReport other = check(List.of(problem("update-failed", "0x80070005")), failure("0x80070005", "KB5039999"));
        assertThat(next(one)).hasSize(1);
        assertThat(next(two)).hasSize(1);
        assertThat(next(one)).isEmpty();
        assertThat(next(other)).hasSize(1);
        assertThat(next(other)).isEmpty();
    }

    @Test
    void another_severity_is_another_event() {
        assertThat(next(check(finding("disk-space-low", Subject.UPDATES, Severity.ATTENTION))))
                .allMatch(event -> event.startsWith("101 disk-space-low updates "))
                .hasSize(1);
        assertThat(next(check(finding("disk-space-low", Subject.UPDATES, Severity.PROBLEM))))
                .allMatch(event -> event.startsWith("100 disk-space-low updates "))
                .hasSize(1);
    }

    @Test
    void information_is_no_event() {
        assertThat(next(check(finding("managed-pc", Subject.UPDATES, Severity.INFO))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Subject.class)
    void what_cannot_be_checked_is_neither_a_problem_nor_its_end(Subject subject) {
        next(check(finding("some-problem", subject, Severity.PROBLEM)));
        String id = subject.id();
        CheckReport blind = check(finding("some-unknown", subject, Severity.UNKNOWN));
        assertThat(next(blind)).containsExactly("103 some-unknown " + id);
        assertThat(next(blind)).isEmpty();
        assertThat(next(check(finding("some-problem", subject, Severity.PROBLEM))))
                .containsExactly("104 some-unknown " + id);
        next(blind);
        assertThat(next(check())).containsExactlyInAnyOrder("104 some-unknown " + id, "102 some-problem " + id);
    }

    @Test
    void one_blind_part_hides_no_end_in_another() {
        next(check(finding("clock-behind", Subject.CLOCK, Severity.PROBLEM)));
        assertThat(next(check(finding("updates-unknown", Subject.UPDATES, Severity.UNKNOWN))))
                .containsExactlyInAnyOrder("103 updates-unknown updates", "102 clock-behind clock");
    }

    @Test
    void two_findings_with_one_id_are_one_event_of_the_worse() {
        CheckReport two = check(
                finding("device-problem", Subject.DEVICES, Severity.ATTENTION),
                finding("device-problem", Subject.DEVICES, Severity.PROBLEM));
        assertThat(next(two))
                .allMatch(event -> event.startsWith("100 device-problem devices "))
                .hasSize(1);
    }

    @Test
    void an_interrupted_fix_has_an_event_of_its_own() {
        CheckReport left = check(finding("repair-unfinished", Subject.UPDATES, Severity.ATTENTION));
        assertThat(next(left)).containsExactly("204 repair-unfinished");
        assertThat(next(left)).isEmpty();
    }

    @Test
    void a_string_has_only_characters_of_ids() {
        Event event = Event.of(EventId.RUN_UNDONE, "run 1\n%1 C:\\Users\\Änne", "");
        assertThat(event.strings()).containsExactly("run_1__1_C:_Users__nne", "-");
        assertThat(Event.of(EventId.RUN_UNDONE, "x".repeat(9000), "undone")
                        .strings()
                        .get(0))
                .hasSize(500);
    }
}
