package org.patchlight.pc.windows.headers;

import com.sun.jna.Structure;
import com.sun.jna.platform.win32.WinNT.TOKEN_PRIVILEGES;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The structures of JNA that the code makes or hands on, and those inside them. */
final class NativeStructures {
    private NativeStructures() {}

    /** One of each, empty. */
    static List<Structure> all() {
        Set<String> names = new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("org.patchlight.pc.windows", "org.patchlight.desktop.windows")
                        .stream()
                        .flatMap(type -> Stream.concat(
                                Stream.of(type),
                                type.getDirectDependenciesFromSelf().stream().map(used -> used.getTargetClass())))
                        .map(JavaClass::getBaseComponentType)
                        .filter(type -> type.isAssignableTo(Structure.class))
                        .map(JavaClass::getName)
                        .collect(Collectors.toCollection(TreeSet::new));
        names.remove(Structure.class.getName());
        return names.stream().map(NativeStructures::make).toList();
    }

    private static Structure make(String name) {
        try {
            Class<?> type = Class.forName(name);
            // It ends with an array whose length its maker states.
            return type == TOKEN_PRIVILEGES.class
                    ? new TOKEN_PRIVILEGES(1)
                    : (Structure) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException lacking) {
            throw new AssertionError("a structure needs a public class and constructor: " + name, lacking);
        }
    }
}
