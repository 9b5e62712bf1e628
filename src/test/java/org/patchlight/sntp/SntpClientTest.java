package org.patchlight.sntp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.Workers;
import org.patchlight.sntp.SntpOutcome.Answered;
import org.patchlight.sntp.SntpOutcome.Rejected;
import org.patchlight.sntp.SntpOutcome.Silent;
import org.patchlight.sntp.SntpOutcome.Undelivered;

class SntpClientTest {
    private static final Duration SHORTLY = Duration.ofMillis(120);
    /** Well below the deadline, in scripted time. */
    private static final Duration AT_ONCE = Duration.ofMillis(5);
    /** Longer than a busy machine keeps an answer waiting. */
    private static final Duration PATIENTLY = Duration.ofSeconds(60);

    private final SntpClient client = new SntpClient(MachineTime::nanos);
    private final WallClock clock = new WallClock(MachineTime::now, MachineTime::nanos);

    @Test
    void a_good_server_gives_its_offset_within_its_bounds() throws IOException {
        try (ScriptedServer server = ScriptedServer.off(Duration.ofSeconds(-137))) {
            SntpRound round = SntpRound.of(client, clock, List.of(SntpTarget.of(server.address())), 1);
            SntpExchange exchange = answered(round.outcomes().get(0)).exchange(round.before());
            Duration slack = round.error().plusNanos(2000);
            assertThat(exchange.lower().minus(slack)).isLessThanOrEqualTo(Duration.ofSeconds(-137));
            assertThat(exchange.upper().plus(slack)).isGreaterThanOrEqualTo(Duration.ofSeconds(-137));
            assertThat(exchange.delay()).isBetween(Duration.ZERO, Duration.ofSeconds(1));
        }
    }

    @ParameterizedTest
    @EnumSource(BadReply.class)
    void a_bad_reply_gives_no_time_and_junk_does_not_even_end_the_wait(BadReply reply) throws IOException {
        try (ScriptedServer server = ScriptedServer.start(question -> List.of(
                reply.to(question, Duration.ofSeconds(5)), ScriptedServer.goodAnswer(question, MachineTime.now())))) {
            SntpOutcome outcome = ask(PATIENTLY, server).get(0);
            if (reply.why == null) {
                SntpRound steady = new SntpRound(List.of(outcome), clock.anchor(), clock.anchor());
                assertThat(answered(outcome).exchange(steady.before()).offset().abs())
                        .isLessThan(Duration.ofSeconds(2));
            } else {
                assertThat(outcome).isEqualTo(new Rejected(server.address(), reply.why));
            }
        }
    }

    @Test
    void junk_alone_is_silence_and_is_counted() throws IOException {
        try (ScriptedServer server = BadReply.EMPTY.server(Duration.ZERO)) {
            assertThat(ask(new ScriptedTime(1).client(), SntpClient.DEADLINE, server))
                    .containsExactly(new Silent(server.address(), 1));
        }
    }

    @Test
    void the_answer_is_found_behind_two_hundred_junk_packets() throws IOException {
        Random random = new Random(3);
        try (ScriptedServer server = ScriptedServer.start(question -> {
            List<byte[]> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                byte[] junk = new byte[random.nextInt(100)];
                random.nextBytes(junk);
                answers.add(junk);
            }
            answers.add(ScriptedServer.goodAnswer(question, MachineTime.now()));
            return answers;
        })) {
            assertThat(ask(PATIENTLY, server).get(0)).isInstanceOf(Answered.class);
        }
    }

    @Test
    void a_duplicate_and_extension_fields_do_no_harm() throws IOException {
        try (ScriptedServer server = ScriptedServer.start(question -> {
            byte[] answer = Arrays.copyOf(ScriptedServer.goodAnswer(question, MachineTime.now()), 68);
            return List.of(answer, answer);
        })) {
            assertThat(ask(PATIENTLY, server).get(0)).isInstanceOf(Answered.class);
        }
    }

    @Test
    void an_answer_to_an_earlier_question_is_not_taken_for_this_one() throws IOException {
        List<byte[]> answers = new ArrayList<>();
        try (ScriptedServer server = ScriptedServer.start(question -> {
            answers.add(ScriptedServer.spoil(
                    ScriptedServer.goodAnswer(question, MachineTime.now()),
                    bytes -> bytes.put(1, (byte) (answers.size() + 1))));
            return List.copyOf(answers);
        })) {
            assertThat(stratum(ask(PATIENTLY, server))).isEqualTo(1);
            assertThat(stratum(ask(PATIENTLY, server))).isEqualTo(2);
        }
    }

    @Test
    void an_answer_from_another_port_is_never_seen() throws IOException {
        try (DatagramSocket asked = new DatagramSocket(0, InetAddress.getLoopbackAddress());
                DatagramSocket other = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            Workers.thread("two-ports", () -> answerFromBoth(other, asked)).start();
            InetSocketAddress address = (InetSocketAddress) asked.getLocalSocketAddress();
            assertThat(stratum(client.ask(List.of(SntpTarget.of(address)), PATIENTLY, 1)))
                    .isEqualTo(2);
        }
    }

    /**
     * Answers one question twice: from another socket with stratum 1, then from the socket that was asked with stratum
     * 2.
     */
    private static void answerFromBoth(DatagramSocket other, DatagramSocket asked) {
        try {
            DatagramPacket packet = new DatagramPacket(new byte[48], 48);
            asked.receive(packet);
            SntpPacket question = SntpPacket.decode(ByteBuffer.wrap(packet.getData()));
            byte[] good = ScriptedServer.goodAnswer(question, MachineTime.now());
            byte[] forged = ScriptedServer.spoil(good.clone(), bytes -> bytes.put(1, (byte) 1));
            other.send(new DatagramPacket(forged, 48, packet.getSocketAddress()));
            asked.send(new DatagramPacket(good, 48, packet.getSocketAddress()));
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    private static int stratum(List<SntpOutcome> outcomes) {
        return answered(outcomes.get(0)).packet().stratum();
    }

    @Test
    void a_closed_port_is_reported_at_once() throws IOException {
        InetSocketAddress closedPort = ScriptedServer.refusing();
        ScriptedTime time = new ScriptedTime(1);
        assertThat(time.client().ask(List.of(SntpTarget.of(closedPort)), SntpClient.DEADLINE, 1))
                .containsExactly(new Undelivered(closedPort, true));
        assertThat(time.passed()).isLessThan(AT_ONCE);
    }

    @Test
    void an_unresolved_name_cannot_be_delivered() throws IOException {
        InetSocketAddress unknown = InetSocketAddress.createUnresolved("nowhere.invalid", 123);
        assertThat(client.ask(List.of(SntpTarget.of(unknown)), SHORTLY, 1))
                .containsExactly(new Undelivered(unknown, false));
    }

    @Test
    void no_two_requests_share_a_cookie_or_contain_the_time() throws IOException {
        Set<NtpTimestamp> cookies = ConcurrentHashMap.newKeySet();
        try (ScriptedServer server = ScriptedServer.start(question -> {
            cookies.add(question.transmit());
            assertThat(question).isEqualTo(SntpPacket.question(question.transmit()));
            return List.of(ScriptedServer.goodAnswer(question, MachineTime.now()));
        })) {
            for (int i = 0; i < 5; i++) {
                assertThat(ask(PATIENTLY, server).get(0)).isInstanceOf(Answered.class);
            }
        }
        assertThat(cookies).hasSize(5);
    }

    @Test
    void a_server_of_version_six_is_asked_too() throws IOException {
        InetAddress six = InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
        Assumptions.assumeThat(hasAddress(six)).isTrue();
        try (ScriptedServer server = ScriptedServer.start(
                six, question -> List.of(ScriptedServer.goodAnswer(question, MachineTime.now())))) {
            assertThat(ask(PATIENTLY, server).get(0)).isInstanceOf(Answered.class);
        }
    }

    @Test
    void sockets_and_selectors_are_given_back() throws IOException {
        InetSocketAddress closedPort = ScriptedServer.refusing();
        long before = openFiles();
        for (int i = 0; i < 50; i++) {
            client.ask(Collections.nCopies(3, SntpTarget.of(closedPort)), SHORTLY, 3);
        }
        assertThat(openFiles()).isLessThan(before + 30);
    }

    private static long openFiles() {
        String[] files = new File("/proc/self/fd").list();
        return files == null ? 0 : files.length;
    }

    private static boolean hasAddress(InetAddress address) {
        try (DatagramSocket probe = new DatagramSocket(0, address)) {
            return probe.isBound();
        } catch (IOException none) {
            return false;
        }
    }

    private List<SntpOutcome> ask(Duration deadline, ScriptedServer... servers) throws IOException {
        return ask(client, deadline, servers);
    }

    private static List<SntpOutcome> ask(SntpClient client, Duration deadline, ScriptedServer... servers)
            throws IOException {
        return client.ask(
                Arrays.stream(servers)
                        .map(ScriptedServer::address)
                        .map(SntpTarget::of)
                        .toList(),
                deadline,
                servers.length);
    }

    private static Answered answered(SntpOutcome outcome) {
        assertThat(outcome).isInstanceOf(Answered.class);
        return (Answered) outcome;
    }
}
