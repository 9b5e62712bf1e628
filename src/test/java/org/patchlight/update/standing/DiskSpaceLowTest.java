package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Severity;
import org.patchlight.pc.file.DiskSpace;
import org.patchlight.pc.simulated.SimulatedPc;

class DiskSpaceLowTest {
    private static final long GB = 1L << 30;
    private static final DiskSpaceLow ROOM = new DiskSpaceLow();

    @Test
    void a_healthy_pc_has_room() {
        assertThat(StandingCheckRun.of(SimulatedPc.of("healthy")).findings(ROOM))
                .isEmpty();
    }

    @Test
    void a_full_disk_needs_attention_before_an_update_fails() {
        Finding finding = StandingCheckRun.of(SimulatedPc.of("disk-full")).only(ROOM);
        assertThat(finding.id()).isEqualTo("disk-space-low");
        assertThat(finding.severity()).isEqualTo(Severity.ATTENTION);
        assertThat(finding.fixes()).isEmpty();
        assertThat(StandingCheckRun.text(finding))
                .startsWith("Low disk space: 1.8 GB free on C:")
                .contains("Updates need 10 GB to unpack and to roll back, says Microsoft.")
                .contains("C: has 1.8 GB free of 118.0 GB.");
    }

    @ParameterizedTest
    @CsvSource({"5, INFO", "9, INFO", "4, ATTENTION", "0, ATTENTION"})
    void how_much_room_is_left_decides(long gigabytes, Severity severity) {
        assertThat(StandingCheckRun.of(free(gigabytes * GB)).only(ROOM).severity())
                .isEqualTo(severity);
    }

    @Test
    void ten_gigabytes_are_enough() {
        assertThat(StandingCheckRun.of(free(10 * GB)).findings(ROOM)).isEmpty();
        assertThat(StandingCheckRun.text(StandingCheckRun.of(free(10 * GB - 1)).only(ROOM)))
                .startsWith("Low disk space: 9.9 GB");
    }

    @Test
    void where_an_update_is_overdue_too_little_room_is_a_problem() {
        assertThat(StandingCheckRun.of(free(9 * GB)).overdue().only(ROOM).severity())
                .isEqualTo(Severity.PROBLEM);
        assertThat(StandingCheckRun.of(free(10 * GB)).overdue().findings(ROOM)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0x80070070L, 0x800F0828L, 0xC190020EL, 0xC8000710L})
    void where_an_update_failed_for_lack_of_room_twenty_gigabytes_are_recommended(long code) {
        Finding finding = StandingCheckRun.of(free(19 * GB)).failed(code).only(ROOM);
        assertThat(finding.severity()).isEqualTo(Severity.PROBLEM);
        assertThat(StandingCheckRun.text(finding))
                .contains("Updates need 20 GB")
                .contains("for lack of space");
        assertThat(StandingCheckRun.of(free(20 * GB)).failed(code).findings(ROOM))
                .isEmpty();
    }

    @Test
    void another_failure_does_not_blame_the_disk() {
        assertThat(StandingCheckRun.of(free(9 * GB))
                        .failed(0x80070002L)
                        .only(ROOM)
                        .severity())
                .isEqualTo(Severity.INFO);
    }

    @Test
    void a_disk_that_cannot_be_asked_is_a_remark() {
        StandingCheckRun check = StandingCheckRun.of(new PaperFiles());
        assertThat(check.findings(ROOM)).isEqualTo(List.of());
        assertThat(check.unread).hasSize(1);
    }

    private static PaperFiles free(long bytes) {
        return new PaperFiles().free(new DiskSpace(200 * GB, bytes));
    }
}
