package org.patchlight.sntp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.patchlight.machine.MachineTime;

/** A server with two addresses, as names with IPv6 and IPv4 have. */
class SntpTargetTest {
    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final SntpClient client = new SntpClient(MachineTime::nanos);

    @Test
    void theFirstAddressAndTheFirstOfTheOtherFamilyAreKept() throws IOException {
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
    void theOtherAddressIsLeftAloneWhereTheFirstAnswers() throws IOException {
        try (ScriptedServer first = ScriptedServer.off(Duration.ZERO);
                ScriptedServer other = ScriptedServer.off(Duration.ZERO)) {
            assertThat(ask(first.address(), other.address()).server()).isEqualTo(first.address());
            assertThat(other.questions()).isZero();
        }
    }

    @Test
    void theOtherAddressIsAskedAfterSilenceAndItsAnswerTaken() throws IOException {
        try (ScriptedServer silent = ScriptedServer.silent();
                ScriptedServer other = ScriptedServer.off(Duration.ZERO)) {
            long start = MachineTime.nanos();
            SntpOutcome outcome = ask(silent.address(), other.address());
            assertThat(outcome).isInstanceOf(SntpOutcome.Answered.class);
            assertThat(outcome.server()).isEqualTo(other.address());
            assertThat(Duration.ofNanos(MachineTime.nanos() - start)).isBetween(PATIENCE, SntpClient.DEADLINE);
            assertThat(silent.questions()).isEqualTo(1);
        }
    }

    @Test
    void theOtherAddressIsAskedAtOnceWhereNobodyListensAtTheFirst() throws IOException {
        try (ScriptedServer other = ScriptedServer.off(Duration.ZERO)) {
            assertThat(ask(ScriptedServer.refusing(), other.address()).server()).isEqualTo(other.address());
        }
    }

    @Test
    void aKissCodeIsAnAnswerAndTheOtherAddressIsNotTriedBehindItsBack() throws IOException {
        try (ScriptedServer kissing = BadReply.RATE.server(Duration.ZERO);
                ScriptedServer other = ScriptedServer.off(Duration.ZERO)) {
            assertThat(ask(kissing.address(), other.address()))
                    .isEqualTo(new SntpOutcome.Rejected(kissing.address(), Rejection.KISS_RATE));
            assertThat(other.questions()).isZero();
        }
    }

    @Test
    void silenceAtBothIsSilence() throws IOException {
        try (ScriptedServer silent = ScriptedServer.silent();
                ScriptedServer alsoSilent = ScriptedServer.silent()) {
            assertThat(ask(silent.address(), alsoSilent.address())).isInstanceOf(SntpOutcome.Silent.class);
            assertThat(alsoSilent.questions()).isEqualTo(1);
        }
    }

    private SntpOutcome ask(InetSocketAddress... addresses) throws IOException {
        return client.ask(List.of(new SntpTarget(List.of(addresses))), SntpClient.DEADLINE)
                .get(0);
    }

    private static InetSocketAddress address(String numeric) throws IOException {
        return new InetSocketAddress(InetAddress.getByName(numeric), 123);
    }
}
