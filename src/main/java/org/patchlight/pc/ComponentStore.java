package org.patchlight.pc;

import java.time.Duration;
import java.util.function.IntConsumer;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.file.SystemFileCheck;

/**
 * The store that Windows keeps its own files in, and the files themselves.
 *
 * <p>Both acts take long and can be called off: whoever interrupts the waiting thread ends the tool that was started, and gets a
 * {@linkplain PcException#isCancelled cancelled} failure, the thread's mark being set still. Nothing is lost by it: what works on the files is Windows' own
 * installer, which is left alone and brings what it has begun to an end or takes it back by itself.
 */
public interface ComponentStore {
    /** The operation of failures of {@link #repair}. */
    String REPAIR = "RestoreHealth";

    /** The operation of failures of {@link #checkSystemFiles}. */
    String CHECK = "CheckSystemFiles";

    /**
     * Repairs the store from Windows Update and waits until that has ended ({@code DISM /RestoreHealth}). Stands still for minutes at 20 and at 62.3
     * percent without being stuck. Needs an administrator.
     *
     * @param progress told the percentage, 0 to 100, now and then
     * @return whether Windows must restart to complete it
     * @throws PcException UNAVAILABLE before Windows 8; DENIED; TIMED_OUT; cancelled; IN_USE if Windows is being serviced already; FAILED with the
     *     code if it could not be repaired
     */
    boolean repair(Duration limit, IntConsumer progress) throws PcException;

    /**
     * Checks the files of Windows against the store and puts whole ones in the place of damaged ones ({@code sfc /scannow}). A store that is damaged
     * itself must be repaired first. Needs an administrator.
     *
     * @param progress told the percentage, 0 to 100, now and then
     * @return what it came to, by what the check wrote into Windows' own log
     * @throws PcException UNAVAILABLE; DENIED; TIMED_OUT; cancelled; FAILED if the log tells of no check that ended: a restart may be pending
     */
    default SystemFileCheck checkSystemFiles(Duration limit, IntConsumer progress) throws PcException {
        throw new PcException(Reason.UNAVAILABLE, CHECK, "Windows", 0);
    }
}
