package org.patchlight.sntp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.Workers;

class SntpServerTest {
    private static final Instant TIME = Instant.parse("2036-02-07T06:28:20.5Z");

    @Test
    void an_answer_contains_the_given_time_and_repeats_the_cookie() throws IOException {
        try (SntpServer server = start()) {
            SntpPacket answer = ask(server, SntpPacket.question(new NtpTimestamp(77)));
            assertThat(answer.mode()).isEqualTo(4);
            assertThat(answer.version()).isEqualTo(4);
            assertThat(answer.stratum()).isEqualTo(2);
            assertThat(answer.leap()).isZero();
            assertThat(answer.origin()).isEqualTo(new NtpTimestamp(77));
            assertThat(answer.receive().toInstant()).isEqualTo(TIME);
            assertThat(answer.transmit().toInstant()).isEqualTo(TIME);
            assertThat(answer.reference().toInstant()).isBefore(TIME).isAfter(TIME.minus(Duration.ofHours(1)));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-01-01T00:01:00Z",
                "2026-11-22T12:00:00Z",
                "2036-02-07T06:28:15.999Z",
                "2036-02-07T06:28:16.000000001Z",
                "2099-12-31T23:59:59Z"
            })
    void the_answer_keeps_every_rule_of_the_client_in_every_year(String time) throws IOException {
        Instant truth = Instant.parse(time);
        try (SntpServer server = SntpServer.start(() -> truth, body -> Workers.thread("time-server", body))) {
            SntpOutcome outcome = new SntpClient(MachineTime::nanos)
                    .ask(List.of(SntpTarget.of(server.address())), SntpClient.DEADLINE, 1)
                    .get(0);
            assertThat(outcome).isInstanceOf(SntpOutcome.Answered.class);
            assertThat(((SntpOutcome.Answered) outcome).packet().transmit().toInstant())
                    .isEqualTo(truth);
        }
    }

    @Test
    void only_questions_are_answered() throws IOException {
        try (SntpServer server = start();
                DatagramSocket socket = new DatagramSocket()) {
            socket.connect(server.address());
            socket.setSoTimeout(50);
            byte[] answerShape = new byte[48];
            answerShape[0] = 0x24;
            socket.send(new DatagramPacket(answerShape, 48));
            socket.send(new DatagramPacket(new byte[0], 0));
            assertThatThrownBy(() -> socket.receive(new DatagramPacket(new byte[99], 99)))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    void closing_ends_the_thread() throws Exception {
        AtomicReference<Thread> made = new AtomicReference<>();
        SntpServer server = SntpServer.start(() -> TIME, body -> {
            Thread thread = Workers.thread("time-server", body);
            made.set(thread);
            return thread;
        });
        server.close();
        Thread thread = Objects.requireNonNull(made.get());
        thread.join(2000);
        assertThat(thread.isAlive()).isFalse();
    }

    private static SntpServer start() throws IOException {
        return SntpServer.start(() -> TIME, body -> Workers.thread("time-server", body));
    }

    private static SntpPacket ask(SntpServer server, SntpPacket question) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(server.address());
            socket.setSoTimeout(2000);
            socket.send(new DatagramPacket(question.encode().array(), SntpPacket.LENGTH));
            DatagramPacket answer = new DatagramPacket(new byte[100], 100);
            socket.receive(answer);
            return SntpPacket.decode(ByteBuffer.wrap(answer.getData(), 0, answer.getLength()));
        }
    }
}
