package org.patchlight.pc.windows.headers;

import com.sun.jna.Callback;
import com.sun.jna.IntegerType;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.PointerType;
import com.sun.jna.Structure;
import com.sun.jna.Union;
import com.sun.jna.WString;
import com.sun.jna.platform.win32.WinDef.LONG;
import com.sun.jna.platform.win32.WinDef.ULONG;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The layout that JNA gives a structure on a 64-bit system, computed from its fields. JNA itself can only say that of the
 * system it runs on, where a wide character may have 4 bytes and a C long 8. {@link StructuresTest} shows that the two
 * agree there.
 *
 * @param size of the structure, in bytes
 * @param alignment in bytes
 * @param offsets of its fields, in bytes
 * @param sizes of its fields, in bytes
 */
record StructureLayout(int size, int alignment, Map<String, Integer> offsets, Map<String, Integer> sizes) {
    /**
     * What depends on the system.
     *
     * @param wide bytes of a wide character
     * @param cLong bytes of a C long
     */
    record Sizes(int wide, int cLong) {
        static final Sizes WINDOWS = new Sizes(2, 4);
        static final Sizes HERE = new Sizes(Native.WCHAR_SIZE, Native.LONG_SIZE);
    }

    private static final int POINTER = 8;
    private static final List<Class<?>> POINTERS = List.of(
            Pointer.class, PointerType.class, String.class, WString.class, Callback.class, Structure.ByReference.class);

    /** Sizes of the types that are the same everywhere; JNA passes a boolean as an int. */
    private static final Map<Class<?>, Integer> FIXED = Map.of(
            byte.class,
            1,
            short.class,
            2,
            int.class,
            4,
            boolean.class,
            4,
            float.class,
            4,
            long.class,
            8,
            double.class,
            8);

    static StructureLayout of(Structure structure, Sizes sizes) {
        Map<String, Integer> offsets = new LinkedHashMap<>();
        Map<String, Integer> lengths = new LinkedHashMap<>();
        boolean union = structure instanceof Union;
        int alignment = 1;
        int end = 0;
        for (Field field : fields(structure)) {
            StructureLayout part = of(field.getType(), value(field, structure), sizes);
            int at = union ? 0 : round(end, part.alignment());
            offsets.put(field.getName(), at);
            lengths.put(field.getName(), part.size());
            end = Math.max(end, at + part.size());
            alignment = Math.max(alignment, part.alignment());
        }
        return new StructureLayout(round(end, alignment), alignment, offsets, lengths);
    }

    private static StructureLayout of(Class<?> type, Object value, Sizes sizes) {
        if (FIXED.containsKey(type)) {
            return scalar(FIXED.get(type));
        }
        if (type == char.class) {
            return scalar(sizes.wide());
        }
        if (POINTERS.stream().anyMatch(kind -> kind.isAssignableFrom(type))) {
            return scalar(POINTER);
        }
        if (NativeLong.class.isAssignableFrom(type)
                || LONG.class.isAssignableFrom(type)
                || ULONG.class.isAssignableFrom(type)) {
            return scalar(sizes.cLong());
        }
        if (IntegerType.class.isAssignableFrom(type)) {
            return scalar(Native.getNativeSize(type, value));
        }
        if (type.isArray()) {
            StructureLayout one = of(type.getComponentType(), element(value, type.getComponentType()), sizes);
            return new StructureLayout(one.size() * Array.getLength(value), one.alignment(), Map.of(), Map.of());
        }
        if (value instanceof Structure nested) {
            return of(nested, sizes);
        }
        throw new AssertionError("a field of the type " + type);
    }

    /** The first element of an array; an array of structures may be empty so far. */
    private static Object element(Object array, Class<?> type) {
        Object first = Array.get(array, 0);
        return first == null ? Structure.newInstance(type.asSubclass(Structure.class)) : first;
    }

    private static StructureLayout scalar(int size) {
        return new StructureLayout(size, size, Map.of(), Map.of());
    }

    private static int round(int size, int alignment) {
        return (size + alignment - 1) / alignment * alignment;
    }

    private static Object value(Field field, Structure structure) {
        try {
            return field.get(structure);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(field.getName(), impossible);
        }
    }

    /** The fields in the order of memory, those of a superclass first. */
    @SuppressWarnings("unchecked")
    private static List<Field> fields(Structure structure) {
        try {
            var list = Structure.class.getDeclaredMethod("getFields", boolean.class);
            list.setAccessible(true);
            return (List<Field>) list.invoke(structure, true);
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError("another JNA", changed);
        }
    }

    /** Where JNA itself puts a field on this system. */
    static int offsetHere(Structure structure, String field) {
        try {
            var offset = Structure.class.getDeclaredMethod("fieldOffset", String.class);
            offset.setAccessible(true);
            return (int) offset.invoke(structure, field);
        } catch (ReflectiveOperationException changed) {
            throw new AssertionError("another JNA", changed);
        }
    }
}
