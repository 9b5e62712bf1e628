package org.patchlight.elevated;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.JournalEntry.Phase;

/** Which journalled steps a program with administrator rights undoes. */
class RepairRoutesTest {
    private static final String POLICY = "HKLM\\SOFTWARE\\Policies\\Example\\Value";

    @Test
    void a_step_for_administrators_in_the_journal_of_a_person_may_be_forged() {
        assertThat(RepairRoutes.isTrusted(entry("run-000007", "set-registry-value", POLICY)))
                .isFalse();
        assertThat(RepairRoutes.isTrusted(entry("run-elevated-000007", "set-registry-value", POLICY)))
                .isFalse();
    }

    @Test
    void it_is_trusted_in_the_journal_that_only_administrators_write() {
        assertThat(RepairRoutes.isTrusted(entry("elevated-000007", "set-registry-value", POLICY)))
                .isTrue();
    }

    @Test
    void a_step_that_the_person_may_do_is_trusted_in_both() {
        assertThat(RepairRoutes.isTrusted(entry("run-000007", "set-registry-value", "HKCU\\Software\\Example\\Value")))
                .isTrue();
    }

    @Test
    void an_unknown_step_is_not() {
        assertThat(RepairRoutes.isTrusted(entry("run-000007", "something-later", "x")))
                .isFalse();
    }

    private static JournalEntry entry(String run, String action, String target) {
        return new JournalEntry(run, "pc", Instant.EPOCH, "fix", 1, Phase.DONE, action, target, Map.of());
    }
}
