package org.patchlight.pc.windows.call;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.patchlight.machine.Workers;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

/** Limits the time of every call into Windows, including calls that have no limit of their own. */
public final class Limits {
    private Limits() {}

    /**
     * Runs the call on its own thread. A call that exceeds its limit is interrupted and abandoned.
     *
     * @throws PcException what the call threw; TIMED_OUT after the limit; {@link PcException#isCancelled cancelled}
     *     if the waiting thread was interrupted, which stays marked as interrupted
     */
    public static <T> T within(Duration limit, String operation, String target, Callable<T> call) throws PcException {
        try {
            return Workers.within(limit, "pc-" + operation, call);
        } catch (TimeoutException late) {
            throw new PcException(Reason.TIMED_OUT, operation, target, late);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw PcException.cancelled(operation, target, interrupted);
        } catch (ExecutionException failed) {
            throw failure(operation, target, failed.getCause() == null ? failed : failed.getCause());
        }
    }

    private static PcException failure(String operation, String target, Throwable cause) {
        if (cause instanceof PcException known) {
            return known;
        }
        if (cause instanceof RuntimeException ours) {
            throw ours;
        }
        Reason reason = cause instanceof LinkageError ? Reason.UNAVAILABLE : Reason.FAILED;
        return new PcException(reason, operation, target, cause);
    }
}
