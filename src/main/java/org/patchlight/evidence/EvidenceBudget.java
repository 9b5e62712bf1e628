package org.patchlight.evidence;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * What one call may spend on all evidence together: time, bytes read, and characters made from compact formats. Whatever
 * is given, the call ends when one of them is spent. For several threads.
 */
public final class EvidenceBudget {
    private final LongSupplier nanos;
    private final long start;
    private final long time;
    private final AtomicLong bytes;
    private final AtomicLong characters;

    private EvidenceBudget(LongSupplier nanos, long time, long bytes, long characters) {
        this.nanos = nanos;
        this.start = nanos.getAsLong();
        this.time = time;
        this.bytes = new AtomicLong(bytes);
        this.characters = new AtomicLong(characters);
    }

    /**
     * The budget of a call that begins now.
     *
     * @param nanos a monotonic clock in nanoseconds
     */
    static EvidenceBudget of(EvidenceLimits limits, LongSupplier nanos) {
        return new EvidenceBudget(nanos, limits.time().toNanos(), limits.totalBytes(), limits.characters());
    }

    /** A budget without limits, for a single file that is limited already. */
    public static EvidenceBudget unlimited() {
        return new EvidenceBudget(() -> 0, Duration.ofDays(1).toNanos(), Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** Whether nothing more may be read. */
    boolean isSpent() {
        return bytes.get() < 0 || characters.get() < 0 || nanos.getAsLong() - start >= time;
    }

    /**
     * Pays for characters made from a compact format.
     *
     * @param more their number
     * @throws EvidenceTrouble if the budget is spent
     */
    public void spendCharacters(long more) throws IOException {
        characters.addAndGet(-more);
        check();
    }

    /** The same bytes, each paid from this budget. */
    InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                check();
                int read = super.read();
                bytes.addAndGet(read < 0 ? 0 : -1);
                return read;
            }

            @Override
            public int read(byte[] into, int from, int length) throws IOException {
                check();
                int read = super.read(into, from, length);
                bytes.addAndGet(read < 0 ? 0 : -read);
                return read;
            }
        };
    }

    private void check() throws IOException {
        if (isSpent()) {
            throw new EvidenceTrouble("evidence.trouble.no-time");
        }
    }
}
