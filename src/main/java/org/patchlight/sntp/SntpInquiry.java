package org.patchlight.sntp;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The questions to one server: one to its first address, and one to its other address if the first gives nothing. This
 * is the "happy eyeballs" of RFC 8305 for a single packet. Only one answer is taken, so the server has one vote.
 */
final class SntpInquiry implements Closeable {
    private final List<SntpQuestion> questions = new ArrayList<>();
    private int sent;

    /**
     * Opens and registers the sockets for all addresses; sends nothing yet.
     *
     * @throws IOException if this machine can't open sockets
     */
    static SntpInquiry open(SntpTarget server, Supplier<NtpTimestamp> cookies, LongSupplier nanos, Selector selector)
            throws IOException {
        SntpInquiry inquiry = new SntpInquiry();
        try {
            for (InetSocketAddress address : server.addresses()) {
                inquiry.questions.add(SntpQuestion.open(address, cookies.get(), nanos, selector));
            }
            return inquiry;
        } catch (IOException noSockets) {
            inquiry.close();
            throw noSockets;
        }
    }

    /** Sends the first question, unless it was already sent. */
    void start() {
        if (sent == 0) {
            questions.get(sent++).send();
        }
    }

    /**
     * Asks the other address if there is one that was not asked yet, and the first is unreachable or was silent for
     * long enough.
     *
     * @param longEnough whether the first address was silent for long enough
     */
    void tryOtherAddress(boolean longEnough) {
        while (sent < questions.size()
                && !isDecided()
                && (longEnough || questions.get(sent - 1).isSettled())) {
            questions.get(sent++).send();
        }
    }

    /** Whether the server has an address that was not asked yet. */
    boolean hasMore() {
        return sent < questions.size() && !isDecided();
    }

    /** Whether there is nothing left to wait for or to try. */
    boolean isSettled() {
        return isDecided() || (sent == questions.size() && questions.stream().allMatch(SntpQuestion::isSettled));
    }

    /** Whether a usable answer arrived. */
    boolean isAnswered() {
        return questions.stream().anyMatch(SntpQuestion::isAnswered);
    }

    /** The round-trip time in nanoseconds; 0 if there is no usable answer. */
    long roundTrip() {
        return questions.stream().mapToLong(SntpQuestion::roundTrip).max().orElse(0);
    }

    /** The outcome so far: the answer, if one arrived at either address. */
    SntpOutcome outcome() {
        return questions.stream()
                .limit(Math.max(1, sent))
                .map(SntpQuestion::outcome)
                .min(Comparator.comparingInt(SntpInquiry::rank))
                .orElseThrow();
    }

    private boolean isDecided() {
        return questions.stream().anyMatch(question -> question.isSettled() && rank(question.outcome()) < 2);
    }

    private static int rank(SntpOutcome outcome) {
        if (outcome instanceof SntpOutcome.Answered) {
            return 0;
        }
        if (outcome instanceof SntpOutcome.Rejected) {
            return 1;
        }
        return outcome instanceof SntpOutcome.Silent ? 2 : 3;
    }

    @Override
    public void close() throws IOException {
        for (SntpQuestion question : questions) {
            question.close();
        }
    }
}
