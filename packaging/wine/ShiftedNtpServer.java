import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * An NTP server on loopback whose time is this machine's own, shifted by the number of seconds in a file. The file is read
 * again for each answer, so that writing 0 into it "sets" the clock. Without the file there is no shift.
 *
 * <p>{@code java packaging/wine/ShiftedNtpServer.java PORT SHIFT_FILE [PORT...]}: port 0 takes a free one. Once it listens, it prints
 * {@code listening PORT...} and stays until it is ended. With several ports it is as many servers that agree.
 */
public final class ShiftedNtpServer {
    // RFC 5905 section 6: seconds from 1900 to 1970.
    private static final long EPOCH = 2_208_988_800L;
    private static final int SIZE = 48;

    private final Path shiftFile;

    private ShiftedNtpServer(Path shiftFile) {
        this.shiftFile = shiftFile;
    }

    public static void main(String[] arguments) throws IOException {
        ShiftedNtpServer server = new ShiftedNtpServer(Path.of(arguments[1]));
        StringBuilder ports = new StringBuilder("listening");
        for (int i = 0; i < arguments.length; i++) {
            if (i != 1) {
                int port = Integer.parseInt(arguments[i]);
                DatagramSocket socket =
                        new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                ports.append(' ').append(socket.getLocalPort());
                new Thread(() -> server.answer(socket)).start();
            }
        }
        System.out.println(ports);
    }

    private void answer(DatagramSocket socket) {
        while (true) {
            try {
                DatagramPacket question = new DatagramPacket(new byte[512], 512);
                socket.receive(question);
                long received = timestamp();
                if (question.getLength() >= SIZE) {
                    byte[] reply = reply(ByteBuffer.wrap(question.getData()), received);
                    socket.send(new DatagramPacket(reply, reply.length, question.getSocketAddress()));
                }
            } catch (IOException failed) {
                System.err.println(failed);
            }
        }
    }

    private byte[] reply(ByteBuffer question, long received) throws IOException {
        int version = question.get(0) & 0x38;
        ByteBuffer reply = ByteBuffer.allocate(SIZE);
        reply.put((byte) (version | 4)).put((byte) 1).put((byte) 6).put((byte) -20);
        reply.putInt(0).putInt(1 << 4).put(new byte[] {'L', 'O', 'C', 'L'});
        reply.putLong(received).putLong(question.getLong(40)).putLong(received).putLong(timestamp());
        return reply.array();
    }

    private long timestamp() throws IOException {
        String text = Files.exists(shiftFile) ? Files.readString(shiftFile).strip() : "0";
        double shift = text.isEmpty() ? 0 : Double.parseDouble(text);
        Instant time = Instant.now().plusNanos(Math.round(shift * 1e9));
        long fraction = (((long) time.getNano()) << 32) / 1_000_000_000L;
        return (time.getEpochSecond() + EPOCH) << 32 | fraction;
    }
}
