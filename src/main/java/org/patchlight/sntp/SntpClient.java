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
 * Asks several time servers at once, one question each (RFC 4330, with the tests of RFC 5905). Nothing of the asker leaves with a question:
 * its transmit field is a random number that only the true answer can repeat.
 */
public final class SntpClient implements SntpAsker {
    /** How long a server may take before it counts as silent. */
    public static final Duration DEADLINE = Duration.ofMillis(1500);

    /** Waking from a wait costs tens of microseconds, so the first answers, those from near by, are waited for awake. */
    private static final long AWAKE = 3_000_000;

    private static final long LEAST_GRACE = 50_000_000;
    /** How long the first address may be silent before the one of the other family is tried too. */
    private static final long OTHER_FAMILY = 300_000_000;

    /** Room to see that a datagram is too long. */
    private static final int BUFFER = 1025;

    /** How the client waits for datagrams; tests script it, because a busy machine may take any time. */
    interface Wait {
        /** Hands over what has arrived. Waits for it at most so many milliseconds; not at all if they are 0. */
        void await(Selector selector, Consumer<SelectionKey> receive, long millis) throws IOException;
    }

    private final LongSupplier nanos;
    private final Wait wait;
    private final SecureRandom random = new SecureRandom();

    /** @param nanos the monotonic clock, in nanoseconds, that questions and answers are stamped by */
    public SntpClient(LongSupplier nanos) {
        this(nanos, SntpClient::select);
    }

    /** @param wait waits by the same clock */
    SntpClient(LongSupplier nanos, Wait wait) {
        this.nanos = nanos;
        this.wait = wait;
    }

    /**
     * Puts one question to each server and waits until all are settled, at most until the deadline. A server with two addresses that keeps silent
     * at the first for 300 ms, or cannot be reached there, is asked at the other. Once more than half of the servers that can be reached have
     * answered, the others get twice the slowest answer's time, at least 50 ms.
     */
    @Override
    public List<SntpOutcome> ask(List<SntpTarget> servers, Duration deadline) throws IOException {
        List<SntpInquiry> inquiries = new ArrayList<>();
        try (Selector selector = Selector.open()) {
            for (SntpTarget server : servers) {
                inquiries.add(SntpInquiry.open(server, this::cookie, nanos, selector));
            }
            inquiries.forEach(SntpInquiry::begin);
            await(inquiries, selector, nanos.getAsLong(), deadline.toNanos());
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

    private void await(List<SntpInquiry> inquiries, Selector selector, long start, long deadline) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        boolean cut = false;
        long limit = deadline;
        long passed = 0;
        goOn(inquiries, passed);
        while (passed < limit && !inquiries.stream().allMatch(SntpInquiry::isSettled)) {
            long millis = passed < AWAKE ? 0 : (next(inquiries, passed, limit) - passed) / 1_000_000 + 1;
            wait.await(selector, key -> receive(key, buffer), millis);
            passed = nanos.getAsLong() - start;
            goOn(inquiries, passed);
            if (!cut && mostHaveAnswered(inquiries)) {
                cut = true;
                limit = Math.min(deadline, passed + grace(inquiries));
            }
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

    private static void goOn(List<SntpInquiry> inquiries, long passed) {
        inquiries.forEach(inquiry -> inquiry.goOn(passed >= OTHER_FAMILY));
    }

    /** When there is something to do even if nothing comes. */
    private static long next(List<SntpInquiry> inquiries, long passed, long limit) {
        boolean more = passed < OTHER_FAMILY && inquiries.stream().anyMatch(SntpInquiry::hasMore);
        return more ? Math.min(limit, OTHER_FAMILY) : limit;
    }

    private static void receive(SelectionKey key, ByteBuffer buffer) {
        SntpQuestion question = (SntpQuestion) key.attachment();
        question.receive(buffer);
        if (question.isSettled()) {
            // What still comes on this socket must not wake the wait for the others.
            key.cancel();
        }
    }

    private static boolean mostHaveAnswered(List<SntpInquiry> inquiries) {
        long answered = inquiries.stream().filter(SntpInquiry::isAnswered).count();
        long waiting =
                inquiries.stream().filter(inquiry -> !inquiry.isSettled()).count();
        return answered > waiting;
    }

    private static long grace(List<SntpInquiry> inquiries) {
        long slowest =
                inquiries.stream().mapToLong(SntpInquiry::roundTrip).max().orElse(0);
        return Math.max(LEAST_GRACE, 2 * slowest);
    }
}
