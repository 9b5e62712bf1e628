package org.patchlight.pc.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.BorrowedRegistry;
import org.patchlight.pc.Management;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.policy.UpdateServer;
import org.patchlight.pc.simulated.SimulatedPc;

/** Who manages a PC, by its registry. Elsewhere than on Windows no domain can be asked for. */
@DisabledOnOs(OS.WINDOWS)
class WindowsManagementTest {
    private static final RegistryKey ENROLLMENTS = RegistryKey.machine("SOFTWARE\\Microsoft\\Enrollments");

    private static final RegistryKey NETLOGON = RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\Netlogon");
    private static final RegistryKey TCPIP =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\Tcpip\\Parameters");

    private final Registry registry = SimulatedPc.of("healthy").registry();

    @Test
    void an_enrollment_that_cannot_be_read_leaves_it_unknown() throws PcException {
        enroll("ours", "");
        enroll("denied", "https://mdm.corp.example");
        Management management = new WindowsManagement(new Denied(registry)).read();
        assertThat(management.isManaged()).isFalse();
        assertThat(management.isUnknown()).isTrue();
    }

    @Test
    void another_enrollment_decides_all_the_same() throws PcException {
        enroll("denied", "");
        enroll("of-corp", "https://mdm.corp.example");
        Management management = new WindowsManagement(new Denied(registry)).read();
        assertThat(management.mdmEnrolled()).isTrue();
        assertThat(management.isUnknown()).isFalse();
    }

    @Test
    void a_number_of_another_type_counts() throws PcException {
        enroll("of-corp", "https://mdm.corp.example");
        registry.write(ENROLLMENTS.child("of-corp"), "EnrollmentState", new RegistryValue.Raw(11, "0100000000000000"));
        assertThat(new WindowsManagement(registry).read().mdmEnrolled()).isTrue();
    }

    @Test
    void only_a_server_that_can_exist_makes_a_pc_a_managed_one() throws PcException {
        registry.write(UpdateServer.AUTOMATIC, "UseWUServer", new RegistryValue.Number(1));
        for (String server : List.of("", " ", "http://127.0.0.1", "http://localhost", "http://a.invalid")) {
            registry.write(UpdateServer.POLICY, "WUServer", new RegistryValue.Text(server));
            assertThat(new WindowsManagement(registry).read()).isEqualTo(Management.NONE);
        }
        registry.write(UpdateServer.POLICY, "WUServer", new RegistryValue.Text("http://wsus01:8530"));
        assertThat(new WindowsManagement(registry).read().updateServer()).isTrue();
    }

    /** 2138: the Workstation service is stopped; 1722: no RPC; 5: denied; 2692: setup didn't finish. */
    @ParameterizedTest
    @ValueSource(ints = {2138, 1722, 5, 2692, 0})
    void a_domain_that_cannot_be_read_is_unknown_only_if_the_registry_leaves_it_open(int code) throws PcException {
        WindowsManagement failing = new WindowsManagement(registry, () -> {
            throw new PcException(Reason.FAILED, "NetGetJoinInformation", "", code);
        });
        registry.write(NETLOGON, "Start", new RegistryValue.Number(3));
        registry.write(TCPIP, "Domain", new RegistryValue.Text(""));
        assertThat(failing.read()).as("a PC at home").isEqualTo(Management.NONE);
        registry.write(NETLOGON, "Start", new RegistryValue.Number(2));
        assertThat(failing.read().isUnknown()).isTrue();
        registry.write(NETLOGON, "Start", new RegistryValue.Number(3));
        registry.write(TCPIP, "Domain", new RegistryValue.Text("corp.example"));
        assertThat(failing.read().isUnknown()).isTrue();
        assertThat(new WindowsManagement(registry, () -> false).read()).isEqualTo(Management.NONE);
        assertThat(new WindowsManagement(registry, () -> true).read().domainJoined())
                .isTrue();
    }

    private void enroll(String name, String server) throws PcException {
        registry.write(ENROLLMENTS.child(name), "EnrollmentState", new RegistryValue.Number(1));
        registry.write(ENROLLMENTS.child(name), "DiscoveryServiceFullURL", new RegistryValue.Text(server));
    }

    /** A registry of which a standard user may not read one key. */
    private static final class Denied extends BorrowedRegistry {
        Denied(Registry all) {
            super(all);
        }

        @Override
        public Optional<RegistryValue> read(RegistryKey key, String name) throws PcException {
            if (key.path().toLowerCase(Locale.ROOT).endsWith("denied")) {
                throw new PcException(Reason.DENIED, "RegOpenKeyEx", key.toString(), 5);
            }
            return super.read(key, name);
        }
    }
}
