package org.patchlight.sntp;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.patchlight.machine.MachineTime;
import org.patchlight.machine.Workers;

/** A time server on loopback with scripted answers. */
public final class ScriptedServer implements AutoCloseable {
    /** The answers to a question, in order; empty for a silent server. */
    public interface Script {
        List<byte[]> answers(SntpPacket question);
    }

    private final DatagramSocket socket;
    private final Script script;
    private final AtomicInteger questions = new AtomicInteger();

    private ScriptedServer(DatagramSocket socket, Script script) {
        this.socket = socket;
        this.script = script;
        Workers.thread("scripted-time-server", this::run).start();
    }

    public static ScriptedServer start(Script script) throws IOException {
        return start(InetAddress.getLoopbackAddress(), script);
    }

    /** A server on this address of the machine, such as {@code ::1}. */
    public static ScriptedServer start(InetAddress address, Script script) throws IOException {
        return new ScriptedServer(new DatagramSocket(0, address), script);
    }

    /** A healthy server with this clock. */
    public static ScriptedServer good(Supplier<Instant> time) throws IOException {
        return start(question -> List.of(goodAnswer(question, time.get())));
    }

    /** A healthy server whose clock is this far ahead of the machine's. */
    public static ScriptedServer off(Duration offset) throws IOException {
        return good(() -> MachineTime.now().plus(offset));
    }

    /** A server that gives a good answer with some bytes changed. */
    public static ScriptedServer spoiled(Duration offset, Consumer<ByteBuffer> spoil) throws IOException {
        return start(question ->
                List.of(spoil(goodAnswer(question, MachineTime.now().plus(offset)), spoil)));
    }

    public static ScriptedServer silent() throws IOException {
        return start(question -> List.of());
    }

    /** A loopback address on which no server listens. */
    public static InetSocketAddress refusing() throws IOException {
        try (DatagramSocket shortly = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return (InetSocketAddress) shortly.getLocalSocketAddress();
        }
    }

    /** The answer of a healthy server at this time. */
    public static byte[] goodAnswer(SntpPacket question, Instant time) {
        NtpTimestamp now = NtpTimestamp.of(time);
        return new SntpPacket(
                        0,
                        question.version(),
                        4,
                        2,
                        question.poll(),
                        -20,
                        Duration.ofMillis(2),
                        Duration.ofMillis(1),
                        0xC0000201,
                        NtpTimestamp.of(now.toInstant().minusSeconds(20)),
                        question.transmit(),
                        now,
                        now)
                .encode()
                .array();
    }

    public static byte[] spoil(byte[] answer, Consumer<ByteBuffer> spoil) {
        spoil.accept(ByteBuffer.wrap(answer));
        return answer;
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /** {@code 127.0.0.1:port}, as written in the settings. */
    public String name() {
        return "127.0.0.1:" + address().getPort();
    }

    /** How many questions arrived. */
    public int questions() {
        return questions.get();
    }

    @Override
    public void close() {
        socket.close();
    }

    private void run() {
        byte[] buffer = new byte[2048];
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                questions.incrementAndGet();
                SntpPacket question = SntpPacket.decode(ByteBuffer.wrap(buffer, 0, packet.getLength()));
                for (byte[] answer : script.answers(question)) {
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException closed) {
                return;
            }
        }
    }
}
