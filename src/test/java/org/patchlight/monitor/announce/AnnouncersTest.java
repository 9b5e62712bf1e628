package org.patchlight.monitor.announce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.HealthReport;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.health.Verdict;
import org.patchlight.machine.LocalZone;
import org.patchlight.pc.PcClock;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.settings.Settings;
import org.patchlight.ui.ScriptedStore;

/** A restart that is due, by scripted time. */
class AnnouncersTest {
    private static final Finding RESTART = new Finding(
            FindingId.RESTART_PENDING,
            Subject.UPDATES,
            Severity.ATTENTION,
            List.of(),
            List.of(),
            Instant.EPOCH,
            null,
            List.of(FixId.RESTART_PC));

    private final List<String> announced = new ArrayList<>();
    private Instant now = local("2026-03-04T09:00");
    private final Announcers announcers = new Announcers(
            new PcClock() {
                @Override
                public Instant now() {
                    return now;
                }

                @Override
                public long nanos() {
                    return 0;
                }
            },
            new ScriptedStore(Settings.DEFAULT));

    AnnouncersTest() {
        announcers.add(one -> {
            one.findings().forEach(finding -> announced.add(finding.id()));
            one.decided().forEach(verdict -> announced.add(verdict.fix()));
        });
    }

    @Test
    void a_restart_that_waits_until_tonight_is_announced_then_without_another_check() {
        announcers.announce(HealthReport.of(now, List.of(RESTART)), List.of());
        announcers.postpone(FindingId.RESTART_PENDING, Reminder.TONIGHT);
        assertThat(announcedUntil("2026-03-04T19:59")).containsExactly("restart-pending");
        assertThat(announcedUntil("2026-03-04T20:00")).containsExactly("restart-pending", "restart-pending");
        assertThat(announcedUntil("2026-03-04T23:00")).hasSize(2);
    }

    @Test
    void a_restart_that_came_is_not_announced_in_the_evening() {
        announcers.announce(HealthReport.of(now, List.of(RESTART)), List.of());
        announcers.postpone(FindingId.RESTART_PENDING, Reminder.TONIGHT);
        announcers.announce(HealthReport.of(now, List.of()), List.of());
        assertThat(announcedUntil("2026-03-04T20:00")).containsExactly("restart-pending");
    }

    @Test
    void a_fix_that_needs_a_restart_is_announced_and_again_tonight() {
        announcers.reportEnd(ended(Verdict.RESTART_NEEDED));
        assertThat(announced).containsExactly("repair-store");
        announcers.postpone(FindingId.RESTART_PENDING, Reminder.TONIGHT);
        assertThat(announcedUntil("2026-03-04T19:59")).hasSize(1);
        assertThat(announcedUntil("2026-03-04T20:01")).containsExactly("repair-store", "repair-store");
        assertThat(announcedUntil("2026-03-05T09:00")).hasSize(2);
        announcers.postpone(FindingId.RESTART_PENDING, Reminder.TOMORROW);
        assertThat(announcedUntil("2026-03-06T07:59")).hasSize(2);
        assertThat(announcedUntil("2026-03-06T08:00")).hasSize(3);
    }

    @Test
    void a_fix_that_worked_is_not_announced_again() {
        announcers.reportEnd(ended(Verdict.FIXED));
        announcers.postpone(FindingId.RESTART_PENDING, Reminder.TONIGHT);
        assertThat(announcedUntil("2026-03-04T20:00")).containsExactly("repair-store");
    }

    private List<String> announcedUntil(String time) {
        now = local(time);
        announcers.retry();
        return announced;
    }

    private static RunResult ended(Verdict verdict) {
        Plan plan = new Plan(true, List.of(), List.of(), null);
        return new RunResult("run", plan, verdict, List.of(new FixResult("repair-store", verdict, Message.of("any"))));
    }

    private static Instant local(String time) {
        return LocalDateTime.parse(time).atZone(LocalZone.current()).toInstant();
    }
}
