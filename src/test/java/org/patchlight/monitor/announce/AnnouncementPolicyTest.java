package org.patchlight.monitor.announce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;
import org.patchlight.monitor.announce.AnnouncementPolicy.Moment;
import org.patchlight.settings.Settings.Notices;

class AnnouncementPolicyTest {
    private static final Instant EIGHT = Instant.parse("2026-03-04T08:00:00Z");
    private static final Finding FAILED = new Finding(
            "update-failed", Subject.UPDATES, Severity.PROBLEM, List.of(), List.of(), Instant.EPOCH, null, List.of());
    private static final Finding BEHIND = finding("clock-behind", Severity.PROBLEM);
    private static final Finding RESTART = finding("restart-pending", Severity.ATTENTION);
    private static final Finding MANAGED = finding("managed-pc", Severity.INFO);
    private static final Finding OFFLINE = finding("clock-unknown", Severity.UNKNOWN);

    private final AnnouncementPolicy policy = new AnnouncementPolicy();

    @Test
    void a_problem_is_announced_once_while_it_lasts() {
        assertThat(decide(Notices.ALL, BEHIND)).containsExactly("clock-behind");
        assertThat(decide(Notices.ALL, BEHIND)).isEmpty();
        assertThat(decide(Notices.ALL, BEHIND, RESTART)).containsExactly("restart-pending");
    }

    @Test
    void a_problem_that_comes_back_is_announced_again() {
        decide(Notices.ALL, BEHIND);
        decide(Notices.ALL);
        assertThat(decide(Notices.ALL, BEHIND)).containsExactly("clock-behind");
    }

    @Test
    void information_and_unknown_states_are_never_announced() {
        assertThat(policy.decide(report(MANAGED, OFFLINE), Notices.ALL, at(0))).isEmpty();
    }

    @Test
    void attention_is_skipped_if_only_problems_are_wanted() {
        assertThat(policy.decide(report(RESTART), Notices.PROBLEMS, at(0))).isEmpty();
        assertThat(decide(Notices.PROBLEMS, RESTART, BEHIND)).containsExactly("clock-behind");
    }

    @Test
    void nothing_is_announced_if_nothing_is_wanted() {
        assertThat(policy.decide(report(BEHIND), Notices.NONE, at(0))).isEmpty();
    }

    @Test
    void the_end_of_what_was_announced_is_announced() {
        decide(Notices.ALL, BEHIND);
        assertThat(policy.decide(report(), Notices.ALL, at(0))).hasValue(new Announcement(Status.HEALTHY, List.of()));
        assertThat(policy.decide(report(), Notices.ALL, at(0))).isEmpty();
    }

    @Test
    void a_check_that_fails_is_not_announced_as_the_end() {
        decide(Notices.ALL, BEHIND);
        assertThat(policy.decide(report(OFFLINE), Notices.ALL, at(0))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // hours since the announcement, hours since the reminder (-1 for none), whether a reminder comes
        "1, -1, false",
        "23, -1, false",
        "24, -1, true",
        "47, 24, false",
        "48, 24, true",
        "-30, -1, true"
    })
    void a_lasting_problem_is_announced_again_once_a_day(int hours, int reminder, boolean again) {
        decide(Notices.ALL, BEHIND);
        if (reminder >= 0) {
            assertThat(decideAfter(reminder, BEHIND)).containsExactly("clock-behind");
        }
        assertThat(decideAfter(hours, BEHIND)).hasSize(again ? 1 : 0);
    }

    @Test
    void several_lasting_problems_share_one_reminder_a_day() {
        decide(Notices.ALL, BEHIND);
        assertThat(decideAfter(10, BEHIND, FAILED)).containsExactly("update-failed");
        assertThat(decideAfter(24, BEHIND, FAILED)).containsExactly("clock-behind");
        assertThat(decideAfter(34, BEHIND, FAILED)).isEmpty();
        assertThat(decideAfter(48, BEHIND, FAILED)).containsExactlyInAnyOrder("clock-behind", "update-failed");
    }

    @Test
    void what_only_needs_attention_is_never_announced_again() {
        decide(Notices.ALL, RESTART);
        assertThat(decideAfter(100, RESTART)).isEmpty();
    }

    @Test
    void while_it_is_quiet_nothing_is_announced_and_afterwards_what_is_new_then() {
        decide(Notices.ALL, BEHIND);
        Moment quiet = new Moment(EIGHT, true);
        assertThat(policy.decide(report(BEHIND, FAILED, RESTART), Notices.ALL, quiet))
                .isEmpty();
        assertThat(policy.decide(report(), Notices.ALL, quiet)).isEmpty();
        assertThat(decideAfter(1, BEHIND, FAILED)).containsExactly("update-failed");
    }

    @Test
    void the_end_of_a_problem_waits_while_it_is_quiet() {
        decide(Notices.ALL, BEHIND);
        assertThat(policy.decide(report(), Notices.ALL, new Moment(EIGHT, true)))
                .isEmpty();
        assertThat(policy.decide(report(), Notices.ALL, at(1))).hasValue(new Announcement(Status.HEALTHY, List.of()));
    }

    @Test
    void a_postponed_topic_comes_back_the_next_morning_and_others_are_not_postponed() {
        decide(Notices.ALL, BEHIND);
        policy.postpone("clock-behind", EIGHT.plus(Duration.ofDays(1)));
        assertThat(decideAfter(23, BEHIND, FAILED)).containsExactly("update-failed");
        assertThat(decideAfter(24, BEHIND, FAILED)).containsExactly("clock-behind");
        assertThat(decideAfter(25, BEHIND, FAILED)).isEmpty();
    }

    @Test
    void a_postponed_topic_that_comes_back_is_still_postponed() {
        decide(Notices.ALL, BEHIND);
        policy.postpone("clock-behind", EIGHT.plus(Duration.ofDays(1)));
        decideAfter(1);
        assertThat(decideAfter(2, BEHIND)).isEmpty();
    }

    @Test
    void a_clock_that_was_set_back_does_not_postpone_a_topic_for_years() {
        decide(Notices.ALL, BEHIND);
        policy.postpone("clock-behind", EIGHT.plus(Duration.ofDays(1)));
        assertThat(decideAfter(-24 * 900, BEHIND)).containsExactly("clock-behind");
    }

    @Test
    void a_problem_is_not_announced_twice_if_its_subject_could_not_be_checked_in_between() {
        decide(Notices.ALL, BEHIND);
        assertThat(decide(Notices.ALL, OFFLINE)).isEmpty();
        assertThat(decide(Notices.ALL, BEHIND)).isEmpty();
        assertThat(policy.decide(report(), Notices.ALL, at(0))).isPresent();
    }

    private List<String> decide(Notices wanted, Finding... findings) {
        return decide(0, wanted, findings);
    }

    private List<String> decideAfter(int hours, Finding... findings) {
        return decide(hours, Notices.ALL, findings);
    }

    private static Moment at(int hours) {
        return new Moment(EIGHT.plus(Duration.ofHours(hours)), false);
    }

    private List<String> decide(int hours, Notices wanted, Finding... findings) {
        return policy.decide(report(findings), wanted, at(hours)).stream()
                .flatMap(announcement -> announcement.findings().stream())
                .map(Finding::id)
                .toList();
    }

    private static HealthReport report(Finding... findings) {
        return HealthReport.of(Instant.EPOCH, Stream.of(findings).toList());
    }

    private static Finding finding(String id, Severity severity) {
        return new Finding(id, Subject.CLOCK, severity, List.of(), List.of(), Instant.EPOCH, null, List.of());
    }
}
