package org.patchlight.sntp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.machine.Workers;

/** A server with two addresses, like a name with IPv6 and IPv4. */
class SntpTargetTest {
    private static final Duration OTHER_FAMILY = Duration.ofMillis(300);

    @Test
    void the_first_address_and_the_first_of_the_other_family_are_kept() throws IOException {
        InetSocketAddress six = address("2001:db8::1");
        InetSocketAddress four = address("192.0.2.1");
        assertThat(SntpTarget.ofEachFamily(List.of(six, address("2001:db8::2"), four, address("192.0.2.2")))
                        .addresses())
                .containsExactly(six, four);
        assertThat(SntpTarget.ofEachFamily(List.of(four, address("192.0.2.2"), six))
                        .addresses())
                .containsExactly(four, six);
        assertThat(SntpTarget.ofEachFamily(List.of(four, address("192.0.2.2"))).addresses())
                .containsExactly(four);
    }

    @Test
    void the_other_address_is_left_alone_where_the_first_answers() throws IOException {
        try (ScriptedServer first = ScriptedServer.off(Duration.ZERO);
                ScriptedServer other = ScriptedServer.off(Duration.ZERO)) {
            assertThat(ask(new ScriptedTime(1), first.address(), other.address())
                            .server())
                    .isEqualTo(first.address());
            assertThat(other.questions()).isZero();
        }
    }

    @Test
    void the_other_address_is_asked_after_silence_and_its_answer_taken() throws IOException {
        try (ScriptedServer silent = ScriptedServer.silent();
                ScriptedServer other = ScriptedServer.off(Duration.ZERO)) {
            ScriptedTime time = new ScriptedTime(1, OTHER_FAMILY);
            SntpOutcome outcome = ask(time, silent.address(), other.address());
            assertThat(outcome).isInstanceOf(SntpOutcome.Answered.class);
            assertThat(outcome.server()).isEqualTo(other.address());
            assertThat(time.passed()).isBetween(OTHER_FAMILY, OTHER_FAMILY.plusMillis(5));
            assertAsked(silent);
        }
    }

    @Test
    void the_other_address_is_asked_at_once_if_the_first_refuses() throws IOException {
        try (ScriptedServer other = ScriptedServer.off(Duration.ZERO)) {
            ScriptedTime time = new ScriptedTime(2);
            assertThat(ask(time, ScriptedServer.refusing(), other.address()).server())
                    .isEqualTo(other.address());
            assertThat(time.passed()).isLessThan(OTHER_FAMILY);
        }
    }

    @Test
    void a_kiss_code_is_an_answer_and_the_other_address_is_not_tried() throws IOException {
        try (ScriptedServer kissing = BadReply.RATE.server(Duration.ZERO);
                ScriptedServer other = ScriptedServer.off(Duration.ZERO)) {
            assertThat(ask(new ScriptedTime(1), kissing.address(), other.address()))
                    .isEqualTo(new SntpOutcome.Rejected(kissing.address(), Rejection.KISS_RATE));
            assertThat(other.questions()).isZero();
        }
    }

    @Test
    void silence_at_both_is_silence() throws IOException {
        try (ScriptedServer silent = ScriptedServer.silent();
                ScriptedServer alsoSilent = ScriptedServer.silent()) {
            ScriptedTime time = new ScriptedTime(0);
            assertThat(ask(time, silent.address(), alsoSilent.address())).isInstanceOf(SntpOutcome.Silent.class);
            assertThat(time.passed()).isBetween(SntpClient.DEADLINE, SntpClient.DEADLINE.plusMillis(5));
            assertAsked(alsoSilent);
        }
    }

    /** The question may still be on its way. */
    private static void assertAsked(ScriptedServer server) {
        for (int i = 0; i < 6000 && server.questions() == 0; i++) {
            Workers.sleep(Duration.ofMillis(10));
        }
        assertThat(server.questions()).isEqualTo(1);
    }

    private static SntpOutcome ask(ScriptedTime time, InetSocketAddress... addresses) throws IOException {
        return time.client()
                .ask(List.of(new SntpTarget(List.of(addresses))), SntpClient.DEADLINE, 1)
                .get(0);
    }

    private static InetSocketAddress address(String numeric) throws IOException {
        return new InetSocketAddress(InetAddress.getByName(numeric), 123);
    }
}
