package org.patchlight.pc.windows.headers;

import com.sun.jna.Pointer;
import com.sun.jna.PointerType;
import com.sun.jna.Structure;
import com.sun.jna.platform.win32.Guid.GUID;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The constants of jna-platform that the code uses. Each has the name that Windows gives it. */
final class JnaConstants {
    private static final Pattern IMPORT = Pattern.compile("import (com\\.sun\\.jna\\.platform\\.win32\\.[\\w.]+);");
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9]*_[A-Za-z0-9_]+|[A-Z]{3,}");

    private JnaConstants() {}

    /** Each constant by the name of Windows: a Long, or the text of a GUID in capitals. */
    static Map<String, Object> used() throws IOException {
        Map<String, Object> found = new TreeMap<>();
        for (String source : NativeSources.all().values()) {
            Matcher imported = IMPORT.matcher(source);
            while (imported.find()) {
                Class<?> type = type(imported.group(1));
                Matcher use = Pattern.compile("\\b" + type.getSimpleName() + "\\.(\\w+)(?:\\.(\\w+))?")
                        .matcher(source);
                while (use.find()) {
                    add(type, use.group(1), use.group(2), found);
                }
            }
        }
        return found;
    }

    /** Notes a constant of the type, or of a type nested in it, such as Winsvc.SC_STATUS_TYPE. */
    private static void add(Class<?> type, String name, @Nullable String next, Map<String, Object> found) {
        if (!NAME.matcher(name).matches() || name.equals("INSTANCE")) {
            return;
        }
        try {
            Field field = type.getField(name);
            Optional<Long> number = number(field);
            found.put(name, number.isPresent() ? number.get() : value(field.get(null)));
        } catch (NoSuchFieldException nested) {
            Class<?> inner = type(type.getName() + "." + name);
            if (next != null) {
                add(inner, next, null, found);
            }
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(name, impossible);
        }
    }

    private static Optional<Long> number(Field field) {
        Class<?> owner = field.getDeclaringClass();
        try (InputStream file = owner.getResourceAsStream(owner.getName().replaceAll(".*\\.", "") + ".class")) {
            return ClassConstants.of(file).values().getOrDefault(field.getName(), Optional.empty());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Object value(Object value) {
        if (value instanceof PointerType pointer) {
            return Pointer.nativeValue(pointer.getPointer());
        }
        return ((GUID) value).toGuidString().replaceAll("[{}]", "");
    }

    /** A class by its name in a source, where a dot also stands before the name of a nested one. */
    private static Class<?> type(String name) {
        int dot = name.lastIndexOf('.');
        try {
            return Class.forName(name, false, Structure.class.getClassLoader());
        } catch (ClassNotFoundException perhapsNested) {
            if (dot < 0) {
                throw new AssertionError(name, perhapsNested);
            }
            return type(name.substring(0, dot) + "$" + name.substring(dot + 1));
        }
    }
}
