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
 * What one server is asked: a question at its first address, and one at its other address where the first gives nothing (the happy eyeballs of
 * RFC 8305, for one packet). Only one answer is taken, so the server has one vote.
 */
final class SntpInquiry implements Closeable {
    private final List<SntpQuestion> questions = new ArrayList<>();
    private int put;

    /**
     * Opens and registers the sockets for all addresses; sends nothing yet.
     *
     * @throws IOException if this machine gives no sockets at all
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

    /** Puts the first question, unless it is put already. */
    void begin() {
        if (put == 0) {
            questions.get(put++).send();
        }
    }

    /**
     * Puts the question at the other address if there is one that has not been asked, and the first one could not be reached or has been silent
     * for long enough.
     */
    void goOn(boolean longEnough) {
        while (put < questions.size()
                && !isDecided()
                && (longEnough || questions.get(put - 1).isSettled())) {
            questions.get(put++).send();
        }
    }

    /** Whether the server has another address that was not tried. */
    boolean hasMore() {
        return put < questions.size() && !isDecided();
    }

    /** Whether there is nothing left to wait for or to try. */
    boolean isSettled() {
        return isDecided() || (put == questions.size() && questions.stream().allMatch(SntpQuestion::isSettled));
    }

    /** Whether an answer has come that can be used. */
    boolean isAnswered() {
        return questions.stream().anyMatch(SntpQuestion::isAnswered);
    }

    /** The time there and back in nanoseconds; 0 if no answer that could be used has come. */
    long roundTrip() {
        return questions.stream().mapToLong(SntpQuestion::roundTrip).max().orElse(0);
    }

    /** What became of it by now: the answer if one came at either address. */
    SntpOutcome outcome() {
        return questions.stream()
                .limit(Math.max(1, put))
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
