package org.patchlight.update.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingCode;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.PastChange;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.plan.FixRequest;
import org.patchlight.words.Words;

/** A failure that comes back within days gets a more thorough fix, and the plan says why. */
class RecurrenceTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final String WHOLE = "C:\\Windows\\SoftwareDistribution";
    private static final Duration DAY = Duration.ofDays(1);

    private final Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);

    @Test
    void a_failure_after_the_whole_reset_leads_to_the_system_files() {
        Finding raised =
                raised(failed("0x80070002", "reset-update-cache", "retry-update"), reset(WHOLE, DAY.multipliedBy(4)));
        assertThat(raised.fixes()).containsExactly("reset-update-cache", "repair-component-store", "retry-update");
        assertThat(words.say(raised.evidence().get(0))).contains("was reset on", "came back 3 days", "Another reset");
        FixProposal plan =
                new RepairComponentStore().proposeFor(SimulatedPc.of("healthy"), new FixRequest(null, List.of(raised)));
        assertThat(plan.tierOrNull()).isNotNull();
        assertThat(words.say(plan.tierOrNull().why())).contains("came back 3 days");
    }

    @Test
    void a_failure_after_that_too_is_left_to_a_person() {
        Finding raised = raised(
                failed("0x80070002", "reset-update-cache", "retry-update"),
                reset(WHOLE, DAY.multipliedBy(4)),
                repaired(DAY.multipliedBy(2)));
        assertThat(raised.fixes()).containsExactly("reset-update-cache", "run-troubleshooter", "retry-update");
        assertThat(words.say(raised.evidence().get(0))).contains("were repaired on", "troubleshooter");
        assertThat(raised(failed("0x80073712", "repair-component-store"), repaired(DAY.multipliedBy(2)))
                        .fixes())
                .containsExactly("run-troubleshooter");
    }

    @Test
    void the_next_fix_in_the_routing_comes_before_a_more_thorough_one() {
        Finding signature = failed("0x800B0100", "reset-update-cache", "reset-signature-catalog", "retry-update");
        assertThat(raised(signature, reset(WHOLE, DAY.multipliedBy(4)))).isEqualTo(signature);
        PastChange catalog = new PastChange(
                "run-2",
                NOW.minus(DAY.multipliedBy(3)),
                "reset-signature-catalog",
                "rename-folder",
                "C:\\Windows\\System32\\catroot2",
                Map.of());
        assertThat(raised(signature, reset(WHOLE, DAY.multipliedBy(4)), catalog).fixes())
                .contains("repair-component-store");
    }

    @Test
    void unrelated_or_old_repairs_and_failures_that_did_not_come_back_change_nothing() {
        Finding failed = failed("0x80070002", "reset-update-cache", "retry-update");
        assertThat(raised(failed)).isEqualTo(failed);
        assertThat(raised(failed, reset(WHOLE + "\\Download", DAY.multipliedBy(4))))
                .isEqualTo(failed);
        assertThat(raised(failed, reset(WHOLE, DAY.multipliedBy(8)))).isEqualTo(failed);
        assertThat(raised(failed, reset(WHOLE, Duration.ofHours(1))))
                .as("older than the reset")
                .isEqualTo(failed);
        Finding network = failed("0x80072EE7", "reset-update-cache", "retry-update");
        assertThat(raised(network, reset(WHOLE, DAY.multipliedBy(4)))).isEqualTo(network);
    }

    private static Finding raised(Finding finding, PastChange... pastChanges) {
        return new Recurrence(List.of(pastChanges), NOW).raised(finding);
    }

    /** A failure of a day ago. */
    private static Finding failed(String code, String... fixes) {
        return new Finding(
                        "update-failed",
                        Subject.UPDATES,
                        Severity.PROBLEM,
                        List.of(),
                        List.of(),
                        NOW.minus(DAY),
                        null,
                        List.of(fixes))
                .withCodes(List.of(new FindingCode(code, List.of())));
    }

    private static PastChange reset(String folder, Duration ago) {
        return new PastChange("run-1", NOW.minus(ago), "reset-update-cache", "rename-folder", folder, Map.of());
    }

    private static PastChange repaired(Duration ago) {
        return new PastChange(
                "run-2",
                NOW.minus(ago),
                "repair-component-store",
                "repair-component-store",
                "C:\\Windows\\WinSxS",
                Map.of());
    }
}
