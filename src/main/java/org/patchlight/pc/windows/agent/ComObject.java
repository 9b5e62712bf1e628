package org.patchlight.pc.windows.agent;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.COM.Unknown;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A COM object that is called by the names of its members, through IDispatch (oaidl.h) alone. Names are resolved for
 * each object, because the same name has another id on a driver update than on others. Released when closed.
 */
final class ComObject extends Unknown implements AutoCloseable {
    private static final UUID DISPATCH = UUID.fromString("00020400-0000-0000-C000-000000000046");

    private static final int GET_IDS_OF_NAMES = 5;
    private static final int INVOKE = 6;
    /** Both, as scripts do: some servers define a member as a method, others as a property. */
    private static final short METHOD_OR_GET = 1 | 2;

    private static final short METHOD = 1;

    private static final short PUT = 4;
    private static final int PUT_ARGUMENT = -3;
    private static final int ENGLISH = 0x0409;
    private static final int GUID_SIZE = 16;

    ComObject(Pointer pointer) {
        super(pointer);
    }

    /** Creates an object of a class, in this process. */
    static ComObject make(UUID id, String name) throws ComFailure {
        return new ComObject(create(id, DISPATCH, ComLibrary.IN_PROCESS_SERVER, name));
    }

    /**
     * Creates an object of a class. The caller releases it.
     *
     * @param kind the interface that is returned
     * @param context where the object may live
     * @param name what a failure is about
     */
    static Pointer create(UUID id, UUID kind, int context, String name) throws ComFailure {
        PointerByReference made = new PointerByReference();
        try (Memory classId = guid(id);
                Memory interfaceId = guid(kind)) {
            int code = ComLibrary.INSTANCE.CoCreateInstance(classId, null, context, interfaceId, made);
            if (code < 0) {
                throw new ComFailure(name, code);
            }
            return made.getValue();
        }
    }

    /** Calls a member; the caller closes the answer. */
    Variant ask(String member, Object... arguments) throws ComFailure {
        Variant answer = new Variant(member);
        try {
            invoke(member, METHOD_OR_GET, answer.pointer(), arguments);
            return answer;
        } catch (ComFailure | RuntimeException refused) {
            answer.close();
            throw refused;
        }
    }

    /** Calls a member that is only a method, and returns the number that it answers. */
    int call(String method, Object... arguments) throws ComFailure {
        try (Variant answer = new Variant(method)) {
            invoke(method, METHOD, answer.pointer(), arguments);
            return answer.number();
        }
    }

    int number(String member, Object... arguments) throws ComFailure {
        try (Variant answer = ask(member, arguments)) {
            return answer.number();
        }
    }

    ComObject object(String member, Object... arguments) throws ComFailure {
        try (Variant answer = ask(member, arguments)) {
            return new ComObject(answer.object());
        }
    }

    boolean flag(String member) throws ComFailure {
        try (Variant answer = ask(member)) {
            return answer.flag();
        }
    }

    /** The text of a member; empty if it has none. */
    String text(String member) throws ComFailure {
        try (Variant answer = ask(member)) {
            String text = answer.textOrNull();
            return text == null ? "" : text;
        }
    }

    Optional<Instant> date(String member) throws ComFailure {
        try (Variant answer = ask(member)) {
            return answer.date();
        }
    }

    /** The text of a member that older agents may not have; null if so, or if it has none. */
    @Nullable String textOrNull(String member) {
        try (Variant answer = ask(member)) {
            return answer.textOrNull();
        } catch (ComFailure refused) {
            return null;
        }
    }

    /** The number of a member that older agents may not have. */
    int numberOr(int otherwise, String member) {
        try {
            return number(member);
        } catch (ComFailure refused) {
            return otherwise;
        }
    }

    /** Whether a member is true that older agents may not have. */
    boolean flagOrNo(String member) {
        try {
            return flag(member);
        } catch (ComFailure refused) {
            return false;
        }
    }

    /** Sets a property to an object, a number, a flag or a text. */
    void put(String member, Object value) throws ComFailure {
        invoke(member, PUT, Pointer.NULL, value);
    }

    @Override
    public void close() {
        Release();
    }

    private int id(String member) throws ComFailure {
        try (Memory name = wide(member);
                Memory names = new Memory(Native.POINTER_SIZE);
                Memory none = zeros(GUID_SIZE)) {
            names.setPointer(0, name);
            IntByReference id = new IntByReference();
            int code = _invokeNativeInt(GET_IDS_OF_NAMES, new Object[] {getPointer(), none, names, 1, ENGLISH, id});
            if (code < 0) {
                throw new ComFailure(member, code);
            }
            return id.getValue();
        }
    }

    private void invoke(String member, short kind, Pointer answer, Object... arguments) throws ComFailure {
        int id = id(member);
        try (Memory none = zeros(GUID_SIZE);
                CallArguments call = new CallArguments(arguments, kind == PUT ? PUT_ARGUMENT : null);
                CallFault fault = new CallFault()) {
            int code = _invokeNativeInt(INVOKE, new Object[] {
                getPointer(), id, none, ENGLISH, kind, call.pointer(), answer, fault.pointer(), Pointer.NULL
            });
            if (code < 0) {
                throw new ComFailure(member, fault.trueCode(code));
            }
        }
    }

    private static Memory wide(String text) {
        Memory memory = new Memory((text.length() + 1L) * Native.WCHAR_SIZE);
        memory.setWideString(0, text);
        return memory;
    }

    private static Memory zeros(int size) {
        Memory memory = new Memory(size);
        memory.clear();
        return memory;
    }

    /** A GUID as in memory: its first three parts are little-endian. */
    private static Memory guid(UUID id) {
        byte[] plain = ByteBuffer.allocate(GUID_SIZE)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        int[] order = {3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15};
        Memory memory = new Memory(GUID_SIZE);
        for (int n = 0; n < GUID_SIZE; n++) {
            memory.setByte(n, plain[order[n]]);
        }
        return memory;
    }
}
