package org.patchlight.repair.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.UpdateAgent;
import org.patchlight.pc.device.DriverFacts;
import org.patchlight.pc.device.OfferedDriver;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.Steps;

/** Installing an offered driver, and the copy of the old one that is kept before. */
class DriverStepsTest {
    private final SimulatedPc pc = SimulatedPc.of("driver-problem");

    @Test
    void the_offered_driver_is_installed_with_progress() throws PcException {
        List<Integer> progress = new ArrayList<>();
        StepOutcome outcome = new InstallDriver(offered()).act(pc, progress::add);
        assertThat(outcome).isEqualTo(StepOutcome.DONE);
        assertThat(progress).isSorted().endsWith(100);
        assertThat(pc.devices().withProblems()).isEmpty();
    }

    @Test
    void a_failed_installation_is_a_failure_with_its_code() throws PcException {
        pc.faults().failInstallations(0x800F024B);
        OfferedDriver driver = offered();
        PcException failed =
                catchThrowableOfType(PcException.class, () -> new InstallDriver(driver).act(pc, percent -> {}));
        assertThat(failed.reason()).isEqualTo(Reason.FAILED);
        assertThat(failed.code()).isEqualTo(0x800F024B);
        assertThat(pc.devices().withProblems()).hasSize(1);
    }

    @Test
    void nothing_is_done_while_something_else_is_installed() throws PcException {
        pc.faults().installElsewhere(true);
        OfferedDriver driver = offered();
        PcException busy =
                catchThrowableOfType(PcException.class, () -> new InstallDriver(driver).act(pc, percent -> {}));
        assertThat(busy.code()).isEqualTo(UpdateAgent.OPERATION_IN_PROGRESS);
        assertThat(pc.devices().withProblems()).hasSize(1);
    }

    @Test
    void a_driver_no_longer_offered_is_skipped() throws PcException {
        OfferedDriver driver = offered();
        new InstallDriver(driver).act(pc, percent -> {});
        assertThat(new InstallDriver(driver).act(pc, percent -> {}).done()).isFalse();
    }

    @Test
    void the_old_driver_is_restored_from_its_copy() throws PcException {
        DriverFacts before = graphics();
        ExportDriver export = ExportDriver.of(pc, before).orElseThrow();
        Map<String, String> kept = export.before(pc);
        assertThat(export.act(pc, percent -> {}).done()).isTrue();
        assertThat(pc.files().list(String.valueOf(kept.get("folder")))).containsExactly("oem12.inf");
        replaceGraphics(before);
        assertThat(graphics()).isNotEqualTo(before);
        Step again = Steps.ofJournal(export.action(), export.target()).orElseThrow();
        assertThat(again.isLost(pc, kept)).isFalse();
        again.undo(pc, kept);
        assertThat(graphics()).isEqualTo(before);
        again.undo(pc, kept);
        assertThat(graphics()).isEqualTo(before);
    }

    @Test
    void a_copy_that_is_gone_is_lost() throws PcException {
        ExportDriver export = ExportDriver.of(pc, graphics()).orElseThrow();
        Map<String, String> before = export.before(pc);
        assertThat(export.isLost(pc, before)).isTrue();
        export.undo(pc, before);
    }

    @Test
    void a_driver_that_came_with_windows_has_no_package_to_copy() {
        assertThat(ExportDriver.of(pc, new DriverFacts("A", "A", "Microsoft", "10.0", null, "usbprint.inf")))
                .isEmpty();
    }

    private void replaceGraphics(DriverFacts before) throws PcException {
        OfferedDriver newer = new OfferedDriver(
                "Intel - Display - 32.0", before.deviceId(), "Display", "32.0", LocalDate.of(2026, 1, 1));
        pc.offer(newer);
        new InstallDriver(newer).act(pc, percent -> {});
    }

    private OfferedDriver offered() throws PcException {
        return pc.devices().offeredDrivers().get(0);
    }

    private DriverFacts graphics() throws PcException {
        return pc.devices().drivers().stream()
                .filter(driver -> driver.deviceId().startsWith("PCI\\VEN_8086&DEV_46A6"))
                .findFirst()
                .orElseThrow();
    }
}
