package org.patchlight.update.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Message;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.policy.UpdateServer;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.Steps;

class RemoveUpdateBlockerTest {
    private static final RemoveUpdateBlocker FIX = new RemoveUpdateBlocker();
    private static final RegistryKey POLICY = UpdateServer.POLICY;

    private static final List<String> NAMES = List.of(
            "WUServer", "WUStatusServer", "UpdateServiceUrlAlternate", "DoNotConnectToWindowsUpdateInternetLocations");

    private final SimulatedPc pc = SimulatedPc.of("update-blocker");

    @Test
    void only_the_values_of_the_block_are_removed() throws PcException {
        pc.registry().write(POLICY, "WUStatusServer", new RegistryValue.Text("http://reports.corp.example"));
        pc.registry().write(POLICY, "ExcludeWUDriversInQualityUpdate", new RegistryValue.Number(1));
        pc.registry().write(UpdateServer.AUTOMATIC, "NoAutoUpdate", new RegistryValue.Number(1));
        assertThat(FIX.propose(pc, null).steps())
                .extracting(Step::target)
                .containsExactly(
                        UpdateServer.AUTOMATIC + "\\UseWUServer",
                        POLICY + "\\WUServer",
                        POLICY + "\\UpdateServiceUrlAlternate",
                        POLICY + "\\DoNotConnectToWindowsUpdateInternetLocations");
    }

    @Test
    void switches_that_complete_the_block_go_with_the_false_server_and_stay_without_it() throws PcException {
        for (String name : List.of("DisableWindowsUpdateAccess", "SetDisableUXWUAccess")) {
            pc.registry().write(POLICY, name, new RegistryValue.Number(1));
        }
        assertThat(FIX.propose(pc, null).steps())
                .extracting(Step::target)
                .endsWith(POLICY + "\\DisableWindowsUpdateAccess", POLICY + "\\SetDisableUXWUAccess");
        pc.registry().write(POLICY, "SetDisableUXWUAccess", new RegistryValue.Number(0));
        assertThat(FIX.propose(pc, null).steps())
                .extracting(Step::target)
                .endsWith(POLICY + "\\DisableWindowsUpdateAccess")
                .allSatisfy(target -> assertThat(Steps.ofJournal("delete-registry-value", target))
                        .isPresent());
        pc.registry().deleteValue(UpdateServer.AUTOMATIC, UpdateServer.REQUIRED);
        assertThat(FIX.propose(pc, null).steps()).isEmpty();
    }

    @Test
    void an_undo_from_the_journal_restores_each_value_with_its_type() throws PcException {
        pc.registry().write(UpdateServer.AUTOMATIC, "UseWUServer", new RegistryValue.Raw(11, "0100000000000000"));
        pc.registry()
                .write(POLICY, "DoNotConnectToWindowsUpdateInternetLocations", new RegistryValue.Text("0x1", true));
        Map<String, RegistryValue> before = policies();
        Deque<Map.Entry<Step, Map<String, String>>> done = new ArrayDeque<>();
        for (Step step : FIX.propose(pc, null).steps()) {
            done.push(Map.entry(Steps.ofJournal(step.action(), step.target()).orElseThrow(), step.before(pc)));
            step.act(pc, percent -> {});
        }
        assertThat(done).hasSize(5);
        assertThat(UpdateServer.read(pc.registry())).isEmpty();
        assertThat(pc.registry().read(POLICY, "WUServer")).isEmpty();
        for (Map.Entry<Step, Map<String, String>> step : done) {
            step.getKey().undo(pc, step.getValue());
        }
        assertThat(policies()).isEqualTo(before).hasSize(5);
        assertThat(pc.registry().read(UpdateServer.AUTOMATIC, "UseWUServer"))
                .contains(new RegistryValue.Raw(11, "0100000000000000"));
    }

    @Test
    void a_value_that_was_not_there_is_not_written_by_an_undo() throws PcException {
        Step step = FIX.propose(pc, null).steps().get(0);
        pc.registry().deleteValue(UpdateServer.AUTOMATIC, "UseWUServer");
        Map<String, String> before = step.before(pc);
        step.act(pc, percent -> {});
        step.undo(pc, before);
        assertThat(pc.registry().read(UpdateServer.AUTOMATIC, "UseWUServer")).isEmpty();
    }

    @Test
    void the_server_of_an_organisation_and_a_mistyped_one_stay() throws PcException {
        for (String server : new String[] {"http://wsus01:8530", "wsus01.corp.example"}) {
            pc.registry().write(POLICY, "WUServer", new RegistryValue.Text(server));
            assertThat(FIX.propose(pc, null).obstacle()).contains(Message.of("fix.remove-update-blocker.nothing"));
        }
    }

    @Test
    void without_a_server_the_requirement_alone_is_removed() throws PcException {
        SimulatedPc nameless = SimulatedPc.of("update-server-unusable");
        assertThat(FIX.propose(nameless, null).steps())
                .extracting(Step::target)
                .containsExactly(UpdateServer.AUTOMATIC + "\\UseWUServer");
    }

    private Map<String, RegistryValue> policies() throws PcException {
        Map<String, RegistryValue> all = new TreeMap<>();
        for (String name : NAMES) {
            pc.registry().read(POLICY, name).ifPresent(value -> all.put(name, value));
        }
        pc.registry().read(UpdateServer.AUTOMATIC, "UseWUServer").ifPresent(value -> all.put("UseWUServer", value));
        return all;
    }
}
