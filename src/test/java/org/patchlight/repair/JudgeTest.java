package org.patchlight.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.patchlight.repair.ProblemSets.NOON;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Finding;
import org.patchlight.health.FixDeclaration;
import org.patchlight.health.FixTerms;
import org.patchlight.health.FixTerms.Proof;
import org.patchlight.health.FixTerms.Servers;
import org.patchlight.health.HealthReport;
import org.patchlight.health.ManualTool;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.health.Undo;
import org.patchlight.health.Verdict;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan.PlannedFix;

class JudgeTest {
    private static final Instant EARLIER = NOON.minusSeconds(7200);
    private static final Instant LATER = NOON.plusSeconds(60);
    private static final Finding FAILED =
            ProblemSets.updates("update-failed", EARLIER, "reset-update-cache", "retry-update");
    private static final PlannedFix RETRY = ProblemSets.planned("retry-update", FAILED);

    @Test
    void a_problem_that_is_gone_and_could_be_checked_is_fixed() {
        assertThat(after(RETRY, ProblemSets.report())).isEqualTo(Verdict.FIXED);
    }

    @Test
    void a_problem_with_old_evidence_is_unproven() {
        assertThat(after(RETRY, ProblemSets.report(FAILED))).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void a_problem_with_new_evidence_is_not_fixed() {
        assertThat(after(RETRY, ProblemSets.report(ProblemSets.updates("update-failed", LATER, "retry-update"))))
                .isEqualTo(Verdict.NOT_FIXED);
    }

    @Test
    void a_problem_that_only_a_restart_still_solves_needs_it_if_its_state_is_the_proof() {
        Finding blocked = ProblemSets.updates("update-service-missing", EARLIER, "remove-update-blocker");
        Finding waits = ProblemSets.updates("update-service-missing", LATER, "restart-pc");
        PlannedFix fix = stateProven("remove-update-blocker", blocked);
        assertThat(after(fix, ProblemSets.report(waits))).isEqualTo(Verdict.RESTART_NEEDED);
        Finding both = ProblemSets.updates("update-service-missing", LATER, "remove-update-blocker", "restart-pc");
        assertThat(after(fix, ProblemSets.report(both))).isEqualTo(Verdict.NOT_FIXED);
        assertThat(after(stateProven("restart-pc", waits), ProblemSets.report(waits)))
                .isNotEqualTo(Verdict.RESTART_NEEDED);
    }

    @Test
    void a_problem_that_became_another_with_the_same_fix_is_not_fixed() {
        assertThat(after(RETRY, ProblemSets.report(ProblemSets.updates("upgrade-blocked", LATER, "retry-update"))))
                .isEqualTo(Verdict.NOT_FIXED);
    }

    @Test
    void new_evidence_counts_more_than_old() {
        Finding turned = ProblemSets.updates("upgrade-blocked", LATER, "retry-update");
        assertThat(after(RETRY, ProblemSets.report(FAILED, turned))).isEqualTo(Verdict.NOT_FIXED);
    }

    @Test
    void a_known_record_is_old_although_it_is_later_than_the_clock_that_was_set_back() {
        Instant later = NOON.plusSeconds(3000);
        PlannedFix fix =
                ProblemSets.planned("retry-update", ProblemSets.updates("update-failed", later, "retry-update"));
        Newness newness = new Newness(NOON, Set.of(later));
        HealthReport after = ProblemSets.report(ProblemSets.updates("update-failed", later, "retry-update"));
        assertThat(Judge.judge(fix, newness, ProblemSets.report(), after, Optional.empty())
                        .verdict())
                .isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void a_problem_that_can_no_longer_be_checked_is_unproven() {
        Finding blind = ProblemSets.finding("updates-unknown", Subject.UPDATES, Severity.UNKNOWN, LATER);
        assertThat(after(RETRY, ProblemSets.report(blind))).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void another_subject_that_cannot_be_checked_does_not_matter() {
        Finding blind = ProblemSets.finding("clock-unknown", Subject.CLOCK, Severity.UNKNOWN, LATER);
        assertThat(after(RETRY, ProblemSets.report(blind))).isEqualTo(Verdict.FIXED);
    }

    @Test
    void a_source_that_can_no_longer_be_read_leaves_it_unproven() {
        Finding unread = ProblemSets.unread("update-source-unread", Subject.UPDATES, "service-unread", "wuauserv");
        assertThat(after(RETRY, ProblemSets.report(unread))).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void a_source_that_could_not_be_read_before_either_changes_nothing() {
        Finding before = ProblemSets.unread("update-source-unread", Subject.UPDATES, "log-large", "the log", "100");
        Finding after = ProblemSets.unread("update-source-unread", Subject.UPDATES, "log-large", "the log", "101");
        assertThat(Judge.judge(
                                RETRY,
                                new Newness(NOON, Set.of()),
                                ProblemSets.report(before),
                                ProblemSets.report(after),
                                none())
                        .verdict())
                .isEqualTo(Verdict.FIXED);
    }

    @Test
    void information_that_is_no_blind_spot_does_not_matter() {
        Finding paused = ProblemSets.finding("updates-paused", Subject.UPDATES, Severity.INFO, LATER);
        assertThat(after(RETRY, ProblemSets.report(paused))).isEqualTo(Verdict.FIXED);
    }

    @Test
    void devices_that_can_no_longer_be_listed_are_not_reported_as_fixed() {
        Finding problem =
                ProblemSets.finding("device-problem", Subject.DEVICES, Severity.ATTENTION, EARLIER, "rescan-devices");
        Finding unlisted = ProblemSets.unread("devices-unknown", Subject.DEVICES, "driver.evidence.unreadable", "why");
        assertThat(after(ProblemSets.planned("rescan-devices", problem), ProblemSets.report(unlisted)))
                .isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void a_fix_for_several_problems_gets_the_worst_verdict() {
        Finding other = ProblemSets.updates("component-store-corrupt", EARLIER, "repair-component-store");
        PlannedFix both = ProblemSets.planned("retry-update", FAILED, other);
        assertThat(after(both, ProblemSets.report(other))).isEqualTo(Verdict.UNPROVEN);
        assertThat(after(both, ProblemSets.report(ProblemSets.updates("component-store-corrupt", LATER, "x"))))
                .isEqualTo(Verdict.NOT_FIXED);
        assertThat(after(both, ProblemSets.report())).isEqualTo(Verdict.FIXED);
    }

    @Test
    void a_fix_without_a_problem_is_judged_by_the_status() {
        PlannedFix fix = ProblemSets.planned("reset-update-cache");
        assertThat(after(fix, ProblemSets.report())).isEqualTo(Verdict.FIXED);
        assertThat(after(fix, ProblemSets.report(FAILED))).isEqualTo(Verdict.NOT_FIXED);
        Finding blind = ProblemSets.finding("clock-unknown", Subject.CLOCK, Severity.UNKNOWN, NOON);
        assertThat(after(fix, ProblemSets.report(blind))).isEqualTo(Verdict.UNPROVEN);
    }

    @Test
    void a_fix_that_found_nothing_to_do_on_a_healthy_pc_says_so() {
        FixResult result = Judge.judge(
                ProblemSets.planned("reset-update-cache"),
                new Newness(NOON, Set.of()),
                ProblemSets.report(),
                ProblemSets.report(),
                Optional.of(Message.of("nothing")));
        assertThat(result.verdict()).isEqualTo(Verdict.NOTHING_TO_DO);
        assertThat(result.detail()).isEqualTo(Message.of("nothing"));
    }

    @Test
    void a_fix_that_needs_a_restart_says_so_while_its_problem_lasts() {
        FixDeclaration restarts = FixDeclaration.of(
                        "restart-pc",
                        Subject.UPDATES,
                        Undo.NONE,
                        FixTerms.of(Duration.ofMinutes(1), Servers.NONE, Proof.ATTEMPT, ManualTool.WINDOWS_UPDATE))
                .withRestart();
        Finding pending = ProblemSets.updates("restart-pending", EARLIER, "restart-pc");
        PlannedFix fix = new PlannedFix(restarts, null, List.of(pending), List.of(), null);
        assertThat(after(fix, ProblemSets.report(pending))).isEqualTo(Verdict.RESTART_NEEDED);
        assertThat(after(fix, ProblemSets.report())).isEqualTo(Verdict.FIXED);
    }

    private static Verdict after(PlannedFix fix, HealthReport after) {
        Newness newness = new Newness(NOON, Set.of(EARLIER));
        return Judge.judge(fix, newness, ProblemSets.report(), after, none()).verdict();
    }

    private static Optional<Message> none() {
        return Optional.empty();
    }

    private static PlannedFix stateProven(String id, Finding... resolves) {
        FixDeclaration fix = FixDeclaration.of(
                id,
                Subject.UPDATES,
                Undo.FULL,
                FixTerms.of(Duration.ofMinutes(1), Servers.NONE, Proof.STATE, ManualTool.NONE));
        return new PlannedFix(fix, null, List.of(resolves), List.of(), null);
    }
}
