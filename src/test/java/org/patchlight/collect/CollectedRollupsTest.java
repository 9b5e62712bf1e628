package org.patchlight.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.simulated.SimulatedPc;

class CollectedRollupsTest {
    private static final RegistryKey PACKAGES =
            RegistryKey.machine("SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Component Based Servicing\\Packages");

    @Test
    void only_the_states_of_cumulative_updates_are_copied() throws PcException {
        SimulatedPc pc = SimulatedPc.of("healthy");
        for (String name : List.of(
                "Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.3803.1.11",
                "Package_for_RollupFix~31bf3856ad364e35~arm64~~26100.2894.1.16",
                "Package_for_RollupFix~31bf3856ad364e35~amd64~~19041.3803.kowalczyk",
                "Package_for_RollupFix~kowalczyk~amd64~~19041.3803.1.11",
                "Kowalczyk-Tool-Package~31bf3856ad364e35~amd64~~19041.3803.1.11")) {
            RegistryKey key = PACKAGES.child(name);
            pc.registry().write(key, "CurrentState", new RegistryValue.Number(112));
            pc.registry().write(key, "InstallLocation", new RegistryValue.Text("C:\\Users\\kowalczyk", false));
        }
        List<String> lines = new RegistryCopy(pc, UnaryOperator.identity()).lines();
        assertThat(lines).filteredOn(line -> line.contains("Package_for_")).hasSize(2);
        assertThat(lines)
                .filteredOn(line -> line.equals("\"CurrentState\"=dword:00000070"))
                .hasSize(2);
        assertThat(String.join("\n", lines)).doesNotContainIgnoringCase("kowalczyk");
    }

    @Test
    void the_moment_and_the_version_of_the_kernel_are_comments() throws PcException {
        SimulatedPc pc = SimulatedPc.of("success-not-applied");
        List<String> lines = new RegistryCopy(pc, UnaryOperator.identity()).lines();
        assertThat(lines.get(1)).startsWith("; read at 20").endsWith("Z");
        assertThat(lines.get(2)).matches("; ntoskrnl\\.exe 10\\.0\\.\\d{5}\\.1742");
    }
}
