package org.patchlight.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.plan.Plan;

/** An installation that begins between consent and helper. */
class AgentBusyInHelperTest {
    @TempDir
    Path folder;

    @Test
    void the_helper_asks_again_and_stops_nothing_while_the_agent_installs() throws Exception {
        UUID id = UUID.randomUUID();
        Plan plan;
        try (SimulatedPc pc = kept()) {
            HelperBench bench = new HelperBench(pc);
            plan = bench.tools(folder).planner().forFixes(bench.check(), Map.of("reset-update-cache", ""));
            assertThat(plan.block()).isEmpty();
        }
        SimulatedPc during = kept();
        during.faults().installElsewhere(true);
        int[] changes = {0};
        during.faults().onEachChange(() -> changes[0]++);
        Helper helper = new Helper(() -> folder, where -> new HelperBench(during).tools(where));

        assertThat(helper.run(HelperOrder.Repair.of(id, plan).arguments())).isEqualTo(HelperExit.REPORTED);

        HelperEnd end = new HelperWatch(() -> Optional.of(folder), HelperBench.FIXES, key -> true, MachineTime::nanos)
                .follow(id, new Gone(), RunListener.NONE, Duration.ofMinutes(1));
        assertThat(end).isInstanceOfSatisfying(HelperEnd.Repaired.class, repaired -> {
            assertThat(repaired.verdict()).isEqualTo(Verdict.BLOCKED);
            assertThat(repaired.results())
                    .allSatisfy(one -> assertThat(one.detail()).isEqualTo(Message.of("guard.updates-installing")));
        });
        assertThat(changes[0]).isZero();
    }

    private SimulatedPc kept() throws Exception {
        Path file = folder.resolve("pc.json");
        return SimulatedPc.open(file, file.toFile().exists() ? null : "update-files-missing");
    }

    private record Gone() implements HelperProcess {
        @Override
        public OptionalInt await(Duration atMost) {
            return OptionalInt.of(0);
        }

        @Override
        public boolean isVisible() {
            return true;
        }
    }
}
