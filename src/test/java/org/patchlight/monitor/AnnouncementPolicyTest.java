package org.patchlight.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Finding;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Severity;
import org.patchlight.health.Status;
import org.patchlight.health.Subject;
import org.patchlight.settings.Settings.Notices;

class AnnouncementPolicyTest {
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
        assertThat(policy.decide(report(MANAGED, OFFLINE), Notices.ALL)).isEmpty();
    }

    @Test
    void attention_is_skipped_if_only_problems_are_wanted() {
        assertThat(policy.decide(report(RESTART), Notices.PROBLEMS)).isEmpty();
        assertThat(decide(Notices.PROBLEMS, RESTART, BEHIND)).containsExactly("clock-behind");
    }

    @Test
    void nothing_is_announced_if_nothing_is_wanted() {
        assertThat(policy.decide(report(BEHIND), Notices.NONE)).isEmpty();
    }

    @Test
    void the_end_of_what_was_announced_is_announced() {
        decide(Notices.ALL, BEHIND);
        assertThat(policy.decide(report(), Notices.ALL)).hasValue(new Announcement(Status.HEALTHY, List.of()));
        assertThat(policy.decide(report(), Notices.ALL)).isEmpty();
    }

    @Test
    void a_check_that_fails_is_not_announced_as_the_end() {
        decide(Notices.ALL, BEHIND);
        assertThat(policy.decide(report(OFFLINE), Notices.ALL)).isEmpty();
    }

    private List<String> decide(Notices wanted, Finding... findings) {
        return policy.decide(report(findings), wanted).stream()
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
