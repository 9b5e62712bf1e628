package org.patchlight.desktop.windows.toast;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Guid.GUID;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/**
 * An object of the Windows Runtime as one of its interfaces. Its methods are called by their places in its table, only
 * on the thread that entered the runtime, and every result is checked. Closing releases it.
 */
final class WinRtObject implements AutoCloseable {
    private static final int QUERY_INTERFACE = 0;
    private static final int RELEASE = 2;

    private final WinRtInterface type;
    private final Pointer pointer;

    /**
     * @param type the interface that the pointer has; another one would call other methods and end the process
     * @param pointer a reference that this object takes over
     */
    WinRtObject(WinRtInterface type, Pointer pointer) {
        this.type = type;
        this.pointer = pointer;
    }

    /**
     * The same object as another interface.
     *
     * @throws WinRtException if it has no such interface, as on an older Windows
     */
    WinRtObject as(WinRtInterface wanted) throws WinRtException {
        PointerByReference answer = new PointerByReference();
        int code = invoke(QUERY_INTERFACE, guid(wanted), answer);
        return new WinRtObject(wanted, checked("QueryInterface " + wanted, code, answer));
    }

    /**
     * Calls a method.
     *
     * @param arguments pointers, numbers, {@link HString}s and other objects, as the method takes them
     * @throws WinRtException if it fails
     */
    void call(WinRtMethod method, Object... arguments) throws WinRtException {
        int code = invoke(method, arguments);
        if (code < 0) {
            throw new WinRtException(method.name(), code);
        }
    }

    /**
     * Calls a method whose last argument is its answer, an object.
     *
     * @param answerType the interface of the answer by the definition of the method
     * @throws WinRtException if it fails
     */
    WinRtObject get(WinRtInterface answerType, WinRtMethod method, Object... arguments) throws WinRtException {
        PointerByReference answer = new PointerByReference();
        Object[] all = new Object[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = answer;
        return new WinRtObject(answerType, checked(method.name(), invoke(method, all), answer));
    }

    @Override
    public void close() {
        invoke(RELEASE);
    }

    /** The pointer of a call that may have failed. A null pointer is never called, whatever the code says. */
    static Pointer checked(String call, int code, PointerByReference answer) throws WinRtException {
        Pointer pointer = answer.getValue();
        if (code < 0 || pointer == null) {
            throw new WinRtException(call, code);
        }
        return pointer;
    }

    /** The id of an interface; a call passes it by its address. */
    static GUID guid(WinRtInterface type) {
        return GUID.fromString("{" + type.id() + "}");
    }

    private int invoke(WinRtMethod method, Object... arguments) {
        if (method.owner() != type) {
            throw new IllegalArgumentException(method + " of " + type);
        }
        return invoke(method.slot(), arguments);
    }

    private int invoke(int slot, Object... arguments) {
        @Nullable Object[] all = new @Nullable Object[arguments.length + 1];
        all[0] = pointer;
        for (int n = 0; n < arguments.length; n++) {
            all[n + 1] = passed(arguments[n]);
        }
        Pointer method = pointer.getPointer(0).getPointer((long) slot * Native.POINTER_SIZE);
        return Function.getFunction(method, Function.ALT_CONVENTION).invokeInt(all);
    }

    /** A truth value of the Windows Runtime has one byte. */
    private static @Nullable Object passed(Object argument) {
        if (argument instanceof HString text) {
            return text.pointer();
        }
        if (argument instanceof WinRtObject object) {
            return object.pointer;
        }
        return argument instanceof Boolean truth ? Byte.valueOf((byte) (truth ? 1 : 0)) : argument;
    }
}
