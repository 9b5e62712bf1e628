package org.patchlight.desktop.windows.toast;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.ptr.PointerByReference;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The functions of {@code combase.dll} that make objects and texts of the Windows Runtime. Windows 7 lacks it. */
final class WinRuntime {
    private static final Logger LOG = LoggerFactory.getLogger(WinRuntime.class);
    private static final int MULTITHREADED = 1;

    private final Function initialize = function("RoInitialize");
    private final Function getFactory = function("RoGetActivationFactory");
    private final Function activate = function("RoActivateInstance");
    private final Function createString = function("WindowsCreateString");
    private final Function deleteString = function("WindowsDeleteString");

    private WinRuntime() {}

    /** The runtime of this Windows; empty if it has none. */
    static Optional<WinRuntime> load() {
        try {
            return Optional.of(new WinRuntime());
        } catch (UnsatisfiedLinkError older) {
            LOG.debug("This Windows has no combase.dll, or not all of it", older);
            return Optional.empty();
        }
    }

    /**
     * Enters the runtime with this thread, for as long as the thread lives.
     *
     * @throws WinRtException if Windows refuses, as for a thread that has windows
     */
    void enter() throws WinRtException {
        // 1 means that the thread has entered it before.
        int code = initialize.invokeInt(new Object[] {MULTITHREADED});
        if (code < 0) {
            throw new WinRtException("RoInitialize", code);
        }
    }

    /**
     * What makes objects of a class, or has its static methods.
     *
     * @throws WinRtException if this Windows has no such class, or without this interface
     */
    WinRtObject factory(String className, WinRtInterface wanted) throws WinRtException {
        PointerByReference answer = new PointerByReference();
        try (HString name = text(className)) {
            int code = getFactory.invokeInt(new Object[] {name.pointer(), WinRtObject.guid(wanted), answer});
            return new WinRtObject(wanted, WinRtObject.checked("RoGetActivationFactory " + className, code, answer));
        }
    }

    /**
     * A new object of a class that needs no arguments.
     *
     * @throws WinRtException if this Windows has no such class, or without this interface
     */
    WinRtObject create(String className, WinRtInterface wanted) throws WinRtException {
        PointerByReference answer = new PointerByReference();
        try (HString name = text(className)) {
            int code = activate.invokeInt(new Object[] {name.pointer(), answer});
            Pointer made = WinRtObject.checked("RoActivateInstance " + className, code, answer);
            // The pointer is an IInspectable, whose first three methods are those of every interface.
            try (WinRtObject any = new WinRtObject(wanted, made)) {
                return any.as(wanted);
            }
        }
    }

    /** A text for one call. */
    HString text(String text) throws WinRtException {
        PointerByReference answer = new PointerByReference();
        int code = createString.invokeInt(new Object[] {new WString(text), text.length(), answer});
        if (code < 0) {
            throw new WinRtException("WindowsCreateString", code);
        }
        @Nullable Pointer made = answer.getValue();
        return new HString(made, () -> deleteString.invokeInt(new @Nullable Object[] {made}));
    }

    private static Function function(String name) {
        return NativeLibrary.getInstance("combase").getFunction(name);
    }
}
