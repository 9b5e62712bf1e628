package org.patchlight.pc;

import java.time.Duration;
import java.util.function.IntConsumer;

/** The store that Windows keeps its own files in. */
public interface ComponentStore {
    /**
     * Repairs the store from Windows Update and waits until that has ended ({@code DISM /RestoreHealth}).
     *
     * @param progress told the percentage, 0 to 100, now and then
     * @throws PcException UNAVAILABLE before Windows 8; DENIED; TIMED_OUT; FAILED with the code if it could not be repaired
     */
    void repair(Duration limit, IntConsumer progress) throws PcException;
}
