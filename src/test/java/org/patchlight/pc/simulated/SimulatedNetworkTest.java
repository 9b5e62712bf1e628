package org.patchlight.pc.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.PcException;
import org.patchlight.settings.Settings;

class SimulatedNetworkTest {
    /** Seconds from 1900 to 1970. */
    private static final long NTP_EPOCH = 2_208_988_800L;

    @Test
    void each_default_server_is_a_server_of_its_own_with_the_true_time() throws Exception {
        try (SimulatedPc pc = SimulatedPc.of("clock-behind")) {
            Set<InetSocketAddress> addresses = new HashSet<>();
            for (String name : Settings.DEFAULT.clock().servers()) {
                InetSocketAddress address = pc.network().resolve(name, 123).get(0);
                assertThat(address.getAddress().isLoopbackAddress()).isTrue();
                assertThat(ask(address)).isCloseTo(MachineTime.now(), within(5, ChronoUnit.SECONDS));
                addresses.add(address);
            }
            assertThat(addresses).hasSameSizeAs(Settings.DEFAULT.clock().servers());
        }
    }

    @Test
    void a_name_keeps_its_server_in_any_case() throws PcException {
        try (SimulatedPc pc = SimulatedPc.of("healthy")) {
            assertThat(pc.network().resolve("TIME.windows.COM", 123))
                    .isEqualTo(pc.network().resolve("time.windows.com", 123));
        }
    }

    /** Repeated, because a port that stays open a moment too long shows only sometimes. */
    @RepeatedTest(20)
    void the_servers_end_with_the_pc() throws Exception {
        SimulatedPc pc = SimulatedPc.of("healthy");
        InetSocketAddress address = pc.network().resolve("time.google.com", 123).get(0);
        pc.close();
        try (DatagramSocket free = new DatagramSocket(address)) {
            assertThat(free.getLocalPort()).isEqualTo(address.getPort());
        }
    }

    @Test
    void localhost_is_this_machine() throws PcException {
        try (SimulatedPc pc = SimulatedPc.of("healthy")) {
            InetSocketAddress address = pc.network().resolve("localhost", 4711).get(0);
            assertThat(address.getAddress().isLoopbackAddress()).isTrue();
            assertThat(address.getPort()).isEqualTo(4711);
        }
    }

    @Test
    void no_other_name_and_no_other_service_exists() {
        try (SimulatedPc pc = SimulatedPc.of("healthy")) {
            for (String name : new String[] {"example.org", "999.1.1.1", "1.2.3", "1:2:3", ""}) {
                assertThatThrownBy(() -> pc.network().resolve(name, 123))
                        .as(name)
                        .isInstanceOf(PcException.class);
            }
            assertThatThrownBy(() -> pc.network().resolve("time.windows.com", 443))
                    .isInstanceOf(PcException.class);
        }
    }

    private static Instant ask(InetSocketAddress server) throws IOException {
        byte[] packet = new byte[48];
        packet[0] = 0x23;
        packet[40] = 1;
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(5000);
            socket.connect(server);
            socket.send(new DatagramPacket(packet, packet.length));
            socket.receive(new DatagramPacket(packet, packet.length));
        }
        long seconds = Integer.toUnsignedLong(ByteBuffer.wrap(packet).getInt(40));
        return Instant.ofEpochSecond(seconds - NTP_EPOCH);
    }
}
