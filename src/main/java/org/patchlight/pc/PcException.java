package org.patchlight.pc;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.file.FileHolder;

/** The PC could not answer a question, or refused an operation. */
public final class PcException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The code of an operation that was cancelled (ERROR_CANCELLED in winerror.h). */
    public static final int CANCELLED = 1223;

    /** Why the operation failed. */
    public enum Reason {
        /** The thing asked for does not exist. */
        MISSING,
        /** Access was denied; an administrator may succeed. */
        DENIED,
        /** Another program holds it. */
        IN_USE,
        /** The operation didn't end within its limit. */
        TIMED_OUT,
        /** This PC, or this build of Patchlight, doesn't support it. */
        UNAVAILABLE,
        /** Any other failure; the code says more. */
        FAILED
    }

    private final Reason reason;
    private final String operation;
    private final String target;
    private final int code;
    private transient @Nullable List<FileHolder> holders;

    /**
     * A failure with a Windows code.
     *
     * @param reason why
     * @param operation what was tried, such as {@code StartService}
     * @param target the object of the operation, such as {@code wuauserv}
     * @param code the Windows error code or HRESULT, 0 if there is none
     */
    public PcException(Reason reason, String operation, String target, int code) {
        super(operation + " " + target + ": " + reason + (code == 0 ? "" : " (" + code + ")"));
        this.reason = reason;
        this.operation = operation;
        this.target = target;
        this.code = code;
    }

    /** A failure without a code, caused by another exception. */
    public PcException(Reason reason, String operation, String target, Throwable cause) {
        this(reason, operation, target, 0);
        initCause(cause);
    }

    /**
     * The operation was cancelled by the user, or by interrupting the thread that waited for it.
     *
     * @param operation what was cancelled
     * @param target the object of the operation
     * @param cause the underlying exception, or null
     */
    public static PcException cancelled(String operation, String target, @Nullable Throwable cause) {
        PcException cancelled = new PcException(Reason.FAILED, operation, target, CANCELLED);
        if (cause != null) {
            cancelled.initCause(cause);
        }
        return cancelled;
    }

    /** Whether the operation was cancelled rather than failed. */
    public boolean isCancelled() {
        return code == CANCELLED;
    }

    /** Why the operation failed. */
    public Reason reason() {
        return reason;
    }

    /** What was tried, such as {@code StartService}. */
    public String operation() {
        return operation;
    }

    /** The object of the operation, such as {@code wuauserv}. */
    public String target() {
        return target;
    }

    /** The Windows error code or HRESULT, 0 if there is none. */
    public int code() {
        return code;
    }

    /**
     * A copy that lists the programs that hold the target.
     *
     * @param found the programs that Windows reported; may be empty
     */
    public PcException heldBy(List<FileHolder> found) {
        PcException copy = new PcException(reason, operation, target, code);
        copy.initCause(this);
        copy.holders = List.copyOf(found);
        return copy;
    }

    /** The programs that hold the target; empty if Windows was not asked. */
    public Optional<List<FileHolder>> holders() {
        return Optional.ofNullable(holders);
    }
}
