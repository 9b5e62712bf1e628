package org.patchlight.desktop.generic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.patchlight.machine.Workers;

/** The lines that two instances exchange, within limits of time and length. */
final class DoorTalk {
    private static final Duration KNOCK_LIMIT = Duration.ofSeconds(3);
    /** A token and the longest click. */
    private static final int MOST_LETTERS = 200;

    private DoorTalk() {}

    /** What is said. */
    interface Talk {
        String talk() throws IOException;
    }

    /** Talks in a thread of its own, at most 3 s. */
    static String within(Talk talk) throws IOException {
        try {
            return Workers.within(KNOCK_LIMIT, "knock", talk::talk);
        } catch (TimeoutException late) {
            throw new IOException("no answer in time", late);
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    /** Says one line. */
    static void send(SocketChannel channel, String line) throws IOException {
        ByteBuffer bytes = StandardCharsets.US_ASCII.encode(line + "\n");
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Hears one line of at most 200 letters. */
    static String receive(SocketChannel channel) throws IOException {
        var reader = new BufferedReader(
                new InputStreamReader(Channels.newInputStream(channel), StandardCharsets.US_ASCII), MOST_LETTERS);
        StringBuilder line = new StringBuilder();
        for (int letter = reader.read(); letter >= 0 && letter != '\n'; letter = reader.read()) {
            if (line.append((char) letter).length() > MOST_LETTERS) {
                throw new IOException("too long to be a knock");
            }
        }
        return line.toString();
    }
}
