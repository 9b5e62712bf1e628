package org.patchlight.machine;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Where libraries with native code may come from, as properties of the JVM. They only work if they are set before the
 * first class of JNA or FlatLaf loads.
 *
 * <p>By default both unpack a DLL into the temporary folder. Java 17 can't load it from there if the path has letters
 * outside the ANSI code page, policies and scanners block DLLs there, and another program may plant one.
 */
public final class NativeLibraryRules {
    /** The native library of JNA; {@code packaging/launcher/build} puts it beside the jar. */
    public static final String LIBRARY = "jnidispatch.dll";

    /** The native library of FlatLaf, for title bars; the same script puts it there. FlatLaf works without it. */
    static final String WINDOWS_OF_FLATLAF = "flatlaf-windows-x86_64.dll";

    private static final String BOOT_PATH = "jna.boot.library.path";
    private static final String NO_UNPACK = "jna.nounpack";

    private NativeLibraryRules() {}

    /** Sets the properties for this process. Properties that the command line sets stay as they are. */
    public static void apply() {
        Map<String, String> rules =
                OperatingSystem.isWindows() ? onWindows(folder(), WindowsIntegrity::isElevated) : Map.of();
        if (System.getProperty(BOOT_PATH) == null) {
            rules.forEach(System::setProperty);
        }
    }

    /**
     * The properties on Windows.
     *
     * @param folder the folder of the jar
     * @param elevated whether programs of the same person have fewer rights than this process
     */
    static Map<String, String> onWindows(Path folder, BooleanSupplier elevated) {
        boolean beside = Files.isRegularFile(folder.resolve(LIBRARY));
        boolean trusted = elevated.getAsBoolean();
        Map<String, String> rules = new TreeMap<>();
        if (beside) {
            rules.put(BOOT_PATH, folder.toString());
        }
        if (beside || trusted) {
            rules.put(NO_UNPACK, "true");
            rules.put("jna.nosys", "true");
        }
        if (!trusted && Files.isRegularFile(folder.resolve(WINDOWS_OF_FLATLAF))) {
            rules.put("flatlaf.nativeLibraryPath", folder.toString());
        } else if (beside || trusted) {
            rules.put("flatlaf.useNativeLibrary", "false");
        }
        return rules;
    }

    /** Whether the library is not beside the jar, and may not be unpacked. */
    public static boolean isMissing() {
        return Boolean.getBoolean(NO_UNPACK) && !Files.isRegularFile(folder().resolve(LIBRARY));
    }

    /** Whether the library beside the jar is the one that the program was packaged with. */
    public static boolean isIntact() {
        return isIntact(folder().resolve(LIBRARY));
    }

    /** Whether Java 17 can load from the folder of the jar: it knows only letters of the ANSI code page. */
    public static boolean isFolderInCodePage() {
        return isIn(System.getProperty("sun.jnu.encoding", "UTF-8"), folder().toString());
    }

    static boolean isIn(String codePage, String text) {
        return !Charset.isSupported(codePage)
                || Charset.forName(codePage).newEncoder().canEncode(text);
    }

    static boolean isIntact(Path library) {
        for (String platform : List.of("x86-64", "aarch64", "x86")) {
            String packaged = "/com/sun/jna/win32-" + platform + "/" + LIBRARY;
            try (InputStream original = NativeLibraryRules.class.getResourceAsStream(packaged)) {
                if (original != null && Arrays.equals(original.readAllBytes(), Files.readAllBytes(library))) {
                    return true;
                }
            } catch (IOException unreadable) {
                return false;
            }
        }
        return false;
    }

    private static Path folder() {
        return Installation.jar().resolveSibling("").toAbsolutePath();
    }
}
