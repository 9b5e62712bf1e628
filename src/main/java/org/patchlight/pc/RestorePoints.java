package org.patchlight.pc;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.patchlight.pc.PcException.Reason;

/**
 * The restore points of System Restore, to which a person can return Windows: its registry, system files, programs and
 * drivers, but no documents. Windows Server has no System Restore.
 */
public interface RestorePoints {
    /** The operation in exceptions of {@link #create} if Windows refuses. */
    String CREATE = "CreateRestorePoint";

    /** A Windows without System Restore. */
    RestorePoints NONE = new RestorePoints() {
        @Override
        public List<Point> all(Duration limit) throws PcException {
            throw new PcException(Reason.UNAVAILABLE, "ListRestorePoints", TARGET, 0);
        }

        @Override
        public List<Point> create(String description, Duration limit) throws PcException {
            throw new PcException(Reason.UNAVAILABLE, CREATE, TARGET, 0);
        }
    };

    /** The target in exceptions. */
    String TARGET = "System Restore";

    /**
     * One restore point.
     *
     * @param number its sequence number; a newer one has a higher number
     * @param description who made it or why, as Windows lists it
     * @param made when it was made; {@link Instant#EPOCH} if Windows gives no readable time
     */
    record Point(long number, String description, Instant made) {}

    /**
     * The restore points that Windows lists, in any order. Needs administrator rights.
     *
     * @param limit the longest time to wait
     * @throws PcException UNAVAILABLE without System Restore; DENIED; TIMED_OUT; FAILED with the code
     */
    List<Point> all(Duration limit) throws PcException;

    /**
     * Asks Windows to make a restore point, and waits for the end. Windows 8 and later report success too if they made
     * none, because another one is younger than 24 hours or than {@code SystemRestorePointCreationFrequency}
     * (Microsoft's page of SRSetRestorePointW). Only the answer shows whether there is a new one. Needs administrator
     * rights.
     *
     * @param description its name in the list, at most 63 characters
     * @param limit the longest time to wait
     * @return the restore points that Windows lists afterwards, in any order
     * @throws PcException UNAVAILABLE without System Restore; DENIED; TIMED_OUT; cancelled; FAILED with the code, such
     *     as 1058 if System Restore or a service that it needs is off
     */
    List<Point> create(String description, Duration limit) throws PcException;
}
