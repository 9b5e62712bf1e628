package org.patchlight.update.standing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.update.PaperPc;
import org.patchlight.update.UpdateCheckRun;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateFailure;

class StoreFoundDamagedTest {
    private final PaperPc pc = PaperPc.healthy();
    private final List<Message> unread = new ArrayList<>();
    private final List<UpdateFailure> failures = new ArrayList<>();
    private final StoreFoundDamaged store = new StoreFoundDamaged();

    @Test
    void without_a_log_or_an_examination_nothing_is_reported() {
        assertThat(check()).isEmpty();
        write("2026-05-19 08:00:00, Info                  CBS    Nothing of interest\n");
        assertThat(check()).isEmpty();
        assertThat(unread).isEmpty();
    }

    @Test
    void damage_that_the_last_examination_left_is_reported_before_an_update_fails() {
        write(examined("2026-05-18", 0, 0) + examined("2026-05-19", 3, 1));
        Finding finding = check().get(0);
        assertThat(finding.id()).isEqualTo("component-store-corrupt");
        assertThat(finding.severity()).isEqualTo(Severity.PROBLEM);
        assertThat(finding.fixes()).containsExactly("repair-component-store");
        assertThat(finding.observed()).isEqualTo("2026-05-19T08:00:00Z");
        assertThat(UpdateCheckRun.text(finding)).contains("Found: 3, repaired: 1");
    }

    @Test
    void a_later_examination_that_found_nothing_or_repaired_all_makes_up_for_it() {
        write(examined("2026-05-18", 3, 0) + examined("2026-05-19", 3, 3));
        assertThat(check()).isEmpty();
        write(examined("2026-05-18", 3, 0) + examined("2026-05-19", 0, 0) + " ");
        assertThat(check()).isEmpty();
    }

    @Test
    void an_old_examination_says_nothing_about_today() {
        write(examined("2026-04-01", 3, 0));
        assertThat(check()).isEmpty();
    }

    @Test
    void where_an_update_failed_for_it_that_says_so() {
        write(examined("2026-05-19", 3, 0));
        Instant time = Instant.parse("2026-05-19T09:00:00Z");
        failures.add(new UpdateFailure(time, Operation.INSTALL, new Hresult(0x80073712), "x", null, null, "log"));
        assertThat(check()).isEmpty();
    }

    @Test
    void a_log_that_is_refused_is_a_remark() {
        write(examined("2026-05-19", 3, 0));
        pc.refuseFile(PaperPc.STORE_LOG, Reason.DENIED);
        assertThat(check()).isEmpty();
        assertThat(unread).hasSize(1);
    }

    @Test
    void an_unchanged_log_is_read_once() {
        write(examined("2026-05-19", 3, 0));
        assertThat(check()).hasSize(1);
        pc.refuseFile(PaperPc.STORE_LOG, Reason.DENIED);
        assertThat(check()).hasSize(1);
    }

    private List<Finding> check() {
        return store.findings(
                new UpdateSituation(pc, PaperPc.NOW, ZoneOffset.UTC, failures, false, Duration.ofDays(30)), unread);
    }

    private void write(String log) {
        pc.file(PaperPc.STORE_LOG, log.getBytes(UTF_8));
    }

    private static String examined(String day, int detected, int repaired) {
        String head = day + " 08:00:00, Info                  CBS    ";
        return head + "Operation: Detect and Repair \n"
                + head + "Operation result: 0x0\n"
                + head + "Total Detected Corruption:\t" + detected + "\n"
                + head + "Total Repaired Corruption:\t" + repaired + "\n"
                + head + "Total Operation Time: 96 seconds.\n";
    }
}
