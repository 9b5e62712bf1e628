package org.patchlight.settings.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.simulated.SimulatedPc;

class RegistryPolicyTest {
    private final Registry registry = SimulatedPc.of("healthy").registry();

    @Test
    void each_type_that_an_administrator_may_write_is_read() throws PcException {
        registry.write(RegistryPolicy.MACHINE, "RecentDays", new RegistryValue.Number(20));
        registry.write(RegistryPolicy.MACHINE, "OverdueDays", new RegistryValue.Text("21"));
        registry.write(RegistryPolicy.MACHINE, "UpdateIntervalMinutes", new RegistryValue.Number(30));
        registry.write(RegistryPolicy.MACHINE, "WebServers", new RegistryValue.Number(0));
        registry.write(
                RegistryPolicy.MACHINE, "TimeServers", new RegistryValue.Lines(List.of("a.example", " ", "b:123")));
        registry.write(RegistryPolicy.MACHINE, "Theme", new RegistryValue.Text("dark "));
        assertThat(new RegistryPolicy(registry).get())
                .hasToString("{\"theme\":\"dark\",\"updateIntervalSeconds\":1800,\"recentDays\":20,\"overdueDays\":21,"
                        + "\"servers\":[\"a.example\",\"b:123\"],\"webDates\":false}");
    }

    @Test
    void a_list_may_be_one_text() throws PcException {
        registry.write(RegistryPolicy.MACHINE, "TimeServers", new RegistryValue.Text("a.example, b.example;c.example"));
        assertThat(new RegistryPolicy(registry).get())
                .hasToString("{\"servers\":[\"a.example\",\"b.example\",\"c.example\"]}");
    }

    @Test
    void the_policy_of_the_pc_comes_before_that_of_the_person() throws PcException {
        registry.write(RegistryPolicy.PERSON, "RecentDays", new RegistryValue.Number(20));
        registry.write(RegistryPolicy.PERSON, "OverdueDays", new RegistryValue.Number(40));
        registry.write(RegistryPolicy.MACHINE, "RecentDays", new RegistryValue.Number(10));
        assertThat(new RegistryPolicy(registry).get()).hasToString("{\"recentDays\":10,\"overdueDays\":40}");
    }

    @Test
    void a_value_of_another_type_counts_as_not_set() throws PcException {
        registry.write(RegistryPolicy.MACHINE, "RecentDays", new RegistryValue.Text("many"));
        registry.write(RegistryPolicy.MACHINE, "WebServers", new RegistryValue.Number(2));
        registry.write(RegistryPolicy.MACHINE, "Theme", new RegistryValue.Number(1));
        registry.write(RegistryPolicy.MACHINE, "TimeServers", new RegistryValue.Number(1));
        registry.write(RegistryPolicy.MACHINE, "OverdueDays", new RegistryValue.Number(4294967295L));
        assertThat(new RegistryPolicy(registry).get()).hasToString("{}");
    }
}
