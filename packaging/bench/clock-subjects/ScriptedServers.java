import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Time servers at 127.41.0.1, 127.41.0.2 and so on, which send this machine's own time: the offset that a client reports
 * is its error.
 *
 * <p>{@code java ScriptedServers.java PORT MODE...}, port 0 for any that is free, a mode for each server: {@code clean};
 * {@code jitter}, a delay of 1 ms plus 12.5 ms on average in each direction; {@code lossy}, three of ten answers lost;
 * {@code silent}; {@code liar}, stratum 1 and 5 s fast.
 */
public final class ScriptedServers {
    // RFC 5905 section 6: seconds from 1900 to 1970.
    private static final long EPOCH = 2_208_988_800L;
    private static final double LOSS = 0.3;
    private static final double JITTER_NANOS = 12_500_000;
    private static final long WAY_NANOS = 1_000_000;

    private final DatagramSocket socket;
    private final String mode;
    private final Random random;
    private final ScheduledExecutorService later = Executors.newScheduledThreadPool(2);

    private ScriptedServers(int number, int port, String mode) throws IOException {
        this.socket = new DatagramSocket(
                new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 41, 0, (byte) number}), port));
        this.mode = mode;
        this.random = new Random(number);
    }

    /** Prints {@code listening ADDRESS:PORT...} once all hear. */
    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(arguments[0]);
        StringBuilder addresses = new StringBuilder("listening");
        for (int i = 1; i < arguments.length; i++) {
            ScriptedServers server = new ScriptedServers(i, port, arguments[i]);
            addresses.append(" 127.41.0.").append(i).append(':').append(server.socket.getLocalPort());
            new Thread(server::answer).start();
        }
        System.out.println(addresses);
    }

    private void answer() {
        while (true) {
            try {
                DatagramPacket packet = new DatagramPacket(new byte[512], 512);
                socket.receive(packet);
                Instant received = Instant.now();
                ByteBuffer question = ByteBuffer.wrap(packet.getData());
                SocketAddress asker = packet.getSocketAddress();
                switch (mode) {
                    case "silent" -> {}
                    case "jitter" -> later.schedule(() -> answerLate(question, asker), way(), TimeUnit.NANOSECONDS);
                    case "lossy" -> {
                        if (random.nextDouble() >= LOSS) {
                            send(question, received, asker);
                        }
                    }
                    default -> send(question, received, asker);
                }
            } catch (IOException failed) {
                System.err.println(failed);
            }
        }
    }

    private void answerLate(ByteBuffer question, SocketAddress asker) {
        byte[] reply = reply(question, Instant.now());
        later.schedule(
                () -> {
                    try {
                        socket.send(new DatagramPacket(reply, reply.length, asker));
                    } catch (IOException failed) {
                        System.err.println(failed);
                    }
                },
                way(),
                TimeUnit.NANOSECONDS);
    }

    private synchronized long way() {
        return (long) (WAY_NANOS - JITTER_NANOS * Math.log(1 - random.nextDouble()));
    }

    private void send(ByteBuffer question, Instant received, SocketAddress asker) throws IOException {
        byte[] reply = reply(question, received);
        socket.send(new DatagramPacket(reply, reply.length, asker));
    }

    private byte[] reply(ByteBuffer question, Instant received) {
        boolean liar = mode.equals("liar");
        long lie = liar ? 5 : 0;
        int version = question.get(0) & 0x38;
        ByteBuffer reply = ByteBuffer.allocate(48);
        reply.put((byte) (version | 4)).put((byte) (liar ? 1 : 2)).put((byte) 6).put((byte) -23);
        // Root delay and dispersion of 0.1 ms; 192.0.2.1 is an address kept for examples.
        reply.putInt(7).putInt(7).putInt(0xC0000201);
        reply.putLong(timestamp(received.minusSeconds(20 - lie)))
                .putLong(question.getLong(40))
                .putLong(timestamp(received.plusSeconds(lie)))
                .putLong(timestamp(Instant.now().plusSeconds(lie)));
        return reply.array();
    }

    private static long timestamp(Instant time) {
        return (time.getEpochSecond() + EPOCH) << 32 | (((long) time.getNano()) << 32) / 1_000_000_000L;
    }
}
