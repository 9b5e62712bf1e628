package org.patchlight.pc.windows;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.patchlight.pc.Management;
import org.patchlight.pc.PcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who manages the PC now. A PC can join a domain or an organisation while the program runs, so this is read again after
 * some seconds. The many questions of one check share one answer.
 */
final class CurrentManagement {
    private static final Logger LOG = LoggerFactory.getLogger(CurrentManagement.class);
    private static final Duration FRESH = Duration.ofSeconds(15);

    /** Reads it. */
    @FunctionalInterface
    interface Source {
        Management read() throws PcException;
    }

    private final Source source;
    private final LongSupplier nanos;
    private Management known;
    private long readAt;

    /** @param nanos the monotonic clock */
    CurrentManagement(Management first, Source source, LongSupplier nanos) {
        this.known = first;
        this.source = source;
        this.nanos = nanos;
        this.readAt = nanos.getAsLong();
    }

    /** Who manages the PC; the last known answer if it cannot be read. */
    synchronized Management now() {
        long now = nanos.getAsLong();
        if (now - readAt >= FRESH.toNanos()) {
            readAt = now;
            try {
                known = source.read();
            } catch (PcException unreadable) {
                LOG.warn("who manages the PC could not be read again", unreadable);
            }
        }
        return known;
    }
}
