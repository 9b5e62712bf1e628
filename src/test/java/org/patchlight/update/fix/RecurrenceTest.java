package org.patchlight.update.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingCode;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.PastChange;
import org.patchlight.repair.journal.PastFailure;
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
    void a_failure_after_the_whole_reset_leads_to_the_system_files() throws PcException {
        Finding raised =
                raised(failed("0x80070002", "reset-update-cache", "retry-update"), reset(WHOLE, DAY.multipliedBy(4)));
        assertThat(raised.fixes()).containsExactly("repair-component-store", "retry-update");
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
        assertThat(raised.fixes()).containsExactly("run-troubleshooter", "retry-update");
        assertThat(words.say(raised.evidence().get(0))).contains("was reset on");
        assertThat(words.say(raised.evidence().get(1))).contains("component store was repaired on", "troubleshooter");
    }

    @Test
    void the_next_fix_in_the_routing_comes_before_a_more_thorough_one() {
        Finding signature = failed("0x800B0100", "reset-update-cache", "reset-signature-catalog", "retry-update");
        Finding next = raised(signature, reset(WHOLE, DAY.multipliedBy(4)));
        assertThat(next.fixes()).containsExactly("reset-signature-catalog", "retry-update");
        assertThat(words.say(next.evidence().get(0))).contains("was reset on", "came back 3 days");
        PastChange catalog = new PastChange(
                "run-2",
                NOW.minus(DAY.multipliedBy(3)),
                "reset-signature-catalog",
                "rename-folder",
                "C:\\Windows\\System32\\catroot2",
                Map.of());
        assertThat(raised(signature, catalog).fixes()).containsExactly("reset-update-cache", "retry-update");
        Finding both = raised(signature, reset(WHOLE, DAY.multipliedBy(4)), catalog);
        assertThat(both.fixes()).containsExactly("repair-component-store", "retry-update");
        assertThat(both.evidence().stream().map(words::say).toList())
                .anyMatch(line -> line.contains("update cache was reset"))
                .anyMatch(line -> line.contains("signature database was reset"));
    }

    @ParameterizedTest
    @CsvSource({
        "0x80073712, component-store-corrupt, 'repair-component-store', 'reinstall-windows'",
        "0x800F0831, component-store-corrupt, 'repair-component-store', 'reinstall-windows'",
        "0x800F0982, update-failed, 'repair-component-store retry-update', 'reinstall-windows retry-update'",
        "0x800705B9, update-failed, 'repair-component-store retry-update', 'reinstall-windows retry-update'",
        "0x800F0832, update-failed, 'repair-component-store run-media-creation-tool reinstall-windows', 'run-media-creation-tool reinstall-windows'",
        "0x80070490, update-failed, 'repair-component-store retry-update', 'run-troubleshooter retry-update'",
    })
    void a_repair_that_did_not_help_leads_to_a_reinstallation_if_the_code_calls_for_it(
            String code, String id, String fixes, String next) {
        Finding failed = failedAs(code, id, fixes.split(" "));
        assertThat(raised(failed)).isEqualTo(failed);
        Finding raised = raised(failed, repaired(DAY.multipliedBy(2)));
        assertThat(raised.fixes()).containsExactly(next.split(" "));
        assertThat(words.say(raised.evidence().get(0))).contains("component store was repaired on", "came back 24 h");
        Finding elsewhere = failedAs("0x80072EE7", id, fixes.split(" "));
        assertThat(raised(elsewhere, repaired(DAY.multipliedBy(2)))).isEqualTo(elsewhere);
    }

    @ParameterizedTest
    @CsvSource({
        "0x800F081F, 2, true",
        "0x80073712, 2, true",
        "0x800F0831, 6, true",
        "0x800F0906, 2, false",
        "0x8024402C, 2, false",
        "0x00000490, 2, false",
        "0x800F081F, 8, false",
    })
    void a_repair_that_windows_refused_for_the_store_is_not_offered_again(String code, int days, boolean next) {
        PastFailure failure = new PastFailure(
                NOW.minus(DAY.multipliedBy(days)), "repair-component-store", "repair-component-store", code);
        for (Finding failed : List.of(
                failedAs("0x80070490", "update-failed", "repair-component-store", "retry-update"),
                damage("repair-component-store"))) {
            Finding raised = new Recurrence(List.of(), List.of(failure), NOW).raised(failed);
            if (next) {
                assertThat(raised.fixes()).contains("reinstall-windows").doesNotContain("repair-component-store");
                assertThat(words.say(raised.evidence().get(0))).contains("couldn't repair", "(" + code + ")");
            } else {
                assertThat(raised).isEqualTo(failed);
            }
            Finding since = new Recurrence(List.of(repaired(Duration.ofHours(30))), List.of(failure), NOW)
                    .raised(failedAs("0x80070005", "update-failed", "repair-component-store"));
            assertThat(since.fixes()).containsExactly("repair-component-store");
        }
    }

    @Test
    void a_repair_that_worked_later_ends_the_earlier_refusal() {
        PastFailure failure = new PastFailure(
                NOW.minus(DAY.multipliedBy(3)), "repair-component-store", "repair-component-store", "0x800F081F");
        Finding failed = failedAs("0x80073712", "component-store-corrupt", "repair-component-store");
        PastChange worked = repaired(Duration.ofHours(1));
        assertThat(new Recurrence(List.of(worked), List.of(failure), NOW).raised(failed))
                .isEqualTo(failed);
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
        return new Recurrence(List.of(pastChanges), List.of(), NOW).raised(finding);
    }

    /** A failure of a day ago. */
    private static Finding failed(String code, String... fixes) {
        return failedAs(code, "update-failed", fixes);
    }

    /** Damage that Windows found without a failed update. */
    private static Finding damage(String... fixes) {
        return failedAs("", "component-store-corrupt", fixes).withCodes(List.of());
    }

    private static Finding failedAs(String code, String id, String... fixes) {
        return new Finding(
                        id,
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
