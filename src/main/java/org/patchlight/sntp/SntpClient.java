package org.patchlight.sntp;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * Asks several time servers at once, one question each (RFC 4330, with the tests of RFC 5905). Nothing of the asker leaves with a question:
 * its transmit field is a random number that only the true answer can repeat.
 */
public final class SntpClient {
    /** How long a server may take before it counts as silent. */
    public static final Duration DEADLINE = Duration.ofMillis(1500);

    /** Waking from a wait costs tens of microseconds, so the first answers, those from near by, are waited for awake. */
    private static final long AWAKE = 3_000_000;

    private static final long LEAST_GRACE = 50_000_000;
    /** Room to see that a datagram is too long. */
    private static final int BUFFER = 1025;

    private final LongSupplier nanos;
    private final SecureRandom random = new SecureRandom();

    /** @param nanos the monotonic clock, in nanoseconds, that questions and answers are stamped by */
    public SntpClient(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * Puts one question to each server and waits until all are settled, at most until the deadline. Once more than half of those that can be
     * reached have answered, the others get twice the slowest answer's time, at least 50 ms.
     *
     * @return what became of each question, in the order of the servers
     * @throws IOException if this machine gives no sockets at all
     */
    public List<SntpOutcome> ask(List<InetSocketAddress> servers, Duration deadline) throws IOException {
        List<SntpQuestion> questions = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (InetSocketAddress server : servers) {
                questions.add(SntpQuestion.open(server, cookie(), nanos, selector));
            }
            sendAll(questions);
            await(questions, selector, nanos.getAsLong(), deadline.toNanos());
            return questions.stream().map(SntpQuestion::outcome).toList();
        } finally {
            for (SntpQuestion question : questions) {
                question.close();
            }
        }
    }

    private NtpTimestamp cookie() {
        long bits = random.nextLong();
        return bits == 0 ? cookie() : new NtpTimestamp(bits);
    }

    private static void sendAll(List<SntpQuestion> questions) {
        List<ByteBuffer> packets = questions.stream()
                .map(question -> SntpPacket.question(question.cookie()).encode())
                .toList();
        for (int i = 0; i < questions.size(); i++) {
            questions.get(i).send(packets.get(i));
        }
    }

    private void await(List<SntpQuestion> questions, Selector selector, long start, long deadline) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        boolean cut = false;
        long limit = deadline;
        long passed = 0;
        while (passed < limit && !questions.stream().allMatch(SntpQuestion::isSettled)) {
            if (passed < AWAKE) {
                selector.selectNow(key -> receive(key, buffer));
            } else {
                selector.select(key -> receive(key, buffer), (limit - passed) / 1_000_000 + 1);
            }
            passed = nanos.getAsLong() - start;
            if (!cut && mostHaveAnswered(questions)) {
                cut = true;
                limit = Math.min(deadline, passed + grace(questions));
            }
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    private static void receive(SelectionKey key, ByteBuffer buffer) {
        SntpQuestion question = (SntpQuestion) key.attachment();
        question.receive(buffer);
        if (question.isSettled()) {
            // What still comes on this socket must not wake the wait for the others.
            key.cancel();
        }
    }

    private static boolean mostHaveAnswered(List<SntpQuestion> questions) {
        long answered = questions.stream().filter(SntpQuestion::isAnswered).count();
        long waiting =
                questions.stream().filter(question -> !question.isSettled()).count();
        return answered > waiting;
    }

    private static long grace(List<SntpQuestion> questions) {
        long slowest =
                questions.stream().mapToLong(SntpQuestion::roundTrip).max().orElse(0);
        return Math.max(LEAST_GRACE, 2 * slowest);
    }
}
