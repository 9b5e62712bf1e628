package org.patchlight.update.standing;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.patchlight.pc.simulated.SimulatedPc;

/** Missing services, whose settings another program may have moved to another key. */
class ServiceFindingsTest {
    private static final RegistryKey SERVICES = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services");

    private final SimulatedPc pc = SimulatedPc.of("healthy");
    private final List<Message> unread = new ArrayList<>();

    @Test
    void several_renamed_keys_call_for_a_scan() {
        Finding finding = missing(SimulatedPc.of("services-renamed"));
        assertThat(finding.arguments()).containsExactly("BITS, wuauserv");
        assertThat(finding.fixes()).isEmpty();
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

    private void drop(String service) throws PcException {
        pc.keeper().change("Drop", service, model -> model.registry.removeTree(SERVICES.child(service)));
    }

    private Finding missing(SimulatedPc of) {
        return new ServiceFindings(of, StandingCheckRun.NOW)
                .findings(unread).stream()
                        .filter(finding -> finding.id().equals("update-service-missing"))
                        .findFirst()
                        .orElseThrow();
    }
}
