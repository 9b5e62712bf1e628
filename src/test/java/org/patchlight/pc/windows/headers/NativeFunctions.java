package org.patchlight.pc.windows.headers;

import com.sun.jna.Library;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
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

/**
 * Every function of a DLL that the code can reach: those of its own JNA interfaces, those it calls in jna-platform, also
 * through its helper classes, and those it looks up by name.
 */
final class NativeFunctions {
    private static final String ROOT = "org.patchlight.";
    private static final String JNA = "com.sun.jna.platform.win32";
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
    private final Set<String> seen = new HashSet<>();
    private final Deque<JavaCodeUnit> waiting = new ArrayDeque<>();
    private final Map<String, Function> own = new HashMap<>();

    private NativeFunctions() {}

    static Set<Function> all() throws IOException {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.patchlight.pc.windows", "org.patchlight.desktop.windows", JNA);
        NativeFunctions functions = new NativeFunctions();
        functions.readSources();
        for (JavaClass type : classes) {
            if (type.getName().startsWith(ROOT)) {
                functions.declared(type);
                functions.waiting.addAll(type.getCodeUnits());
            }
        }
        while (!functions.waiting.isEmpty()) {
            functions.follow(functions.waiting.remove());
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

    private void declared(JavaClass type) {
        if (!type.isInterface() || !type.isAssignableTo(Library.class)) {
            return;
        }
        Function library = own.get(type.getSimpleName());
        if (library == null) {
            throw new AssertionError("which DLL has the functions of " + type.getName());
        }
        type.getMethods()
                .forEach(method -> found.add(new Function(library.library(), method.getName(), library.wide())));
    }

    private void follow(JavaCodeUnit caller) {
        for (var call : caller.getCallsFromSelf()) {
            CodeUnitCallTarget target = call.getTarget();
            JavaClass owner = target.getOwner();
            if (!owner.getName().startsWith(JNA)) {
                continue;
            }
            if (owner.isInterface() && owner.isAssignableTo(Library.class)) {
                found.add(new Function(owner.getSimpleName().toLowerCase(Locale.ROOT), target.getName(), true));
            } else if (seen.add(target.getFullName())) {
                target.resolveMember().ifPresent(member -> waiting.add((JavaCodeUnit) member));
            }
        }
    }
}
