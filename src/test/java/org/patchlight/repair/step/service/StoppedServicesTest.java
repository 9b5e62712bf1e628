package org.patchlight.repair.step.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.journal.Steps;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;

class StoppedServicesTest {
    private static final Duration LIMIT = Duration.ofSeconds(1);

    private final SimulatedPc pc = SimulatedPc.of("healthy");
    private final StoppedServices services = new StoppedServices();
    private final Step stop = services.stop("BITS");
    private final Step start = services.start("BITS");

    @Test
    void a_service_that_does_not_run_is_left_alone_and_leaves_nothing_to_undo() throws PcException {
        assertThat(run(stop)).isEmpty();
        assertThat(run(start)).isEmpty();
        assertThat(isUp()).isFalse();
        pc.services().start("BITS", LIMIT);
        stop.undo(pc, Map.of());
        start.undo(pc, Map.of());
        assertThat(isUp()).as("it came up since, which is not ours to undo").isTrue();
    }

    @Test
    void a_service_that_runs_is_stopped_and_started_again_and_both_can_be_undone() throws PcException {
        pc.services().start("BITS", LIMIT);
        Map<String, String> before = run(stop);
        assertThat(StopService.ranBefore(before)).isTrue();
        assertThat(isUp()).isFalse();
        Map<String, String> stopped = run(start);
        assertThat(isUp()).isTrue();
        Steps.ofJournal(start.action(), "BITS").orElseThrow().undo(pc, stopped);
        assertThat(isUp()).isFalse();
        Steps.ofJournal(stop.action(), "BITS").orElseThrow().undo(pc, before);
        assertThat(isUp()).isTrue();
    }

    @Test
    void a_service_that_comes_up_after_it_was_checked_is_not_stopped_unnoted() throws PcException {
        assertThat(stop.before(pc)).isEmpty();
        pc.services().start("BITS", LIMIT);
        assertThat(stop.act(pc, percent -> {}).done()).isFalse();
        assertThat(isUp()).isTrue();
    }

    @Test
    void a_service_that_ran_although_disabled_stays_stopped() throws PcException {
        pc.services().start("BITS", LIMIT);
        pc.services().setStartType("BITS", StartType.DISABLED);
        assertThat(run(stop)).isNotEmpty();
        start.before(pc);
        assertThat(start.act(pc, percent -> {})).isEqualTo(StepOutcome.NOT_NEEDED);
        assertThat(isUp()).isFalse();
    }

    private Map<String, String> run(Step step) throws PcException {
        Map<String, String> before = step.before(pc);
        step.act(pc, percent -> {});
        return before;
    }

    private boolean isUp() throws PcException {
        return pc.services().find("BITS").orElseThrow().isUp();
    }
}
