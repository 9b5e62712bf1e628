package org.patchlight.pc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

/** What every network must do. No packet leaves the machine. */
interface NetworkContract {
    /**
     * A label may have at most 63 letters (RFC 1035, section 2.3.4), so this name is refused without asking a DNS
     * server.
     */
    String IMPOSSIBLE_NAME = "x".repeat(64) + ".invalid";

    Pc pc();

    @Test
    default void a_numeric_address_is_taken_as_it_is_with_its_port() throws PcException {
        assertTaken("127.0.0.1", new byte[] {127, 0, 0, 1}, 12345);
        assertTaken("::1", new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1}, 65535);
    }

    @Test
    default void an_unknown_name_is_refused() {
        PcException refused =
                catchThrowableOfType(PcException.class, () -> pc().network().resolve(IMPOSSIBLE_NAME, 123));
        assertThat(refused).isNotNull();
        assertThat(refused.target()).contains(IMPOSSIBLE_NAME);
    }

    @Test
    default void a_firewall_rule_that_does_not_exist_is_not_changed() {
        PcException refused = catchThrowableOfType(
                PcException.class, () -> pc().network().setFirewallRule("No such rule, Größe 1", "wuauserv", false));
        assertThat(refused).isNotNull();
        assertThat(refused.operation()).isEqualTo("SetFirewallRule");
        assertThat(refused.target()).isEqualTo("No such rule, Größe 1");
    }

    /** Windows 7 has no such cost; other Windows always give one. */
    @Test
    default void what_the_connection_costs_is_known_or_refused() throws PcException {
        try {
            assertThat(pc().network().cost()).isNotNull();
        } catch (PcException refused) {
            assertThat(refused.operation()).isIn("GetCost", "NetworkListManager");
        }
    }

    private void assertTaken(String host, byte[] address, int port) throws PcException {
        assertThat(pc().network().resolve(host, port)).singleElement().satisfies(taken -> {
            assertThat(taken.getAddress().getAddress()).isEqualTo(address);
            assertThat(taken.getPort()).isEqualTo(port);
        });
    }
}
