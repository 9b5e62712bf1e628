package org.patchlight.pc.windows.headers;

import com.sun.jna.Library;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.patchlight.pc.windows.headers.NativeCalls.Call;

/**
 * Every function of a DLL that the code can reach: those of its own JNA interfaces, those it calls in jna-platform, also
 * through its helper classes, and those it looks up by name.
 */
final class NativeFunctions {
    private static final String JNA = "com/sun/jna/platform/win32/";
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Pattern LOAD = Pattern.compile("Native\\.load\\(\\s*\"(\\w+)\",\\s*(\\w+)\\.class([^;]*);");
    private static final Pattern LOOK_UP =
            Pattern.compile("getInstance\\(\"(\\w+)\"\\)\\.getFunction\\((\\w+|\"\\w+\")");
    private static final Pattern BY_NAME = Pattern.compile("\\bfunction\\(\"(\\w+)\"\\)");

    /**
     * A function as the code names it.
     *
     * @param library the DLL, in small letters
     * @param name its name; Windows may add a W
     * @param wide whether JNA adds that W where the function has one
     */
    record Function(String library, String name, boolean wide) implements Comparable<Function> {
        @Override
        public int compareTo(Function other) {
            return toString().compareTo(other.toString());
        }
    }

    private final Set<Function> found = new TreeSet<>();
    private final Set<Call> seen = new HashSet<>();
    private final Deque<Call> waiting = new ArrayDeque<>();
    private final Map<String, Function> own = new HashMap<>();

    private NativeFunctions() {}

    static Set<Function> all() throws IOException {
        NativeFunctions functions = new NativeFunctions();
        functions.readSources();
        for (Path file : NativeClasses.files()) {
            functions.declared(
                    NativeClasses.load(CLASSES.relativize(file).toString().replace(".class", "")));
            try (InputStream bytes = Files.newInputStream(file)) {
                functions.take(NativeCalls.of(bytes, any -> true));
            }
        }
        while (!functions.waiting.isEmpty()) {
            Call call = functions.waiting.remove();
            try (InputStream bytes = ClassLoader.getSystemResourceAsStream(call.owner() + ".class")) {
                functions.take(NativeCalls.of(bytes, (call.name() + call.kind())::equals));
            }
        }
        return functions.found;
    }

    /** The DLL of each interface, and the functions that are looked up by name. */
    private void readSources() throws IOException {
        for (String source : NativeSources.all().values()) {
            Matcher load = LOAD.matcher(source);
            while (load.find()) {
                own.put(
                        load.group(2),
                        new Function(load.group(1), "", load.group(3).contains("UNICODE")));
            }
            Matcher lookUp = LOOK_UP.matcher(source);
            while (lookUp.find()) {
                String library = lookUp.group(1);
                String name = lookUp.group(2);
                if (name.startsWith("\"")) {
                    found.add(new Function(library, name.replace("\"", ""), false));
                } else {
                    BY_NAME.matcher(source)
                            .results()
                            .forEach(one -> found.add(new Function(library, one.group(1), false)));
                }
            }
        }
    }

    private void declared(Class<?> type) {
        if (!isLibrary(type)) {
            return;
        }
        Function library = own.get(type.getSimpleName());
        if (library == null) {
            throw new AssertionError("which DLL has the functions of " + type.getName());
        }
        for (Method method : type.getDeclaredMethods()) {
            found.add(new Function(library.library(), method.getName(), library.wide()));
        }
    }

    /** A call of jna-platform is one of a DLL, or of a helper class whose own calls then count. */
    private void take(Set<Call> calls) {
        for (Call call : calls) {
            if (!call.owner().startsWith(JNA) || !seen.add(call)) {
                continue;
            }
            Class<?> owner = NativeClasses.load(call.owner());
            if (isLibrary(owner)) {
                found.add(new Function(owner.getSimpleName().toLowerCase(Locale.ROOT), call.name(), true));
            } else {
                waiting.add(call);
            }
        }
    }

    private static boolean isLibrary(Class<?> type) {
        return type.isInterface() && Library.class.isAssignableFrom(type);
    }
}
