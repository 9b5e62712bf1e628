package org.patchlight.pc.service;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Paths in the keys of services, compared with a file of Windows: in any case, quoted, with variables, kernel prefixes,
 * arguments or short names. Only texts are compared; no file is opened.
 */
final class ServicePath {
    private static final Pattern DRIVE = Pattern.compile("[a-z]:");
    private static final Pattern SHORT = Pattern.compile("([^~.]{1,6})~[0-9]{1,2}(?:\\.([^.]{1,3}))?");
    private static final int SHORT_NAME = 8;
    private static final int SHORT_EXTENSION = 3;
    private static final int LONGEST = 2_000;
    /** Prefixes of Windows' object manager and of long paths, which change nothing. */
    private static final List<String> PREFIXES = List.of("\\??\\", "\\\\?\\", "\\\\.\\");

    /** How texts write the folder of Windows. */
    private static final List<String> FOLDERS =
            List.of("c:\\windows\\", "%systemroot%\\", "%windir%\\", "\\systemroot\\", "%systemdrive%\\windows\\");

    private ServicePath() {}

    /** The program that a command line starts, in lower case: its first word, or what its first quotes hold. */
    static String program(String commandLine, String windowsFolder) {
        String text = commandLine.strip();
        String first;
        if (text.startsWith("\"")) {
            int end = text.indexOf('"', 1);
            first = end < 0 ? text.substring(1) : text.substring(1, end);
        } else {
            // The folder of Windows has no blanks, so a path with one leads elsewhere in any case.
            first = text.split("\\s", 2)[0];
        }
        String path = absolute(first, windowsFolder);
        return path.indexOf('.', path.lastIndexOf('\\') + 1) < 0 ? path + ".exe" : path;
    }

    /** A library's path, in lower case. The whole text is the path. */
    static String library(String text, String windowsFolder) {
        String path = text.strip();
        boolean quoted = path.length() > 1 && path.startsWith("\"") && path.endsWith("\"");
        return absolute(quoted ? path.substring(1, path.length() - 1) : path, windowsFolder);
    }

    /**
     * Whether a path in lower case leads to a file of Windows.
     *
     * @param file its path below the folder of Windows, in lower case
     */
    static boolean isBelowWindows(String path, String file, String windowsFolder) {
        int depth = path.split("\\\\", -1).length;
        return begins(path, file, windowsFolder)
                && depth == (windows(windowsFolder) + "\\" + file).split("\\\\", -1).length;
    }

    /**
     * Whether a path in lower case leads into a folder of Windows.
     *
     * @param folder its path below the folder of Windows, in lower case
     */
    static boolean isWithinWindows(String path, String folder, String windowsFolder) {
        return begins(path, folder, windowsFolder) && !isBelowWindows(path, folder, windowsFolder);
    }

    /**
     * Whether a text is a beginning of the path of a file of Windows, in one of its usual spellings.
     *
     * @param file its path below the folder of Windows, in lower case
     */
    static boolean begins(String text, String file) {
        String lower = text.strip().toLowerCase(Locale.ROOT).replace('/', '\\');
        int from = lower.startsWith("\"") ? 1 : 0;
        int end = lower.length();
        // half a character at the end of bytes
        while (end > from && lower.charAt(end - 1) == '\uFFFD') {
            end--;
        }
        String path = lower.substring(from, end);
        for (String prefix : PREFIXES) {
            path = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
        }
        if (DRIVE.matcher(path).lookingAt()) {
            path = "c" + path.substring(1);
        }
        String beginning = path;
        return path.length() < 2 || FOLDERS.stream().anyMatch(folder -> (folder + file).startsWith(beginning));
    }

    private static boolean begins(String path, String file, String windowsFolder) {
        String[] wanted = (windows(windowsFolder) + "\\" + file).split("\\\\", -1);
        String[] found = path.split("\\\\", -1);
        if (found.length < wanted.length) {
            return false;
        }
        for (int at = 0; at < wanted.length; at++) {
            boolean anyDrive = at == 0
                    && windowsFolder.isEmpty()
                    && DRIVE.matcher(found[0]).matches();
            if (!anyDrive && !wanted[at].equals(found[at]) && !isShort(found[at], wanted[at])) {
                return false;
            }
        }
        return true;
    }

    private static String windows(String windowsFolder) {
        String folder = windowsFolder.isEmpty() ? "c:\\windows" : windowsFolder.toLowerCase(Locale.ROOT);
        return folder.endsWith("\\") ? folder.substring(0, folder.length() - 1) : folder;
    }

    private static String absolute(String text, String windowsFolder) {
        String path = text.strip().replace('/', '\\').toLowerCase(Locale.ROOT);
        path = path.length() > LONGEST ? path.substring(0, LONGEST) : path;
        for (String prefix : PREFIXES) {
            path = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
        }
        String windows = windows(windowsFolder);
        path = replaced(path, "%systemroot%", windows);
        path = replaced(path, "%windir%", windows);
        path = replaced(path, "%systemdrive%", windows.substring(0, Math.min(2, windows.length())));
        path = replaced(path, "\\systemroot\\", windows + "\\");
        // a path from the root of the drive
        path = replaced(path, windows.substring(Math.min(2, windows.length())) + "\\", windows + "\\");
        if (path.startsWith("system32\\") || path.startsWith("syswow64\\")) {
            path = windows + "\\" + path;
        } else if (path.indexOf('\\') < 0) {
            // Windows searches a bare name where its own programs are first.
            path = windows + "\\system32\\" + path;
        }
        return normal(path);
    }

    private static String replaced(String path, String beginning, String by) {
        return path.startsWith(beginning) ? by + path.substring(beginning.length()) : path;
    }

    /**
     * Without empty parts, "." and "..", and without the dots and blanks at its end, which Windows ignores. Within the
     * path they count: {@code C:\Windows \System32} is another folder, and known from malware.
     */
    private static String normal(String path) {
        if (path.startsWith("\\")) {
            return path;
        }
        Deque<String> parts = new ArrayDeque<>();
        for (String part : path.split("\\\\", -1)) {
            if (part.equals("..")) {
                if (parts.size() > 1) {
                    parts.removeLast();
                }
            } else if (!part.isEmpty() && !part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("\\", parts).replaceAll("[. ]{1,9}$", "");
    }

    /** Whether it is a short name (8.3) that Windows can have made for a long one. */
    private static boolean isShort(String name, String longName) {
        int dot = longName.lastIndexOf('.');
        String base = dot < 0 ? longName : longName.substring(0, dot);
        String extension = dot < 0 ? "" : longName.substring(dot + 1);
        if (base.length() <= SHORT_NAME && extension.length() <= SHORT_EXTENSION) {
            return false; // it has no other short name
        }
        Matcher parts = SHORT.matcher(name);
        if (!parts.matches()) {
            return false;
        }
        String shortExtension = parts.group(2) == null ? "" : parts.group(2);
        return base.startsWith(parts.group(1))
                && shortExtension.equals(extension.substring(0, Math.min(SHORT_EXTENSION, extension.length())));
    }
}
