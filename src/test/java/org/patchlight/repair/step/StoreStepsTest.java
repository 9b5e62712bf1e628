package org.patchlight.repair.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.simulated.SimulatedPc;

/** Repairs the component store and the system files, and what can fail then. */
class StoreStepsTest {
    private static final Step REPAIR =
            new WindowsRequest(WindowsRequest.Request.REPAIR_COMPONENT_STORE, "C:\\Windows\\WinSxS");
    private static final Step CHECK = new CheckSystemFiles("C:\\Windows");

    private final SimulatedPc pc = SimulatedPc.of("component-store-corrupt");
    private final List<Integer> progress = new ArrayList<>();

    @Test
    void files_are_intact_once_the_store_is() throws PcException {
        StepOutcome damaged = CHECK.act(pc, percent -> {});
        assertThat(damaged.done()).isTrue();
        assertThat(damaged.remark().orElseThrow().key()).endsWith(".left");
        REPAIR.act(pc, progress::add);
        assertThat(progress).isSorted().startsWith(0).endsWith(100);
        assertThat(CHECK.act(pc, percent -> {})).isEqualTo(StepOutcome.DONE);
    }

    @Test
    void a_repair_that_hangs_ends_at_its_limit_and_has_changed_nothing() throws PcException {
        pc.faults().hangStoreRepair();
        assertThat(refusal().reason()).isEqualTo(Reason.TIMED_OUT);
        assertThat(progress).endsWith(62);
        assertThat(CHECK.act(pc, percent -> {}).remark()).isPresent();
    }

    @Test
    void a_failed_repair_reports_its_code_and_one_that_must_wait_says_so() {
        pc.faults().failStoreRepair(0x800F081F);
        assertThat(refusal().code()).isEqualTo(0x800F081F);
        pc.faults().failStoreRepair(0x800F0902);
        assertThat(refusal().reason()).isEqualTo(Reason.IN_USE);
    }

    @Test
    void interrupting_the_waiting_thread_cancels_a_repair() {
        PcException off = catchThrowableOfType(
                PcException.class,
                () -> REPAIR.act(pc, percent -> {
                    if (percent == 20) {
                        Thread.currentThread().interrupt();
                    }
                }));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(off.isCancelled()).isTrue();
    }

    private PcException refusal() {
        return catchThrowableOfType(PcException.class, () -> REPAIR.act(pc, progress::add));
    }
}
