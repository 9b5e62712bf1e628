package org.patchlight.sntp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Asks several time servers in parallel, with one question each (RFC 4330, with the checks of RFC 5905). The question
 * reveals nothing about the client: its transmit timestamp is a random number that only the true answer can repeat.
 */
public final class SntpClient implements SntpAsker {
    /** How long a server may take before it counts as silent. */
    public static final Duration DEADLINE = Duration.ofMillis(1500);

    /**
     * Waking up takes tens of microseconds. So the client polls during the first 3 ms, in which nearby servers answer.
     */
    private static final long AWAKE = 3_000_000;

    private static final long LEAST_GRACE = 50_000_000;
    /** If the first address is silent for this long, the address of the other family is asked too. */
    private static final long OTHER_FAMILY = 300_000_000;

    /** One byte more than the longest answer, to detect longer datagrams. */
    private static final int BUFFER = 1025;

    /** How the client waits for datagrams; tests script it, because a busy machine may take any time. */
    interface Wait {
        /** Passes on the keys that are ready. Waits at most {@code millis} milliseconds, or not at all if that is 0. */
        void await(Selector selector, Consumer<SelectionKey> receive, long millis) throws IOException;
    }

    private final LongSupplier nanos;
    private final Wait wait;
    private final SecureRandom random = new SecureRandom();

    /**
     * A client without open sockets.
     *
     * @param nanos the monotonic clock in nanoseconds, which stamps questions and answers
     */
    public SntpClient(LongSupplier nanos) {
        this(nanos, SntpClient::select);
    }

    /**
     * A client for tests.
     *
     * @param nanos the monotonic clock in nanoseconds
     * @param wait waits by the same clock
     */
    SntpClient(LongSupplier nanos, Wait wait) {
        this.nanos = nanos;
        this.wait = wait;
    }

    /**
     * Sends one question to each server and waits until all are settled, or until the deadline. If the first address of
     * a server is silent for 300 ms or unreachable, its other address is asked. Once those that agree outnumber all others,
     * the unanswered included, the others get twice the time of the slowest answer, at least 50 ms. Answers that
     * don't agree never end the wait, so that liars gain nothing by being fast.
     */
    @Override
    public List<SntpOutcome> ask(List<SntpTarget> servers, Duration deadline, int voters) throws IOException {
        List<SntpInquiry> inquiries = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (SntpTarget server : servers) {
                inquiries.add(SntpInquiry.open(server, this::cookie, nanos, selector));
            }
            inquiries.forEach(SntpInquiry::start);
            await(inquiries, selector, nanos.getAsLong(), deadline.toNanos(), voters);
            return inquiries.stream().map(SntpInquiry::outcome).toList();
        } finally {
            for (SntpInquiry inquiry : inquiries) {
                inquiry.close();
            }
        }
    }

    private NtpTimestamp cookie() {
        long bits = random.nextLong();
        return bits == 0 ? cookie() : new NtpTimestamp(bits);
    }

    private void await(List<SntpInquiry> inquiries, Selector selector, long start, long deadline, int voters)
            throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        boolean cut = false;
        long counted = 0;
        long limit = deadline;
        long passed = 0;
        tryOtherAddresses(inquiries, passed);
        while (passed < limit && !inquiries.stream().allMatch(SntpInquiry::isSettled)) {
            long millis = passed < AWAKE ? 0 : (next(inquiries, passed, limit) - passed) / 1_000_000 + 1;
            wait.await(selector, key -> receive(key, buffer), millis);
            passed = nanos.getAsLong() - start;
            tryOtherAddresses(inquiries, passed);
            long answered = inquiries.stream().filter(SntpInquiry::isAnswered).count();
            // Comparing takes time in which other answers wait for their stamp, so it is done once for each number.
            if (!cut && answered > counted && 2 * answered > voters && isEnough(inquiries, voters)) {
                cut = true;
                limit = Math.min(deadline, passed + grace(inquiries));
            }
            counted = answered;
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
    }

    private static void select(Selector selector, Consumer<SelectionKey> receive, long millis) throws IOException {
        if (millis == 0) {
            selector.selectNow(receive);
        } else {
            selector.select(receive, millis);
        }
    }

    private static void tryOtherAddresses(List<SntpInquiry> inquiries, long passed) {
        inquiries.forEach(inquiry -> inquiry.tryOtherAddress(passed >= OTHER_FAMILY));
    }

    /** When to continue even if no datagram arrives. */
    private static long next(List<SntpInquiry> inquiries, long passed, long limit) {
        boolean more = passed < OTHER_FAMILY && inquiries.stream().anyMatch(SntpInquiry::hasMore);
        return more ? Math.min(limit, OTHER_FAMILY) : limit;
    }

    private static void receive(SelectionKey key, ByteBuffer buffer) {
        SntpQuestion question = (SntpQuestion) key.attachment();
        question.receive(buffer);
        if (question.isSettled()) {
            // Later datagrams on this socket must not interrupt the wait for the other servers.
            key.cancel();
        }
    }

    private static boolean isEnough(List<SntpInquiry> inquiries, int voters) {
        return Agreement.outnumbersOthers(
                inquiries.stream().map(SntpInquiry::outcome).toList(), voters);
    }

    private static long grace(List<SntpInquiry> inquiries) {
        long slowest =
                inquiries.stream().mapToLong(SntpInquiry::roundTrip).max().orElse(0);
        return Math.max(LEAST_GRACE, 2 * slowest);
    }
}
