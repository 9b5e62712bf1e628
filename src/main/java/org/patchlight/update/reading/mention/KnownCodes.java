package org.patchlight.update.reading.mention;

import java.util.Map;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.code.ErrorCatalogue;

/** Whether a number is a code with which something of Windows fails, and not an address or another number. */
final class KnownCodes {
    private static final int FACILITY_HTTP = 0x8019;
    private static final int LAST_HTTP = 599;
    private static final int SERVICING = 0x800F;
    private static final int FIRST_SERVICING = 0x800;
    private static final int LAST_SERVICING = 0x9FF;
    /**
     * Windows Update, BITS, Delivery Optimization, Setup, Configuration Manager, each with the end of its numbers: gaps
     * before it are codes, too.
     */
    private static final Map<Integer, Integer> RANGES =
            Map.of(0x8024, 0xFFFF, 0x8020, 0xFF, 0x80D0, 0x5FFF, 0xC190, 0xFFF, 0x87D0, 0xFFFF);

    private KnownCodes() {}

    /** Whether the code is a failure that the catalogue knows, or lies in a range that belongs to updates alone. */
    static boolean isFailure(Hresult code) {
        return code.isFailure() && (isInRange(code) || ErrorCatalogue.find(code).isPresent());
    }

    private static boolean isInRange(Hresult code) {
        int range = code.value() >>> Short.SIZE;
        return (code.code() != 0 && code.code() <= RANGES.getOrDefault(range, 0))
                || (range == FACILITY_HTTP && code.code() >= 300 && code.code() <= LAST_HTTP)
                || (range == SERVICING && code.code() >= FIRST_SERVICING && code.code() <= LAST_SERVICING);
    }
}
