package org.patchlight.httpdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.cert.TrustAnchor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.patchlight.httpdate.DateOutcome.Answered;
import org.patchlight.httpdate.DateOutcome.Rejected;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.Workers;

class DateServerTest {
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00.900Z");

    @Test
    void reports_the_time_in_whole_seconds_with_and_without_tls() throws Exception {
        TestKeys keys = TestKeys.of("localhost");
        try (DateServer plain = DateServer.start(() -> NOW, this::thread, null, DateServer.Behaviour.CONNECT_TEST);
                DateServer secure =
                        DateServer.start(() -> NOW, this::thread, keys.server(), DateServer.Behaviour.CONNECT_TEST)) {
            List<DateOutcome> outcomes = client(keys)
                    .ask(
                            List.of(
                                    WebHost.connectTest("localhost", "/", "Microsoft Connect Test")
                                            .at(plain.address().getPort()),
                                    WebHost.https("localhost", "/")
                                            .at(secure.address().getPort())),
                            Duration.ofSeconds(20));
            assertThat(outcomes)
                    .allSatisfy(outcome ->
                            assertThat(((Answered) outcome).date()).isEqualTo(Instant.parse("2026-11-22T12:00:00Z")));
        }
    }

    @Test
    void can_stand_for_a_sign_in_page() throws Exception {
        try (DateServer page = DateServer.start(() -> NOW, this::thread, null, DateServer.Behaviour.SIGN_IN_PAGE)) {
            WebHost host =
                    WebHost.connectTest("localhost", "/", "x").at(page.address().getPort());
            assertThat(client(TestKeys.of("localhost")).ask(List.of(host), Duration.ofSeconds(20)))
                    .containsExactly(new Rejected(host, DateFault.SIGN_IN_PAGE));
        }
    }

    /** Repeated, because a port that stays in use for a moment shows up only sometimes. */
    @RepeatedTest(20)
    void its_port_is_free_once_it_is_closed() throws Exception {
        DateServer closed = DateServer.start(() -> NOW, this::thread, null, DateServer.Behaviour.CONNECT_TEST);
        InetSocketAddress address = closed.address();
        closed.close();
        try (ServerSocket free = new ServerSocket(address.getPort(), 1, address.getAddress())) {
            assertThat(free.getLocalPort()).isEqualTo(address.getPort());
        }
    }

    private DateClient client(TestKeys keys) throws Exception {
        Set<TrustAnchor> authority = keys.authority();
        WebRoute route = new WebRoute() {
            @Override
            public List<InetSocketAddress> resolve(String host, int port) {
                return List.of(new InetSocketAddress(host, port));
            }

            @Override
            public Optional<InetSocketAddress> proxy(URI page) {
                return Optional.empty();
            }
        };
        return new DateClient(MachineTime::nanos, () -> NOW, route, () -> authority, this::thread);
    }

    private Thread thread(Runnable body) {
        return Workers.thread("test", body);
    }
}
