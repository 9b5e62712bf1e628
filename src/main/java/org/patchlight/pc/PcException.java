package org.patchlight.pc;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.file.FileHolder;

/** A question that this PC could not answer, or an act that it refused. */
public final class PcException extends Exception {
    private static final long serialVersionUID = 1L;

    /** The code of what somebody called off while it was under way (ERROR_CANCELLED of winerror.h). */
    public static final int CANCELLED = 1223;

    /** Why. */
    public enum Reason {
        /** The thing asked for does not exist. */
        MISSING,
        /** Access was denied; an administrator may succeed. */
        DENIED,
        /** Another program holds it. */
        IN_USE,
        /** It did not end within its limit. */
        TIMED_OUT,
        /** This PC, or this build of the program, has no such ability. */
        UNAVAILABLE,
        /** Anything else; the code says more. */
        FAILED
    }

    private final Reason reason;
    private final String operation;
    private final String target;
    private final int code;
    private transient @Nullable List<FileHolder> holders;

    /**
     * @param reason why
     * @param operation what was tried, such as {@code StartService}
     * @param target on what, such as {@code wuauserv}
     * @param code the Windows error code or HRESULT, 0 if there is none
     */
    public PcException(Reason reason, String operation, String target, int code) {
        super(operation + " " + target + ": " + reason + (code == 0 ? "" : " (" + code + ")"));
        this.reason = reason;
        this.operation = operation;
        this.target = target;
        this.code = code;
    }

    /** The same, caused by another exception. */
    public PcException(Reason reason, String operation, String target, Throwable cause) {
        this(reason, operation, target, 0);
        initCause(cause);
    }

    /** That it was called off while it was under way: by the person, or by whoever interrupted the thread that waited for it. */
    public static PcException cancelled(String operation, String target, @Nullable Throwable cause) {
        PcException cancelled = new PcException(Reason.FAILED, operation, target, CANCELLED);
        if (cause != null) {
            cancelled.initCause(cause);
        }
        return cancelled;
    }

    /** Whether it was called off while it was under way, rather than having failed. */
    public boolean isCancelled() {
        return code == CANCELLED;
    }

    public Reason reason() {
        return reason;
    }

    public String operation() {
        return operation;
    }

    public String target() {
        return target;
    }

    /** The Windows error code or HRESULT, 0 if there is none. */
    public int code() {
        return code;
    }

    /** The same, with what Windows answered when it was asked who holds the target: perhaps nobody. */
    public PcException heldBy(List<FileHolder> told) {
        PcException known = new PcException(reason, operation, target, code);
        known.initCause(this);
        known.holders = List.copyOf(told);
        return known;
    }

    /** Who holds the target; empty if nobody asked. */
    public Optional<List<FileHolder>> holders() {
        return Optional.ofNullable(holders);
    }
}
