package org.patchlight.pc.windows.agent;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** The DISPPARAMS (oaidl.h) of one call: its arguments, the last one first, freed when closed. */
final class CallArguments implements AutoCloseable {
    private static final int NAMES = Native.POINTER_SIZE;
    private static final int COUNT = NAMES + Native.POINTER_SIZE;
    private static final int NAME_COUNT = COUNT + Integer.BYTES;
    private static final int SIZE = NAME_COUNT + Integer.BYTES;

    private final int count;
    private final Memory memory = new Memory(SIZE);
    private final Memory values;
    private final Memory names = new Memory(Integer.BYTES);

    /** @param nameOrNull the id of the only argument if it is named; null otherwise */
    CallArguments(Object[] arguments, @Nullable Integer nameOrNull) {
        this.count = arguments.length;
        this.values = new Memory((long) Variant.SIZE * Math.max(count, 1));
        for (int n = 0; n < count; n++) {
            Variant.writeArgument(value(count - 1 - n), arguments[n]);
        }
        memory.clear();
        memory.setPointer(0, count == 0 ? Pointer.NULL : values);
        memory.setInt(COUNT, count);
        if (nameOrNull != null) {
            names.setInt(0, nameOrNull);
            memory.setPointer(NAMES, names);
            memory.setInt(NAME_COUNT, 1);
        }
    }

    Pointer pointer() {
        return memory;
    }

    @Override
    public void close() {
        for (int n = 0; n < count; n++) {
            Variant.freeArgument(value(n));
        }
        values.close();
        names.close();
        memory.close();
    }

    private Pointer value(int index) {
        return values.share((long) index * Variant.SIZE, Variant.SIZE);
    }
}
