package org.patchlight.pc;

import java.time.Duration;
import java.util.function.IntConsumer;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.file.RepairImage;
import org.patchlight.pc.file.SystemFileCheck;

/**
 * The component store of Windows (WinSxS), and the system files themselves.
 *
 * <p>Both operations take long and can be cancelled by interrupting the waiting thread. The tool that was started then
 * ends, and the call fails with a {@linkplain PcException#isCancelled cancelled} exception; the thread stays
 * interrupted. Nothing is lost: the installer of Windows (TrustedInstaller) continues on its own, and completes or
 * rolls back what it began.
 */
public interface ComponentStore {
    /** The operation in exceptions of {@link #repair}. */
    String REPAIR = "RestoreHealth";

    /** The operation in exceptions of {@link #checkSystemFiles}. */
    String CHECK = "CheckSystemFiles";

    /**
     * Repairs the store from Windows Update and waits for the end ({@code DISM /RestoreHealth}). The progress may stay
     * at 20 or 62.3 percent for minutes; that is normal. Needs administrator rights.
     *
     * @param limit the longest time to wait
     * @param progress receives the percentage, 0 to 100, from time to time
     * @return whether Windows must restart to complete the repair
     * @throws PcException UNAVAILABLE before Windows 8; DENIED; TIMED_OUT; cancelled; IN_USE if Windows is already
     *     being serviced; FAILED with the code if the store could not be repaired
     */
    boolean repair(Duration limit, IntConsumer progress) throws PcException;

    /**
     * Repairs the store from an image and not from Windows Update ({@code DISM /RestoreHealth /Source /LimitAccess}).
     * Otherwise the same as {@link #repair}.
     *
     * @param image an image of the same build and language as this Windows
     * @param limit the longest time to wait
     * @param progress receives the percentage, 0 to 100, from time to time
     * @return whether Windows must restart to complete the repair
     * @throws PcException as {@link #repair}
     */
    default boolean repairFrom(RepairImage image, Duration limit, IntConsumer progress) throws PcException {
        throw new PcException(Reason.UNAVAILABLE, REPAIR, image.path(), 0);
    }

    /**
     * Compares the system files with the store and replaces damaged ones ({@code sfc /scannow}). A damaged store must
     * be repaired first. Needs administrator rights.
     *
     * @param limit the longest time to wait
     * @param progress receives the percentage, 0 to 100, from time to time
     * @return the result, read from the log that the check writes
     * @throws PcException UNAVAILABLE; DENIED; TIMED_OUT; cancelled; FAILED if the log shows no completed check: a
     *     restart may be pending
     */
    default SystemFileCheck checkSystemFiles(Duration limit, IntConsumer progress) throws PcException {
        throw new PcException(Reason.UNAVAILABLE, CHECK, "Windows", 0);
    }
}
