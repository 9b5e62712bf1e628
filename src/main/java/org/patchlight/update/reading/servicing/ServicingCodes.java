package org.patchlight.update.reading.servicing;

import java.util.Set;
import org.patchlight.update.attempt.Hresult;

/**
 * Failure codes that don't mean a failure of servicing or setup: a person stopped it, or the operation continues
 * elsewhere.
 */
public final class ServicingCodes {
    /** ERROR_RESTART_APPLICATION: setup continues in a new process. */
    private static final int RESTART_APPLICATION = 0x800705BB;

    private static final Set<Integer> NO_FAILURES = Set.of(
            0x800704C7, // ERROR_CANCELLED
            0x800704D3, // ERROR_REQUEST_ABORTED
            0x800703E3, // ERROR_OPERATION_ABORTED
            0x80070642, // ERROR_INSTALL_USEREXIT
            0x80070669, // ERROR_SUCCESS_REBOOT_INITIATED
            0x80070BC2, // ERROR_SUCCESS_REBOOT_REQUIRED
            Hresult.CANCELLED.value(),
            0x800F0820, // CBS_E_CANCEL
            RESTART_APPLICATION,
            0xC1800104, // WINDLP_E_OPERATION_COMPLETED: too late to suspend, it has ended
            0xC1900110, // MOSETUP_E_EULA_CANCEL
            0xC1900111, // MOSETUP_E_ADVERTISE_CANCEL
            0xC1900113, // MOSETUP_E_EULA_DECLINED
            0xC1900127, // MOSETUP_E_UNINSTALL_ALLOWED_ABORT
            0xC1900129, // MOSETUP_E_UPDATEMEDIA_REQUESTED: a newer setup continues
            0xC19001E1, // MOSETUP_E_PROCESS_SUSPENDED
            0xC19001F4, // seen after a person chose the recovery environment
            0xC1900201, // this and the following: a person cancelled after a check of requirements
            0xC1900203,
            0xC1900205,
            0xC1900207,
            0xC1900209,
            0xC190020B,
            0xC190020D,
            0xC190020F,
            0xC1900210); // MOSETUP_E_COMPAT_SCANONLY: a compatibility check only, which passed

    private ServicingCodes() {}

    /** Whether an operation with this result failed. */
    public static boolean isFailure(Hresult code) {
        return code.isFailure() && !NO_FAILURES.contains(code.value());
    }

    /** Whether the operation goes on in another process, which reports its end. */
    public static boolean isContinuation(Hresult code) {
        return code.value() == RESTART_APPLICATION;
    }

    /** Whether an operation with this result succeeded. */
    static boolean isSuccess(Hresult code) {
        return !code.isFailure() || code.value() == 0x80070BC2 || code.value() == 0x80070669;
    }
}
