package org.patchlight.pc.windows;

import com.sun.jna.platform.win32.Win32Exception;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

/** Turns what Windows answers into what the ports promise. Codes are those of {@code winerror.h}. */
final class Win32 {
    static final int SUCCESS = 0;
    static final int FILE_NOT_FOUND = 2;
    static final int PATH_NOT_FOUND = 3;
    static final int ACCESS_DENIED = 5;
    static final int SHARING_VIOLATION = 32;
    static final int LOCK_VIOLATION = 33;
    static final int INVALID_PARAMETER = 87;
    static final int CALL_NOT_IMPLEMENTED = 120;
    static final int INSUFFICIENT_BUFFER = 122;
    static final int INVALID_NAME = 123;
    static final int INVALID_LEVEL = 124;
    static final int DIR_NOT_EMPTY = 145;
    static final int MORE_DATA = 234;
    static final int NO_MORE_ITEMS = 259;
    static final int DIRECTORY = 267;
    static final int STOPPED_ON_SYMLINK = 681;
    static final int ELEVATION_REQUIRED = 740;
    static final int SERVICE_DOES_NOT_EXIST = 1060;
    static final int NO_ASSOCIATION = 1155;
    static final int NOT_ALL_ASSIGNED = 1300;
    static final int PRIVILEGE_NOT_HELD = 1314;
    static final int SUCCESS_RESTART_REQUIRED = 3010;
    static final int E_ACCESSDENIED = 0x80070005;

    private Win32() {}

    /** A call into Windows. */
    @FunctionalInterface
    interface Call<T> {
        T run() throws PcException;
    }

    /** Runs a call; a library or function that this Windows lacks ends as UNAVAILABLE, never as an error of the virtual machine. */
    static <T> T call(String operation, String target, Call<T> call) throws PcException {
        try {
            return call.run();
        } catch (LinkageError lacking) {
            throw new PcException(Reason.UNAVAILABLE, operation, target, lacking);
        } catch (Win32Exception failed) {
            throw failure(operation, target, failed.getErrorCode());
        }
    }

    /** The failure that a code means for any port. */
    static PcException failure(String operation, String target, int code) {
        return new PcException(reason(code), operation, target, code);
    }

    private static Reason reason(int code) {
        return switch (code) {
            case FILE_NOT_FOUND, PATH_NOT_FOUND, SERVICE_DOES_NOT_EXIST -> Reason.MISSING;
            case ACCESS_DENIED, ELEVATION_REQUIRED, NOT_ALL_ASSIGNED, PRIVILEGE_NOT_HELD -> Reason.DENIED;
            case SHARING_VIOLATION, LOCK_VIOLATION -> Reason.IN_USE;
            case CALL_NOT_IMPLEMENTED -> Reason.UNAVAILABLE;
            default -> Reason.FAILED;
        };
    }
}
