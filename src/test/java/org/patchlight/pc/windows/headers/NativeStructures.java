package org.patchlight.pc.windows.headers;

import com.sun.jna.Structure;
import com.sun.jna.platform.win32.WinNT.TOKEN_PRIVILEGES;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The structures of JNA that the code makes or hands on: each that its class files name. */
final class NativeStructures {
    private static final Pattern TYPE = Pattern.compile("(?:com/sun/jna|org/patchlight)/[\\w/]*\\w(?:\\$\\w+)*");

    private NativeStructures() {}

    /** One of each, empty. */
    static List<Structure> all() throws IOException {
        Map<String, Structure> found = new TreeMap<>();
        for (Path file : NativeClasses.files()) {
            // Names of classes are plain ASCII among the other bytes.
            Matcher named = TYPE.matcher(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            while (named.find()) {
                if (isStructure(named.group()) && !found.containsKey(named.group())) {
                    found.put(named.group(), make(named.group()));
                }
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean isStructure(String name) {
        try {
            Class<?> type = Class.forName(name.replace('/', '.'), false, Structure.class.getClassLoader());
            return Structure.class.isAssignableFrom(type) && type != Structure.class;
        } catch (ClassNotFoundException | NoClassDefFoundError anotherText) {
            return false;
        }
    }

    private static Structure make(String name) {
        try {
            Class<?> type = NativeClasses.load(name);
            // It ends with an array whose length its maker states.
            return type == TOKEN_PRIVILEGES.class
                    ? new TOKEN_PRIVILEGES(1)
                    : (Structure) type.getConstructor().newInstance();
        } catch (ReflectiveOperationException lacking) {
            throw new AssertionError("a structure needs a public class and constructor: " + name, lacking);
        }
    }
}
