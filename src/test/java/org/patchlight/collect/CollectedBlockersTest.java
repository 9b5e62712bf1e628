package org.patchlight.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.policy.UpgradeHold;
import org.patchlight.pc.simulated.SimulatedPc;

/** Of what blocks updates, only names that are the same on every PC are copied. */
class CollectedBlockersTest {
    private static final String SYSTEM = "C:\\Windows\\System32\\";

    @Test
    void lines_of_the_hosts_file_become_numbers_and_domains_of_microsoft() throws PcException {
        List<String> lines = copied(write(
                "drivers\\etc\\hosts",
                "127.0.0.1 localhost kowalczyk-nas\r\n10.0.0.7 kowalczyk.example\r\n"
                        + "0.0.0.0 kowalczyk.windowsupdate.com kowalczyk-nas # kowalczyk\r\n"
                        + "# 0.0.0.0 update.microsoft.com\r\n::1 DL.Delivery.MP.Microsoft.com\r\n"));
        assertThat(lines)
                .filteredOn(line -> line.startsWith("; hosts"))
                .containsExactly("; hosts line 3 windowsupdate.com", "; hosts line 5 delivery.mp.microsoft.com");
        assertThat(String.join("\n", lines)).doesNotContainIgnoringCase("kowalczyk");
    }

    @Test
    void renamed_programs_have_only_the_name_of_windows() throws PcException {
        List<String> lines = copied(write("UsoClient.exe_kowalczyk", "MZ"));
        assertThat(lines).contains("; renamed program UsoClient.exe");
        assertThat(String.join("\n", lines)).doesNotContainIgnoringCase("kowalczyk");
    }

    @Test
    void changed_rights_have_only_the_name_of_the_service() throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        pc.registry()
                .write(
                        RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\wuauserv\\Security"),
                        "AccessList",
                        new RegistryValue.Text("D:(D;;RP;;;SY)(A;;RP;;;S-1-5-21-1111-2222-3333-1001)", false));
        List<String> lines = copied(pc);
        assertThat(lines).contains("; Windows may not start the service wuauserv");
        assertThat(String.join("\n", lines)).doesNotContain("S-1-5-21");
    }

    @Test
    void holds_have_the_exact_shape_of_a_version_and_numbers() throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        for (String version : List.of("QX98H2", "kowalczyk", "QX98H2-kowalczyk", "OL97H1")) {
            String ids = version.equals("OL97H1") ? "31415926 kowalczyk" : "31415926";
            pc.registry()
                    .write(UpgradeHold.VERSIONS.child(version), UpgradeHold.VALUE, new RegistryValue.Text(ids, false));
        }
        List<String> lines = copied(pc);
        assertThat(lines)
                .filteredOn(line -> line.contains("GatedBlockId"))
                .containsExactlyInAnyOrder("\"GatedBlockId\"=\"31415926\"", "\"GatedBlockId\"=\"<text>\"");
        assertThat(String.join("\n", lines)).doesNotContainIgnoringCase("kowalczyk");
    }

    @Test
    void a_renamed_key_has_only_the_name_of_the_service() throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        RegistryKey services = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services");
        pc.registry().renameKey(services.child("wuauserv"), "kowalczyk1");
        pc.registry().renameKey(services.child("WaaSMedicSvc"), "kowalczyk2");
        assertThat(copied(pc))
                .contains("; renamed key of the service wuauserv", "; renamed key of the service WaaSMedicSvc");
        assertThat(String.join("\n", copied(pc))).doesNotContainIgnoringCase("kowalczyk");
    }

    @Test
    void who_set_policies_is_one_word_and_the_names_of_windows() throws PcException {
        assertThat(copied(SimulatedPc.of("updates-denied")))
                .contains("; update policies seem to be set by program: DisableWindowsUpdateAccess, NoAutoUpdate");
        SimulatedPc pc = SimulatedPc.of("updates-denied");
        pc.registry()
                .write(
                        RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\CloudDomainJoin\\JoinInfo\\1"),
                        "UserEmail",
                        new RegistryValue.Text("kowalczyk@example.org"));
        assertThat(copied(pc)).contains("; update policies seem to be set by organisation");
        assertThat(String.join("\n", copied(pc))).doesNotContainIgnoringCase("kowalczyk");
    }

    @Test
    void a_pc_without_blockers_has_no_such_comment() {
        assertThat(copied(SimulatedPc.of("healthy")))
                .noneMatch(line -> line.startsWith("; hosts") || line.contains("renamed") || line.contains("may not"));
    }

    private static SimulatedPc write(String name, String content) throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        pc.keeper()
                .change(
                        "test",
                        "files",
                        model -> model.files.write(
                                SYSTEM + name, content.getBytes(StandardCharsets.UTF_8), model.now()));
        return pc;
    }

    private static List<String> copied(SimulatedPc pc) {
        return new RegistryCopy(pc, UnaryOperator.identity()).lines();
    }
}
