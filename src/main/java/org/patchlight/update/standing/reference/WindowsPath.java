package org.patchlight.update.standing.reference;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paths as the registry holds them for services and drivers: with variables, kernel prefixes, relative to the Windows
 * folder, or with arguments. An ambiguous value gives no path, so that no existing file is reported as missing.
 */
public final class WindowsPath {
    private static final Pattern PROGRAM =
            Pattern.compile("(?i)(.{1,600}?\\.(?:exe|sys|dll|com))(?=[\\s,]|$).{0,4000}", Pattern.DOTALL);

    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z]:\\\\[^%*?\"<>|:]{1,600}");

    private WindowsPath() {}

    /**
     * The file that a value such as {@code ImagePath} starts, without its arguments.
     *
     * @param windowsFolder such as {@code C:\Windows}
     * @return empty if the value is ambiguous
     */
    static Optional<String> program(String value, String windowsFolder) {
        String text = value.strip();
        if (text.startsWith("\"")) {
            int end = text.indexOf('"', 1);
            return end < 0 ? Optional.empty() : absolute(text.substring(1, end), windowsFolder);
        }
        Matcher program = PROGRAM.matcher(text);
        return program.matches() ? absolute(program.group(1), windowsFolder) : Optional.empty();
    }

    /** The whole value as one absolute path; empty if it is ambiguous. */
    public static Optional<String> absolute(String value, String windowsFolder) {
        String path = value.strip().replace('/', '\\');
        String small = path.toLowerCase(Locale.ROOT);
        for (String prefix : new String[] {"\\??\\", "\\\\?\\"}) {
            if (small.startsWith(prefix)) {
                path = path.substring(prefix.length());
            }
        }
        path = replaced(path, "%systemroot%", windowsFolder);
        path = replaced(path, "%windir%", windowsFolder);
        path = replaced(path, "%systemdrive%", windowsFolder.substring(0, Math.min(2, windowsFolder.length())));
        path = replaced(path, "\\systemroot\\", windowsFolder + "\\");
        if (path.toLowerCase(Locale.ROOT).startsWith("system32\\")) {
            path = windowsFolder + "\\" + path;
        }
        return ABSOLUTE.matcher(path).matches() ? Optional.of(path) : Optional.empty();
    }

    private static String replaced(String path, String beginning, String by) {
        return path.toLowerCase(Locale.ROOT).startsWith(beginning) ? by + path.substring(beginning.length()) : path;
    }
}
