package org.patchlight.update.reading.mention;

import java.util.Set;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.code.ErrorCatalogue;

/** Whether a number is a code with which something of Windows fails, and not an address or another number. */
final class KnownCodes {
    private static final int FACILITY_HTTP = 0x8019;
    private static final int LAST_HTTP = 599;
    private static final int SETUP_API = 0x800F;
    private static final int LAST_SETUP_API = 0x9FF;
    /** Windows Update, BITS, Delivery Optimization, Setup: gaps in their ranges are codes, too. */
    private static final Set<Integer> RANGES = Set.of(0x8024, 0x8020, 0x80D0, 0xC190);

    private KnownCodes() {}

    /** Whether the code is a failure that the catalogue knows, or lies in a range that belongs to updates alone. */
    static boolean isFailure(Hresult code) {
        return code.isFailure() && (isInRange(code) || ErrorCatalogue.find(code).isPresent());
    }

    private static boolean isInRange(Hresult code) {
        int range = code.value() >>> Short.SIZE;
        return (RANGES.contains(range) && code.code() != 0)
                || (range == FACILITY_HTTP && code.code() >= 300 && code.code() <= LAST_HTTP)
                || (range == SETUP_API && code.code() <= LAST_SETUP_API && code.code() != 0);
    }
}
