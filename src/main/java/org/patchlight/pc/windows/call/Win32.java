package org.patchlight.pc.windows.call;

import com.sun.jna.platform.win32.Win32Exception;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;

/** Translates errors of Windows into the failures of the ports. Codes are those of {@code winerror.h}. */
public final class Win32 {
    public static final int SUCCESS = 0;
    public static final int FILE_NOT_FOUND = 2;
    public static final int PATH_NOT_FOUND = 3;
    public static final int ACCESS_DENIED = 5;
    public static final int SHARING_VIOLATION = 32;
    public static final int LOCK_VIOLATION = 33;
    public static final int INVALID_PARAMETER = 87;
    public static final int CALL_NOT_IMPLEMENTED = 120;
    public static final int INSUFFICIENT_BUFFER = 122;
    public static final int INVALID_NAME = 123;
    public static final int INVALID_LEVEL = 124;
    public static final int DIR_NOT_EMPTY = 145;
    public static final int ALREADY_EXISTS = 183;
    public static final int MORE_DATA = 234;
    public static final int NO_MORE_ITEMS = 259;
    public static final int DIRECTORY = 267;
    public static final int STOPPED_ON_SYMLINK = 681;
    public static final int ELEVATION_REQUIRED = 740;
    public static final int SERVICE_DOES_NOT_EXIST = 1060;
    public static final int NO_ASSOCIATION = 1155;
    public static final int NOT_ALL_ASSIGNED = 1300;
    public static final int PRIVILEGE_NOT_HELD = 1314;
    public static final int SUCCESS_RESTART_REQUIRED = 3010;
    public static final int E_ACCESSDENIED = 0x80070005;

    private Win32() {}

    /** A call into Windows. */
    @FunctionalInterface
    public interface Call<T> {
        T run() throws PcException;
    }

    /**
     * Runs a call. A library or function that this Windows lacks ends as UNAVAILABLE, never as a {@link LinkageError}.
     */
    public static <T> T call(String operation, String target, Call<T> call) throws PcException {
        try {
            return call.run();
        } catch (LinkageError lacking) {
            throw new PcException(Reason.UNAVAILABLE, operation, target, lacking);
        } catch (Win32Exception failed) {
            throw failure(operation, target, failed.getErrorCode());
        }
    }

    /** The failure that a code stands for in any port. */
    public static PcException failure(String operation, String target, int code) {
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
