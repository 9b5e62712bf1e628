package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.simulated.SimulatedPc;
import org.patchlight.repair.plan.FixProposal;
import org.patchlight.repair.plan.FixRequest;
import org.patchlight.repair.step.Step;
import org.patchlight.update.fix.RestoreUpdateServices;
import org.patchlight.update.fix.blocker.RemoveUpdateBlocker;

/** Missing services, whose settings another program may have moved to another key. */
class ServiceFindingsTest {
    private static final RegistryKey SERVICES = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services");

    private final SimulatedPc pc = SimulatedPc.of("healthy");
    private final List<Message> unread = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"RpcSs", "EventLog", "BFE", "mpssvc", "Schedule"})
    void services_that_the_others_rely_on_count_as_well(String service) throws PcException {
        pc.services().setStartType(service, StartType.DISABLED);
        Finding disabled = all(pc).get(0);
        assertThat(disabled.id()).isEqualTo("update-service-disabled");
        assertThat(disabled.arguments()).containsExactly(service);
        assertThat(disabled.fixes()).containsExactly("restore-update-services");
        FixProposal proposal = new RestoreUpdateServices().propose(pc, null);
        assertThat(proposal.steps()).extracting(Step::consent).anyMatch(step -> step.contains(service));
        drop(service);
        assertThat(missing(pc).arguments()).containsExactly(service);
    }

    @Test
    void several_renamed_keys_call_for_a_scan() {
        Finding finding = missing(SimulatedPc.of("services-renamed"));
        assertThat(finding.arguments()).containsExactly("BITS, wuauserv");
        assertThat(finding.fixes()).containsExactly("remove-update-blocker");
        assertThat(StandingCheckRun.text(finding))
                .contains(SERVICES + "\\wuauserv_bkp", SERVICES + "\\BITS_bkp", "Scan this PC")
                .doesNotContain("reinstall Windows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"CryptSvc.off", "cryptsvc_bkp", "CryptSvcOLD", "_CryptSvc", "x-cryptsvc-x"})
    void a_key_with_the_settings_is_named(String name) throws PcException {
        drop("CryptSvc");
        pc.registry()
                .write(
                        SERVICES.child(name).child("Parameters"),
                        "ServiceDll",
                        new RegistryValue.Text("%SystemRoot%\\system32\\cryptsvc.dll", true));
        assertThat(StandingCheckRun.text(missing(pc)))
                .contains(SERVICES + "\\" + name)
                .doesNotContain("Scan this PC", "reinstall Windows");
    }

    @Test
    void a_key_of_another_service_is_not() throws PcException {
        drop("CryptSvc");
        pc.registry()
                .write(
                        SERVICES.child("CryptSvcHelper").child("Parameters"),
                        "ServiceDll",
                        new RegistryValue.Text("C:\\Program Files\\Helper\\helper.dll"));
        assertThat(StandingCheckRun.text(missing(pc)))
                .contains("The service CryptSvc doesn't exist.")
                .contains("reinstall Windows")
                .doesNotContain("CryptSvcHelper");
    }

    @Test
    void a_service_with_a_program_of_its_own_is_found_by_that() throws PcException {
        drop("msiserver");
        pc.registry()
                .write(
                        SERVICES.child("msiserver_bkp"),
                        "ImagePath",
                        new RegistryValue.Text("%systemroot%\\system32\\msiexec.exe /V", true));
        assertThat(StandingCheckRun.text(missing(pc))).contains("msiserver_bkp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wuauserv",
                "BITS",
                "UsoSvc",
                "DoSvc",
                "WaaSMedicSvc",
                "CryptSvc",
                "msiserver",
                "TrustedInstaller"
            })
    void a_key_under_any_name_can_be_renamed_back(String service) throws PcException {
        for (String name : List.of(service + "_x", "off-" + service, "Blocked Service 7")) {
            pc.registry().renameKey(SERVICES.child(service), name);
            Finding finding = missing(pc);
            assertThat(finding.arguments()).containsExactly(service);
            assertThat(finding.fixes()).containsExactly("remove-update-blocker");
            assertThat(new RemoveUpdateBlocker()
                            .proposeFor(pc, new FixRequest(null, List.of(finding)))
                            .steps())
                    .extracting(Step::consent)
                    .containsExactly(SERVICES.child(service) + "=" + name);
            pc.registry().renameKey(SERVICES.child(name), service);
            assertThat(missing(pc).fixes()).containsExactly("restart-pc");
            pc.power().restart(Duration.ofMinutes(1));
            assertThat(all(pc)).isEmpty();
        }
    }

    @Test
    void of_two_keys_with_the_settings_none_is_renamed() throws PcException {
        pc.registry().renameKey(SERVICES.child("BITS"), "BITS_1");
        pc.keeper()
                .change(
                        "Copy",
                        "BITS",
                        model -> model.registry
                                .make(SERVICES)
                                .keys
                                .put("BITS_2", model.registry.make(SERVICES.child("BITS_1"))));
        assertThat(missing(pc).fixes()).isEmpty();
        FixProposal proposal = new RemoveUpdateBlocker().propose(pc, null);
        assertThat(proposal.steps()).isEmpty();
        assertThat(proposal.obstacle()).contains(Message.of("fix.remove-update-blocker.keys-several", "BITS"));
    }

    @Test
    void a_key_that_would_start_another_program_is_not_renamed_back() throws PcException {
        pc.registry().renameKey(SERVICES.child("BITS"), "BITS_1");
        pc.registry()
                .write(
                        SERVICES.child("BITS_1"),
                        "ImagePath",
                        new RegistryValue.Text("C:\\Temp\\svchost.exe -k netsvcs"));
        assertThat(missing(pc).fixes()).isEmpty();
        assertThat(new RemoveUpdateBlocker().propose(pc, null).steps()).isEmpty();
    }

    @Test
    void a_service_that_windows_did_not_load_at_its_last_start_needs_more_than_a_restart() throws PcException {
        pc.registry().renameKey(SERVICES.child("BITS"), "BITS_1");
        pc.registry().renameKey(SERVICES.child("BITS_1"), "BITS");
        assertThat(missing(pc).fixes()).containsExactly("restart-pc");
        pc.keeper()
                .change(
                        "Age",
                        "BITS",
                        model -> model.registry.make(SERVICES).written =
                                model.now().minus(Duration.ofDays(90)));
        assertThat(missing(pc).fixes()).isEmpty();
        assertThat(StandingCheckRun.text(missing(pc))).contains("The service BITS doesn't exist.");
    }

    @Test
    void a_medic_service_that_this_windows_lacks_is_no_finding() throws PcException {
        drop("WaaSMedicSvc");
        assertThat(all(pc)).isEmpty();
    }

    private void drop(String service) throws PcException {
        pc.keeper().change("Drop", service, model -> model.registry.removeTree(SERVICES.child(service)));
    }

    private List<Finding> all(SimulatedPc of) {
        return new ServiceFindings(of, StandingCheckRun.NOW).findings(unread);
    }

    private Finding missing(SimulatedPc of) {
        return all(of).stream()
                .filter(finding -> finding.id().equals("update-service-missing"))
                .findFirst()
                .orElseThrow();
    }
}
