package org.patchlight.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.health.FixDeclaration;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.StepOutcome;

/** Services start and stop between plan, consent and helper: the helper carries out what was consented to, and nothing else. */
class ConsentOnDemandTest {
    private static final HelperProcess GONE = new EndedHelper(0);

    @TempDir
    Path folder;

    /** @param queries questions about services between plan and helper, each seventh of which lets one service flip */
    @ParameterizedTest
    @CsvSource({
        "0, update-files-missing, reset-update-cache, downloads",
        "7, update-files-missing, reset-update-cache, downloads",
        "14, update-files-missing, reset-update-cache, whole",
        "21, update-store-damaged, reset-update-cache, whole",
        "28, signature-catalog-damaged, reset-signature-catalog, ''",
        "35, signature-catalog-damaged, reset-signature-catalog, ''",
    })
    void a_consented_plan_is_not_refused_for_its_own_services_and_does_no_more(
            int queries, String scenario, String fix, String value) throws Exception {
        UUID id = UUID.randomUUID();
        Plan plan;
        Set<String> upAtPlan;
        String restless = "services-on-demand+" + scenario;
        try (SimulatedPc pc = kept(restless)) {
            HelperBench bench = new HelperBench(pc);
            plan = bench.tools(folder).planner().forFixes(bench.check(), Map.of(fix, value));
            upAtPlan = up(pc);
            for (int i = 0; i < queries; i++) {
                pc.services().find("BITS");
            }
            assertThat(queries == 0 || !up(pc).equals(upAtPlan)).isTrue();
        }
        Recorder recorder = new Recorder();
        Helper helper = new Helper(() -> folder, where -> new HelperBench(kept(restless)).tools(where));

        assertThat(helper.run(HelperOrder.Repair.of(id, plan).arguments())).isEqualTo(HelperExit.REPORTED);
        HelperEnd end = new HelperWatch(() -> Optional.of(folder), HelperBench.FIXES, key -> true, MachineTime::nanos)
                .follow(id, GONE, recorder, Duration.ofMinutes(1));

        assertThat(end).isInstanceOf(HelperEnd.Repaired.class);
        Set<String> consented = plan.fixes().get(0).steps().stream()
                .map(step -> step.action() + " " + step.target())
                .collect(Collectors.toSet());
        assertThat(recorder.done).anyMatch(step -> step.startsWith("rename-folder"));
        assertThat(consented).containsAll(recorder.done);
    }

    private static Set<String> up(SimulatedPc pc) {
        return pc.keeper().read(model -> new TreeSet<>(model.active.keySet()));
    }

    private SimulatedPc kept(String scenario) {
        Path file = folder.resolve("pc.json");
        try {
            return SimulatedPc.open(file, Files.exists(file) ? null : scenario);
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }

    private static final class Recorder implements RunListener {
        private final List<String> done = new ArrayList<>();

        @Override
        public void stepEnded(FixDeclaration fix, Step step, StepOutcome outcome) {
            if (outcome.done()) {
                done.add(step.action() + " " + step.target());
            }
        }
    }
}
