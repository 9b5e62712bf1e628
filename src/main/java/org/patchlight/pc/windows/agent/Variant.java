package org.patchlight.pc.windows.agent;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.COM.Unknown;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A VARIANT (oaidl.h) in memory of this process. Closing it frees its string or releases its object. It is read by
 * offset, and only as its type field says: a DECIMAL overlaps that field.
 */
final class Variant implements AutoCloseable {
    /** Its size: the type, and two pointers from offset 8 on. */
    static final int SIZE = 8 + 2 * Native.POINTER_SIZE;

    private static final int VALUE = 8;
    private static final int EMPTY = 0;
    private static final int NULL = 1;
    private static final int I2 = 2;
    private static final int I4 = 3;
    private static final int DATE = 7;
    private static final int BSTR = 8;
    private static final int DISPATCH = 9;
    private static final int BOOL = 11;
    private static final int UI4 = 19;
    private static final int INT = 22;
    private static final int LONGEST_TEXT = 4096;

    private final String member;
    private final Memory memory = new Memory(SIZE);

    /** An empty variant for the answer of this member. */
    Variant(String member) {
        this.member = member;
        memory.clear();
    }

    Pointer pointer() {
        return memory;
    }

    /**
     * Writes an argument into the memory of a call. {@link #freeArgument} frees its string, or its reference to an
     * object.
     */
    static void writeArgument(Pointer target, Object argument) {
        target.clear(SIZE);
        if (argument instanceof Integer number) {
            target.setShort(0, (short) I4);
            target.setInt(VALUE, number);
        } else if (argument instanceof Boolean flag) {
            target.setShort(0, (short) BOOL);
            target.setShort(VALUE, (short) (flag ? -1 : 0));
        } else if (argument instanceof Unknown object) {
            object.AddRef();
            target.setShort(0, (short) DISPATCH);
            target.setPointer(VALUE, object.getPointer());
        } else {
            target.setShort(0, (short) BSTR);
            target.setPointer(VALUE, AutomationLibrary.INSTANCE.SysAllocString(new WString(argument.toString())));
        }
    }

    static void freeArgument(Pointer target) {
        AutomationLibrary.INSTANCE.VariantClear(target);
    }

    int number() throws ComFailure {
        return switch (type()) {
            case I4, UI4, INT -> memory.getInt(VALUE);
            case I2 -> memory.getShort(VALUE);
            default -> throw mismatch();
        };
    }

    boolean flag() throws ComFailure {
        if (type() != BOOL) {
            throw mismatch();
        }
        return memory.getShort(VALUE) != 0;
    }

    /** Its text, cut to 4096 characters; null if it is empty or has none. */
    @Nullable String textOrNull() throws ComFailure {
        if (isNothing()) {
            return null;
        }
        if (type() != BSTR) {
            throw mismatch();
        }
        Pointer text = memory.getPointer(VALUE);
        int length = text == null ? 0 : AutomationLibrary.INSTANCE.SysStringLen(text);
        return length <= 0 ? null : new String(text.getCharArray(0, Math.min(length, LONGEST_TEXT)));
    }

    /** Its date; empty if it has none. */
    Optional<Instant> date() throws ComFailure {
        if (isNothing()) {
            return Optional.empty();
        }
        if (type() != DATE) {
            throw mismatch();
        }
        return Optional.of(OleDate.instant(memory.getDouble(VALUE)).orElseThrow(this::mismatch));
    }

    /** The pointer to its object; the caller must release it. */
    Pointer object() throws ComFailure {
        if (type() != DISPATCH) {
            throw mismatch();
        }
        Pointer object = memory.getPointer(VALUE);
        memory.setShort(0, (short) EMPTY); // so that clearing does not release it
        if (object == null) {
            throw new ComFailure(member, ComFailure.NO_OBJECT);
        }
        return object;
    }

    @Override
    public void close() {
        AutomationLibrary.INSTANCE.VariantClear(memory);
        memory.close();
    }

    private boolean isNothing() {
        return type() == EMPTY || type() == NULL;
    }

    private int type() {
        return memory.getShort(0) & 0xFFFF;
    }

    private ComFailure mismatch() {
        return new ComFailure(member, ComFailure.TYPE_MISMATCH);
    }
}
