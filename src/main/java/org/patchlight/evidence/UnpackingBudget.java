package org.patchlight.evidence;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many more bytes may be unpacked: of all zips of one visit, of one zip, of one file. Reading the same file again
 * counts again.
 */
final class UnpackingBudget {
    private final EvidenceLimits limits;
    private final AtomicLong all;
    private final long allowed;
    private long spent;

    private UnpackingBudget(EvidenceLimits limits, AtomicLong all, long allowed) {
        this.limits = limits;
        this.all = all;
        this.allowed = allowed;
    }

    static UnpackingBudget of(EvidenceLimits limits) {
        return new UnpackingBudget(limits, new AtomicLong(), 0);
    }

    /** The budget of a zip of this size in bytes. */
    UnpackingBudget ofZip(long size) {
        return new UnpackingBudget(limits, all, Math.max(limits.freeBytes(), unpackedAtMost(size)));
    }

    /**
     * Counts bytes of one file.
     *
     * @param more the number of bytes just unpacked
     * @param soFar the number of bytes of this file so far, including these
     * @param packed its packed size in bytes
     * @throws EvidenceTrouble if a limit is exceeded
     */
    void spend(long more, long soFar, long packed) throws IOException {
        spent += more;
        long ofAll = all.addAndGet(more);
        boolean exceedsRatio = soFar > limits.freeBytes() / 4 && soFar > unpackedAtMost(packed);
        if (exceedsRatio || spent > allowed) {
            throw new EvidenceTrouble("evidence.trouble.zip-bomb");
        }
        if (soFar > limits.entryBytes() || ofAll > limits.totalBytes()) {
            throw new EvidenceTrouble("evidence.trouble.too-large");
        }
    }

    private long unpackedAtMost(long packed) {
        return packed > Long.MAX_VALUE / limits.ratio() ? Long.MAX_VALUE : packed * limits.ratio();
    }
}
