package org.patchlight.update.fix.blocker;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.pc.FileTree;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.pc.file.FolderSecurity;
import org.patchlight.pc.policy.FirewallRule;
import org.patchlight.pc.policy.UpdateServer;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.pc.simulated.state.HealthyWindows;
import org.patchlight.repair.AffectedPc;
import org.patchlight.repair.BorrowedPc;
import org.patchlight.repair.journal.Journal;
import org.patchlight.repair.journal.RunLock;
import org.patchlight.repair.journal.Steps;
import org.patchlight.repair.step.Step;

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
                        POLICY + "\\DoNotConnectToWindowsUpdateInternetLocations",
                        UpdateServer.AUTOMATIC + "\\NoAutoUpdate");
    }

    @Test
    void switches_that_complete_the_block_go_once_with_the_false_server_or_without_it() throws PcException {
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
        assertThat(FIX.propose(pc, null).steps())
                .extracting(Step::target)
                .containsExactly(
                        POLICY + "\\DisableWindowsUpdateAccess",
                        POLICY + "\\DoNotConnectToWindowsUpdateInternetLocations");
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

    @Test
    void each_blocking_line_of_the_hosts_file_is_a_step_of_its_own() throws PcException {
        SimulatedPc blocked = SimulatedPc.of("hosts-blocked");
        assertThat(FIX.propose(blocked, null).steps())
                .extracting(Step::target)
                .containsExactly(HealthyWindows.HOSTS_FILE + ":4", HealthyWindows.HOSTS_FILE + ":5");
    }

    @Test
    void for_a_finding_only_its_own_block_is_undone() throws PcException {
        SimulatedPc both = SimulatedPc.of("update-blocker+hosts-blocked");
        AffectedPc affected = new AffectedPc(both, Journal.inMemory(), RunLock.inMemory());
        assertThat(affected.planner().forAll(affected.check()).fixes())
                .singleElement()
                .satisfies(fix -> assertThat(fix.steps())
                        .hasSize(5)
                        .allMatch(step -> step.action().equals("delete-registry-value")));
        assertThat(affected.planner().forAll(affected.check()).leftToThePerson())
                .extracting(Finding::id)
                .containsExactly("hosts-file-blocks-updates");
        assertThat(affected.planner()
                        .forFixes(affected.check(), Map.of("remove-update-blocker", ""))
                        .fixes())
                .singleElement()
                .satisfies(fix -> assertThat(fix.steps()).hasSize(7));
    }

    @Test
    void a_hosts_file_that_is_long_or_no_text_or_elsewhere_is_refused_with_words() throws PcException {
        SimulatedPc blocked = SimulatedPc.of("hosts-blocked");
        String line = "0.0.0.0 a.windowsupdate.com\n";
        Map<byte[], String> refused = Map.of(
                line.repeat(101).getBytes(US_ASCII), "hosts-many",
                (line + "#".repeat(9 << 20)).getBytes(US_ASCII), "hosts-form",
                (line + "\0").getBytes(US_ASCII), "hosts-form");
        for (Map.Entry<byte[], String> one : refused.entrySet()) {
            blocked.files().rewrite(HealthyWindows.HOSTS_FILE, one.getKey());
            assertThat(FIX.propose(blocked, null).steps()).isEmpty();
            assertThat(FIX.propose(blocked, null).obstacle().map(Message::key))
                    .contains("fix.remove-update-blocker." + one.getValue());
        }
        blocked.registry()
                .write(
                        RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters"),
                        "DataBasePath",
                        new RegistryValue.Text("D:\\net"));
        assertThat(FIX.propose(blocked, null).obstacle().map(Message::key))
                .contains("fix.remove-update-blocker.hosts-elsewhere");
    }

    @Test
    void a_firewall_rule_is_disabled_only_if_no_other_one_has_its_name() throws PcException {
        SimulatedPc blocked = SimulatedPc.of("firewall-blocks-updates");
        assertThat(FIX.propose(blocked, null).obstacle()).isEmpty();
        assertThat(FIX.propose(blocked, null).steps())
                .hasSize(2)
                .allMatch(step -> step.action().equals("disable-firewall-rule"));
        for (RegistryKey key : List.of(FirewallRule.KEY, FirewallRule.POLICY)) {
            blocked.registry()
                    .write(key, "{9}", new RegistryValue.Text("v2.31|Action=Allow|Active=FALSE|Name=NO UPDATES 2|"));
            assertThat(FIX.propose(blocked, null).steps())
                    .extracting(Step::target)
                    .containsExactly("{7C5E7E3B-9E52-4B1D-8C0C-2F9B8C1F7A10}");
            assertThat(FIX.propose(blocked, null).obstacle().map(Message::key))
                    .contains("fix.remove-update-blocker.firewall-name");
            blocked.registry().deleteValue(key, "{9}");
        }
        blocked.registry()
                .write(
                        FirewallRule.KEY,
                        "{8}",
                        new RegistryValue.Text("v2.31|Action=Block|Active=TRUE|Dir=Out|Svc=BITS|Name=@x.dll,-3|"));
        assertThat(FIX.propose(blocked, null).steps()).hasSize(2);
    }

    @Test
    void where_everyone_can_change_the_folder_nothing_is_written() throws PcException {
        SimulatedPc blocked = SimulatedPc.of("hosts-blocked");
        for (String who : new String[] {"BU", "O:WD"}) {
            Pc open = new BorrowedPc(blocked) {
                @Override
                public FileTree files() {
                    return new OpenFolders(super.files(), who);
                }
            };
            assertThat(FIX.propose(open, null).obstacle().map(Message::key))
                    .contains("fix.remove-update-blocker.hosts-open");
        }
    }

    /** Files whose folders others can change. */
    private record OpenFolders(FileTree all, String who) implements FileTree {
        @Override
        public Optional<FileFacts> find(String path) throws PcException {
            return all.find(path);
        }

        @Override
        public List<String> list(String folder) throws PcException {
            return all.list(folder);
        }

        @Override
        public InputStream open(String path) throws PcException {
            return all.open(path);
        }

        @Override
        public void rename(String path, String newName) throws PcException {
            all.rename(path, newName);
        }

        @Override
        public FolderSecurity security(String folder) {
            return new FolderSecurity("O:BAD:", List.of(who));
        }
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
