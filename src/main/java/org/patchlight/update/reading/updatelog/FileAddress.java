package org.patchlight.update.reading.updatelog;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.UpdateTitle;

/**
 * The address of a file of an update, as a line of the log has it.
 *
 * @param host the server
 * @param name the name of the file; empty if the address has none
 * @param pathOrNull where the file is on the PC; null if the line doesn't say
 */
record FileAddress(String host, String name, @Nullable String pathOrNull) {
    private static final int LONGEST_HOST = 253;
    private static final String AFTER_ADDRESS = " \t<>\"',;)]}";
    private static final String LOCAL_PATH = "local path = ";
    private static final String TARGET = " to ";
    private static final String[] AFTER_PATH = {" (", " was not", ", ", "\""};

    /** The first address in a line; null if there is none. */
    static @Nullable FileAddress in(String line, int from) {
        int scheme = line.indexOf("://", from);
        if (scheme < 4 || !(line.startsWith("http", scheme - 4) || line.startsWith("https", scheme - 5))) {
            return null;
        }
        int start = scheme + "://".length();
        int end = start;
        while (end < line.length() && AFTER_ADDRESS.indexOf(line.charAt(end)) < 0) {
            end++;
        }
        while (end > start && line.charAt(end - 1) == '.') {
            end--;
        }
        String address = line.substring(start, end);
        String host = upTo(upTo(upTo(address, '/'), '?'), ':');
        if (host.isEmpty() || host.length() > LONGEST_HOST) {
            return null;
        }
        String file = upTo(upTo(address, '?'), '#');
        String name = file.indexOf('/') < 0 ? "" : file.substring(file.lastIndexOf('/') + 1);
        return new FileAddress(host, name, path(line, end));
    }

    private static String upTo(String text, char end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }

    private static @Nullable String path(String line, int from) {
        int marked = line.indexOf(LOCAL_PATH, from);
        int start = marked >= 0 ? marked + LOCAL_PATH.length() : line.indexOf(TARGET, from) + TARGET.length();
        boolean drive = start + 2 < line.length() && line.charAt(start + 1) == ':' && line.charAt(start + 2) == '\\';
        if (start < from || !drive) {
            return null;
        }
        int end = line.length();
        for (String after : AFTER_PATH) {
            int found = line.indexOf(after, start);
            end = found < 0 ? end : Math.min(end, found);
        }
        String path = line.substring(start, end).strip();
        return path.endsWith(".") ? path.substring(0, path.length() - 1) : path;
    }

    /** The article in the name of the file, which often has it; null if it has none. */
    @Nullable String article() {
        return UpdateTitle.article(name);
    }

    /** The file, named as on the PC if the line says where it is there; null if it has no name. */
    @Nullable Culprit file() {
        String local = pathOrNull == null ? "" : pathOrNull.substring(pathOrNull.lastIndexOf('\\') + 1);
        String shown = local.indexOf('.') > 0 ? local : name;
        return shown.isEmpty()
                ? null
                : Culprit.of(Culprit.Kind.FILE, shown).at(pathOrNull).ofUpdate(article());
    }

    /** The server and the file of a failed download. */
    List<Culprit> culprits(boolean fileFirst) {
        List<Culprit> culprits = new ArrayList<>();
        culprits.add(Culprit.of(Culprit.Kind.SERVER, host));
        Culprit file = file();
        if (file != null) {
            culprits.add(fileFirst ? 0 : 1, file);
        }
        return culprits;
    }
}
