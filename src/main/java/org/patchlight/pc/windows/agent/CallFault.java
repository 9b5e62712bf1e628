package org.patchlight.pc.windows.agent;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** The EXCEPINFO (oaidl.h) in which a failed call describes its error; its strings are freed when closed. */
final class CallFault implements AutoCloseable {
    /** DISP_E_EXCEPTION: the real code is in this structure. */
    private static final int EXCEPTION = 0x80020009;

    // Two words, three strings, a number, a reserved pointer, a function that fills in the rest, and the code.
    private static final int FIRST_TEXT = Native.POINTER_SIZE == 8 ? 8 : 4;
    private static final int TEXTS = 3;
    private static final int FILL_IN = FIRST_TEXT + (TEXTS + 2) * Native.POINTER_SIZE;
    private static final int CODE = FILL_IN + Native.POINTER_SIZE;
    private static final int SIZE = CODE + 8;

    private final Memory memory = new Memory(SIZE);

    CallFault() {
        memory.clear();
    }

    Pointer pointer() {
        return memory;
    }

    /** The real code of a failure; the given one if there is no other. */
    int trueCode(int code) {
        if (code != EXCEPTION) {
            return code;
        }
        Pointer fillIn = memory.getPointer(FILL_IN);
        if (fillIn != null) {
            Function.getFunction(fillIn, Function.ALT_CONVENTION).invokeInt(new Object[] {memory});
        }
        int own = memory.getInt(CODE);
        return own == 0 ? code : own;
    }

    @Override
    public void close() {
        for (int n = 0; n < TEXTS; n++) {
            AutomationLibrary.INSTANCE.SysFreeString(memory.getPointer(FIRST_TEXT + (long) n * Native.POINTER_SIZE));
        }
        memory.close();
    }
}
