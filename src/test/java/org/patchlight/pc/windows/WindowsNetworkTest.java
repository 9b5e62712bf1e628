package org.patchlight.pc.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.pc.ConnectionCost;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.windows.call.Wine;

class WindowsNetworkTest {
    private final WindowsNetwork network = new WindowsNetwork();

    @ParameterizedTest
    @CsvSource({"127.0.0.1,127.0.0.1", "::1,0:0:0:0:0:0:0:1", "[::1],0:0:0:0:0:0:0:1"})
    void takes_numeric_addresses_as_they_are(String host, String address) throws PcException {
        assertThat(network.resolve(host, 123)).singleElement().satisfies(found -> {
            assertThat(found.getAddress().getHostAddress()).isEqualTo(address);
            assertThat(found.getPort()).isEqualTo(123);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "[]", "1::2::3"})
    void what_is_no_address_is_not_found(String host) {
        assertThat(catchThrowableOfType(PcException.class, () -> network.resolve(host, 123))
                        .reason())
                .isEqualTo(Reason.MISSING);
    }

    @Test
    void finds_this_computer() throws PcException {
        assertThat(network.resolve("localhost", 123))
                .allSatisfy(found ->
                        assertThat(found.getAddress().isLoopbackAddress()).isTrue());
    }

    /** Wine's Network List Manager says that each connection is free, so its table of methods is called as on Windows. */
    @Test
    @EnabledOnOs(OS.WINDOWS)
    void reads_what_the_connection_costs() throws PcException {
        ConnectionCost cost = network.cost();
        if (Wine.isHere()) {
            assertThat(cost).isEqualTo(ConnectionCost.FREE);
        }
    }
}
