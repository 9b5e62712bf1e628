package org.patchlight.update.reading.setup;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Culprit;

/** Finds in a line of Windows Setup the file, driver or profile that it is about. */
final class SetupCulprits {
    private static final String INF = ".inf";
    /** Characters that end a name in a log line. */
    private static final String ENDS = " \t\"'[]()<>,;|*?=";

    private SetupCulprits() {}

    /**
     * The file or folder that Setup could not carry over: {@code while gathering/applying object: File,
     * C:\Users\x\folder [name]}; empty for a registry key.
     */
    static Optional<Culprit> carriedOver(String line, int from) {
        int object = line.indexOf(" object", from);
        if (object < 0) {
            return Optional.empty();
        }
        int drive = line.indexOf(":\\", object);
        int comma = line.indexOf(", ", object);
        int path = drive - 1;
        boolean near = path > object && path - object < " object: File, \\\\?\\".length() + 8;
        if (!near || !Character.isLetter(line.charAt(path)) || (comma > 0 && comma < path && !isFile(line, object))) {
            return Optional.empty();
        }
        int open = line.indexOf(" [", path);
        int close = open < 0 ? -1 : line.indexOf(']', open);
        if (close < 0 || line.startsWith("[gle=", open + 1)) {
            return Optional.of(file(line.substring(path, sentenceEnd(line, path))));
        }
        String folder = line.substring(path, open);
        String name = line.substring(open + 2, close);
        return Optional.of(file(name.isBlank() || name.equals("*") ? folder : folder + '\\' + name));
    }

    private static boolean isFile(String line, int object) {
        return line.startsWith("File", object + " object: ".length());
    }

    private static int sentenceEnd(String line, int from) {
        int end = line.length();
        for (String mark : new String[] {". Will return", ". Shell ", "[gle="}) {
            int found = line.indexOf(mark, from);
            end = found < 0 ? end : Math.min(end, found);
        }
        return end;
    }

    /** The first driver whose INF file the text has. */
    static Optional<Culprit> driver(String line, int from) {
        int found = indexOfIgnoringCase(line, INF, from);
        while (found >= 0) {
            int end = found + INF.length();
            boolean whole =
                    end == line.length() || !Character.isLetterOrDigit(line.charAt(end)) && line.charAt(end) != '_';
            int start = nameStart(line, found, from);
            if (whole && start < found) {
                String name = line.substring(start, end);
                return Optional.of(Culprit.of(Culprit.Kind.DRIVER, name).at(path(line, start, end, from)));
            }
            found = indexOfIgnoringCase(line, INF, end);
        }
        return Optional.empty();
    }

    private static int nameStart(String line, int end, int from) {
        int start = end;
        while (start > from && ENDS.indexOf(line.charAt(start - 1)) < 0 && "\\/:".indexOf(line.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }

    /** The path that a name ends; null if only the name stands there. */
    private static @Nullable String path(String line, int name, int end, int from) {
        int start = name;
        while (start > from && ENDS.indexOf(line.charAt(start - 1)) < 0) {
            start--;
        }
        return line.substring(start, end).contains(":\\") ? line.substring(start, end) : null;
    }

    /** The package that could not be added to the new Windows: {@code Add [6] package C:\\x\\NAME~...~~.cab to ...}. */
    static Optional<Culprit> packageFile(String line, int from) {
        int added = line.indexOf("] package ", from);
        int end = added < 0 ? -1 : indexOfIgnoringCase(line, ".cab", added);
        if (end < 0) {
            return Optional.empty();
        }
        int start = Math.max(line.lastIndexOf('\\', end), line.lastIndexOf(' ', end)) + 1;
        String name = line.substring(start, end);
        return name.indexOf('~') < 0 ? Optional.empty() : Optional.of(Culprit.of(Culprit.Kind.PACKAGE, name));
    }

    /** The image that could not be mounted, applied or unpacked: a .wim, .esd or .swm file. */
    static Optional<Culprit> image(String line, int from) {
        for (String kind : new String[] {".wim", ".esd", ".swm"}) {
            int found = indexOfIgnoringCase(line, kind, from);
            int drive = found < 0 ? -1 : line.lastIndexOf(":\\", found);
            if (drive > from) {
                return Optional.of(file(line.substring(drive - 1, found + kind.length())));
            }
        }
        return Optional.empty();
    }

    /** The profile that a line is about, by its folder below Users, or else by its SID. */
    static Optional<Culprit> profile(String line, int from) {
        int sid = line.indexOf("S-1-5-21-", from);
        int users = indexOfIgnoringCase(line, ":\\users\\", from);
        if (users > 0) {
            int end = nameEnd(line, users + ":\\users\\".length());
            String folder = line.substring(users - 1, end);
            return Optional.of(named(Culprit.Kind.PROFILE, folder));
        }
        return sid < 0
                ? Optional.empty()
                : Optional.of(Culprit.of(Culprit.Kind.PROFILE, line.substring(sid, sidEnd(line, sid))));
    }

    private static int sidEnd(String line, int from) {
        int end = from + 1;
        while (end < line.length() && (Character.isDigit(line.charAt(end)) || line.charAt(end) == '-')) {
            end++;
        }
        return end;
    }

    private static int nameEnd(String line, int from) {
        int end = from;
        while (end < line.length() && "\\\"'[]<>,;|".indexOf(line.charAt(end)) < 0 && line.charAt(end) != ':') {
            // A folder can have spaces and points; these words continue the sentence.
            if (line.startsWith(". ", end) || line.startsWith(" is ", end) || line.startsWith(" (", end)) {
                break;
            }
            end++;
        }
        return end;
    }

    private static Culprit file(String path) {
        return named(Culprit.Kind.FILE, path.strip());
    }

    private static Culprit named(Culprit.Kind kind, String path) {
        String bare = path.endsWith("\\") ? path.substring(0, path.length() - 1) : path;
        return Culprit.of(kind, bare.substring(bare.lastIndexOf('\\') + 1)).at(bare);
    }

    private static int indexOfIgnoringCase(String line, String lower, int from) {
        for (int at = Math.max(0, from); at + lower.length() <= line.length(); at++) {
            if (line.regionMatches(true, at, lower, 0, lower.length())) {
                return at;
            }
        }
        return -1;
    }
}
