package org.patchlight.update.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchlight.health.FixDeclaration;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Power;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.BorrowedPc;
import org.patchlight.repair.plan.Fix;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.step.OptionalStep;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.registry.SetRegistryValue;
import org.patchlight.repair.step.service.SetStartType;
import org.patchlight.update.PaperPc;
import org.patchlight.words.Words;

class UpdateFixesTest {
    @Test
    void fixes_that_a_person_must_choose_or_watch_are_not_unattended() {
        assertThat(Stream.of(
                                new AllowOsUpgrade(),
                                new RunTroubleshooter(),
                                new RunMediaCreationTool(),
                                new ReinstallWindows(),
                                new RemoveOldFolders(List::of),
                                new RestartPc())
                        .map(Fix::declaration))
                .noneMatch(FixDeclaration::runsUnattended);
    }

    @Test
    void only_disabled_services_get_the_default_of_this_windows() throws PcException {
        PaperPc pc = disabled(PaperPc.healthy(), "wuauserv", "CryptSvc");
        assertThat(steps(new RestoreUpdateServices(), pc))
                .containsExactly("set-start-type CryptSvc", "start-service CryptSvc", "set-start-type wuauserv");
        assertThat(startType(pc, "wuauserv")).isEqualTo(StartType.MANUAL);
    }

    @Test
    void the_update_agent_is_automatic_on_windows_seven_only() throws PcException {
        assertThat(startType(disabled(new PaperPc(PaperPc.SEVEN), "wuauserv"), "wuauserv"))
                .isEqualTo(StartType.AUTOMATIC_DELAYED);
        assertThat(startType(disabled(new PaperPc(PaperPc.EIGHT_ONE), "wuauserv"), "wuauserv"))
                .isEqualTo(StartType.MANUAL);
        assertThat(startType(disabled(new PaperPc(PaperPc.TEN), "wuauserv"), "wuauserv"))
                .isEqualTo(StartType.MANUAL);
    }

    @Test
    void bits_starts_delayed_up_to_the_first_windows_ten_and_on_demand_since() throws PcException {
        for (WindowsVersion version : List.of(PaperPc.SEVEN, PaperPc.EIGHT_ONE, new WindowsVersion(10, 0, 10240))) {
            assertThat(startType(disabled(new PaperPc(version), "BITS"), "BITS"))
                    .isEqualTo(StartType.AUTOMATIC_DELAYED);
        }
        for (WindowsVersion version : List.of(new WindowsVersion(10, 0, 10586), PaperPc.TEN)) {
            assertThat(startType(disabled(new PaperPc(version), "BITS"), "BITS"))
                    .isEqualTo(StartType.MANUAL);
        }
    }

    @Test
    void with_nothing_disabled_there_is_nothing_to_restore() throws PcException {
        FixProposal proposal = new RestoreUpdateServices().propose(PaperPc.healthy(), null);
        assertThat(proposal.steps()).isEmpty();
        assertThat(said(proposal)).contains("disabled");
    }

    @Test
    void the_cache_is_renamed_between_stopping_and_starting_every_service_that_uses_it() throws PcException {
        PaperPc pc = PaperPc.healthy()
                .service("UsoSvc", StartType.AUTOMATIC_DELAYED, ServiceState.RUNNING)
                .service("wuauserv", StartType.MANUAL, ServiceState.STOPPED)
                .service("CryptSvc", StartType.AUTOMATIC, ServiceState.RUNNING);
        assertThat(steps(new ResetUpdateCache(), pc))
                .containsExactly(
                        "stop-service UsoSvc",
                        "stop-service wuauserv",
                        "stop-service DoSvc",
                        "stop-service BITS",
                        "rename-folder C:\\Windows\\SoftwareDistribution",
                        "start-service BITS",
                        "start-service DoSvc",
                        "start-service wuauserv",
                        "start-service UsoSvc");
        FixProposal proposal = new ResetUpdateCache().propose(pc, null);
        assertThat(proposal.steps().get(4).title().arguments()).contains("SoftwareDistribution.old-20260520-120000");
        assertThat(proposal.steps()).allMatch(Step::undoable);
        Words words = Words.of(Locale.ENGLISH, ZoneOffset.UTC);
        assertThat(words.say(proposal.steps().get(1).title()))
                .isEqualTo("Stop Windows Update (wuauserv) if it's running");
        assertThat(words.say(proposal.steps().get(7).title()))
                .isEqualTo("Start Windows Update (wuauserv) again if it was running");
    }

    @ParameterizedTest
    @EnumSource(ServiceState.class)
    void a_plan_has_the_same_steps_whatever_its_services_do(ServiceState state) throws PcException {
        PaperPc pc = PaperPc.healthy()
                .service("wuauserv", StartType.MANUAL, state)
                .service("BITS", StartType.MANUAL, state)
                .service("CryptSvc", StartType.AUTOMATIC, state);
        assertThat(steps(new ResetUpdateCache(), pc)).isEqualTo(steps(new ResetUpdateCache(), PaperPc.healthy()));
        assertThat(steps(new ResetSignatureCatalog(), pc.file("C:\\Windows\\System32\\catroot2\\x", new byte[0])))
                .contains("stop-service CryptSvc", "start-service CryptSvc", "stop-service BITS");
    }

    @Test
    void without_the_folder_there_is_nothing_to_reset() throws PcException {
        FixProposal proposal = new ResetUpdateCache().propose(new PaperPc(PaperPc.ELEVEN), null);
        assertThat(proposal.steps()).isEmpty();
        assertThat(said(proposal)).contains("C:\\Windows\\SoftwareDistribution");
    }

    @Test
    void the_upgrade_switch_is_only_set_where_it_has_an_effect() throws PcException {
        PaperPc seven = new PaperPc(PaperPc.SEVEN);
        FixProposal proposal = new AllowOsUpgrade().propose(seven, null);
        assertThat(proposal.steps())
                .singleElement()
                .satisfies(
                        step -> assertThat(((SetRegistryValue) step).value()).isEqualTo(new RegistryValue.Number(1)));
        assertThat(said(new AllowOsUpgrade().propose(PaperPc.healthy(), null))).contains("no known effect");
        seven.value(
                "HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\WindowsUpdate\\OSUpgrade",
                "AllowOSUpgrade",
                new RegistryValue.Number(1));
        assertThat(said(new AllowOsUpgrade().propose(seven, null))).contains("already");
    }

    @Test
    void the_store_is_repaired_and_then_updates_are_searched() throws PcException {
        assertThat(steps(new RepairComponentStore(), PaperPc.healthy()))
                .containsExactly(
                        "repair-component-store C:\\Windows\\WinSxS",
                        "check-system-files C:\\Windows",
                        "search-for-updates Windows Update");
    }

    @Test
    void if_windows_cannot_repair_its_store_its_files_are_checked_and_the_right_tool_is_named() throws PcException {
        PaperPc seven = new PaperPc(PaperPc.SEVEN);
        assertThat(steps(new RepairComponentStore(), seven))
                .containsExactly("check-system-files C:\\Windows", "search-for-updates Windows Update");
        assertThat(said(new RepairComponentStore().propose(seven, null)))
                .contains("can't repair its component store", "KB947821");
    }

    @Test
    void the_other_fixes_make_one_request_to_windows() throws PcException {
        PaperPc pc = PaperPc.healthy();
        assertThat(steps(new RetryUpdate(), pc)).containsExactly("search-for-updates Windows Update");
        assertThat(steps(new RestartPc(), pc)).containsExactly("restart-pc Windows");
        assertThat(steps(new RunTroubleshooter(), pc)).containsExactly("open-page update-troubleshooter");
    }

    @Test
    void the_media_creation_tool_comes_with_the_language_to_choose_and_what_would_stop_it() throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        FixProposal plain = new RunMediaCreationTool().propose(pc, null);
        assertThat(Words.of(Locale.ENGLISH, ZoneOffset.UTC)
                        .say(plain.steps().get(0).title()))
                .contains("English (United States) (en-US)");
        assertThat(plain.obstacle()).isEmpty();
        SimulatedPc full = SimulatedPc.of("disk-full+upgrade-rolled-back");
        assertThat(said(new RunMediaCreationTool().propose(full, null)))
                .contains("Only 1 GB are free", "8 GB", "C:\\$WINDOWS.~BT");
        RegistryKey language = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\Nls\\Language");
        pc.registry().write(language, "InstallLanguage", new RegistryValue.Text("0c0A"));
        assertThat(MediumLanguage.of(pc.registry())).contains("Spanish (Spain) (es-ES)");
        pc.registry().write(language, "InstallLanguage", new RegistryValue.Text("ffff"));
        assertThat(MediumLanguage.of(pc.registry())).contains("0xffff");
        pc.registry().write(language, "InstallLanguage", new RegistryValue.Text("none"));
        assertThat(MediumLanguage.of(pc.registry())).isEmpty();
    }

    @Test
    void the_sign_in_assistant_is_restored_if_it_is_disabled() throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        pc.services().setStartType("wlidsvc", StartType.DISABLED);
        assertThat(new RestoreUpdateServices().propose(pc, null).steps())
                .containsExactly(new OptionalStep(new SetStartType("wlidsvc", StartType.MANUAL)));
    }

    @Test
    void undo_cancels_a_restart_until_it_happens() throws PcException {
        List<String> asked = new ArrayList<>();
        Pc pc = new BorrowedPc(SimulatedPc.of("healthy")) {
            @Override
            public Power power() {
                return recording(asked);
            }
        };
        Step restart = new RestartPc().propose(pc, null).steps().get(0);
        assertThat(restart.undoable()).isTrue();
        restart.act(pc, percent -> {});
        restart.undo(pc, Map.of());
        assertThat(asked).containsExactly("restart after PT2M", "abort");
    }

    private static Power recording(List<String> asked) {
        return new Power() {
            @Override
            public void restart(Duration delay) {
                asked.add("restart after " + delay);
            }

            @Override
            public boolean abortRestart() {
                return asked.add("abort");
            }

            @Override
            public boolean isSavingBattery() {
                return false;
            }
        };
    }

    private static PaperPc disabled(PaperPc pc, String... names) {
        for (String name : names) {
            pc.service(name, StartType.DISABLED, ServiceState.STOPPED);
        }
        return pc;
    }

    private static List<String> steps(Fix fix, PaperPc pc) throws PcException {
        return fix.propose(pc, null).steps().stream()
                .map(step -> step.action() + " " + step.target())
                .toList();
    }

    private static StartType startType(PaperPc pc, String name) throws PcException {
        return new RestoreUpdateServices()
                .propose(pc, null).steps().stream()
                        .map(step -> ((OptionalStep) step).step())
                        .filter(SetStartType.class::isInstance)
                        .map(SetStartType.class::cast)
                        .filter(step -> step.target().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .startType();
    }

    private static String said(FixProposal proposal) {
        return Words.of(Locale.ENGLISH, ZoneOffset.UTC).say(proposal.obstacle().orElseThrow());
    }
}
