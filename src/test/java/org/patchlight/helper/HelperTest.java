package org.patchlight.helper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchlight.clock.fix.TrustedTime;
import org.patchlight.diagnosis.FixCatalogue;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.PcException;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.RunListener;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.undo.UndoResult;

/** A helper, its file, and whoever follows it, around a simulated PC. */
class HelperTest {
    private static final HelperProcess GONE = new EndedHelper(0);

    @TempDir
    Path folder;

    private final UUID id = UUID.randomUUID();

    @Test
    void a_follower_hears_what_a_listener_beside_the_repair_would_hear() throws Exception {
        RecordingListener direct = new RecordingListener();
        Path other = folder.resolve("other");
        try (SimulatedPc pc = SimulatedPc.of("update-files-missing")) {
            HelperBench bench = new HelperBench(pc);
            HelperTools tools = bench.tools(other);
            tools.repairs().run(tools.planner().forAll(bench.check()), direct);
        }
        RecordingListener followed = new RecordingListener();

        HelperEnd end = orderedOn("update-files-missing", followed);

        assertThat(direct.lines).hasSizeGreaterThan(10);
        assertThat(withoutTimes(followed.lines)).isEqualTo(withoutTimes(direct.lines));
        assertThat(end).isInstanceOf(HelperEnd.Repaired.class);
        HelperEnd.Repaired repaired = (HelperEnd.Repaired) end;
        assertThat(repaired.verdict()).isEqualTo(Verdict.FIXED);
        assertThat(repaired.run()).isEqualTo("run-000001");
        assertThat(repaired.results())
                .contains(new org.patchlight.repair.plan.FixResult(
                        "reset-update-cache", Verdict.FIXED, Message.of("verdict.detail.fixed")));
    }

    @Test
    void a_run_is_undone_by_its_name() throws Exception {
        orderedOn("update-service-disabled", RunListener.NONE);
        UUID second = UUID.randomUUID();

        HelperExit exit = helper("update-service-disabled").run(new HelperOrder.Undo(second, "run-000001").arguments());

        assertThat(exit).isEqualTo(HelperExit.REPORTED);
        assertThat(watch().follow(second, GONE, RunListener.NONE, Duration.ofMinutes(1)))
                .isInstanceOfSatisfying(HelperEnd.Undone.class, undone -> {
                    assertThat(undone.result().verdict()).isEqualTo(UndoResult.Verdict.UNDONE);
                    assertThat(undone.result().run()).isEqualTo("run-000001");
                });
    }

    @ParameterizedTest
    @CsvSource({
        "format-disk,,repair.fix-unknown",
        "set-time-zone,Middle Earth Standard Time,helper.value-refused",
        "reset-update-cache,everything,helper.value-refused",
        "update-drivers,C:\\evil.inf,helper.value-refused",
        "resync-clock,x,helper.value-refused",
        "restore-update-services,,helper.plan-changed",
    })
    void what_this_pc_and_the_consent_do_not_know_is_refused_before_anything_is_done(
            String fix, String value, String reason) throws Exception {
        HelperOrder order = new HelperOrder.Repair(
                id, false, Map.of(fix, value == null ? "" : value), new ConsentedSteps(java.util.Set.of()));

        HelperExit exit = helper("update-service-disabled").run(order.arguments());

        assertThat(exit).isEqualTo(HelperExit.REPORTED);
        assertThat(watch().follow(id, GONE, RunListener.NONE, Duration.ofMinutes(1)))
                .isInstanceOfSatisfying(
                        HelperEnd.Refused.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo(reason));
        assertThat(folder.resolve("journal")).doesNotExist();
    }

    @Test
    void an_order_serves_once() throws Exception {
        orderedOn("update-files-missing", RunListener.NONE);
        byte[] progress = Files.readAllBytes(ProgressLog.file(folder, id));

        HelperExit again = helper("update-files-missing").run(order("update-files-missing"));

        assertThat(again).isEqualTo(HelperExit.NO_PLACE);
        assertThat(Files.readAllBytes(ProgressLog.file(folder, id))).isEqualTo(progress);
    }

    @Test
    void without_a_safe_place_nothing_is_opened() {
        Helper helper = new Helper(
                () -> {
                    throw new IOException("others may write here");
                },
                where -> {
                    throw new AssertionError("opened");
                });

        assertThat(helper.run(new HelperOrder.Undo(id, "run-000001").arguments()))
                .isEqualTo(HelperExit.NO_PLACE);
        assertThat(helper.run(List.of("fix", "--all"))).isEqualTo(HelperExit.NO_ORDER);
    }

    @Test
    void a_pc_that_cannot_be_opened_is_reported() {
        Helper helper = new Helper(() -> folder, where -> {
            throw new PcException(PcException.Reason.FAILED, "open", "Windows", 5);
        });

        assertThat(helper.run(new HelperOrder.Undo(id, "run-000001").arguments()))
                .isEqualTo(HelperExit.NO_PC);
        assertThat(watch().follow(id, GONE, RunListener.NONE, Duration.ofMinutes(1)))
                .isEqualTo(new HelperEnd.Refused(Message.of("helper.no-pc")));
    }

    @Test
    void a_bug_is_a_loss_and_never_a_success() {
        Helper helper = new Helper(() -> folder, where -> {
            throw new IllegalStateException("a bug");
        });

        HelperExit exit = helper.run(new HelperOrder.Undo(id, "run-000001").arguments());

        assertThat(exit).isEqualTo(HelperExit.DIED);
        assertThat(watch().follow(id, GONE, RunListener.NONE, Duration.ofMinutes(1)))
                .isEqualTo(new HelperEnd.Lost(Message.of("helper.died"), false));
    }

    @Test
    void every_fix_that_takes_a_value_has_a_rule_for_it() throws Exception {
        try (SimulatedPc pc = SimulatedPc.of("driver-problem")) {
            ValueRules rules = new ValueRules(pc);
            Map<String, String> values = Map.of(
                    "set-time-zone",
                    pc.timeZones().current().toUpperCase(java.util.Locale.ROOT),
                    "reset-update-cache",
                    "whole",
                    "repair-component-store",
                    "D:\\sources\\install.wim",
                    "update-drivers",
                    pc.devices().withProblems().get(0).id());
            for (Fix fix : FixCatalogue.all(TrustedTime.NONE)) {
                String fixId = fix.declaration().id();
                assertThat(values.containsKey(fixId)).as(fixId).isEqualTo(fix.takesValue());
                if (fix.takesValue()) {
                    assertThat(rules.accept(fix.declaration().terms().value(), values.getOrDefault(fixId, "")))
                            .as(fixId)
                            .isTrue();
                    assertThat(rules.accept(fix.declaration().terms().value(), "x" + values.getOrDefault(fixId, "")))
                            .as(fixId)
                            .isFalse();
                }
            }
        }
    }

    private HelperEnd orderedOn(String scenario, RunListener listener) throws IOException, PcException {
        assertThat(helper(scenario).run(order(scenario))).isEqualTo(HelperExit.REPORTED);
        return watch().follow(id, GONE, listener, Duration.ofMinutes(1));
    }

    private List<String> order(String scenario) throws IOException {
        try (SimulatedPc pc = SimulatedPc.of(scenario)) {
            HelperBench bench = new HelperBench(pc);
            Plan plan = bench.tools(folder).planner().forAll(bench.check());
            return HelperOrder.Repair.of(id, plan).arguments();
        }
    }

    private Helper helper(String scenario) throws IOException {
        return new Helper(() -> folder, where -> new HelperBench(kept(scenario)).tools(where));
    }

    /** The same PC whenever it is opened. */
    private SimulatedPc kept(String scenario) {
        Path file = folder.resolve("pc.json");
        try {
            return SimulatedPc.open(file, Files.exists(file) ? null : scenario);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private HelperWatch watch() {
        return new HelperWatch(() -> Optional.of(folder), HelperBench.FIXES, key -> true, MachineTime::nanos);
    }

    /** Two PCs were made at two times, which stand in the names of folders. */
    private static List<String> withoutTimes(List<String> lines) {
        return lines.stream()
                .map(line -> line.replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]*Z|\\d{8}[-T]\\d{6}Z?", "TIME"))
                .toList();
    }
}
