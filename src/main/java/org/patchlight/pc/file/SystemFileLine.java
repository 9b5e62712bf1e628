package org.patchlight.pc.file;

import java.util.Locale;
import java.util.Optional;

/**
 * A line that {@code sfc} writes to {@code CBS.log}: marked {@code [SR]} for files of components, and {@code [Pnp]} for
 * drivers (Windows 10 2004 and later), which follow at the end of a check. These lines are in English on every Windows.
 *
 * @param kind what the line reports
 * @param text the line after its mark
 */
public record SystemFileLine(Kind kind, String text) {
    /** What such a line reports. */
    public enum Kind {
        /** A check begins, or goes on with the next components. */
        VERIFYING("Beginning Verify", "Verifying"),
        /** A file is damaged, and could not be repaired so far. */
        CANNOT_REPAIR("Cannot repair member file"),
        /** A driver is damaged, and not repaired so far. */
        DRIVER_DAMAGED("Corrupt file: ", "Failed repairing file: "),
        /** A driver was damaged, and is repaired. */
        DRIVER_REPAIRED("Repaired file: "),
        /** A file was damaged, and is being repaired. Windows 10 1809 and later leave out "corrupted". */
        REPAIRING("Repairing corrupted file", "Repairing file"),
        /** All files of a group of components are checked. */
        VERIFY_COMPLETE("Verify complete"),
        /** The repair that follows the check has ended, whether or not all files could be repaired (KB954402 shows both). */
        REPAIR_COMPLETE("Repair complete"),
        /** Anything else. */
        OTHER;

        private final String[] beginnings;

        Kind(String... beginnings) {
            this.beginnings = beginnings;
        }

        private boolean fits(String text) {
            for (String beginning : beginnings) {
                if (text.startsWith(beginning)) {
                    return true;
                }
            }
            return this == OTHER;
        }
    }

    private static final String MARK = "[SR] ";
    private static final String DRIVER_MARK = "[Pnp] ";
    private static final String FILE = "file: ";
    private static final String FROM_STORE = " from store";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_PATH = 300;

    /** Reads a line of {@code CBS.log}; empty if it does not have a mark. */
    public static Optional<SystemFileLine> of(String line) {
        int mark = line.indexOf(MARK);
        int driver = mark < 0 ? line.indexOf(DRIVER_MARK) : -1;
        if (mark < 0 && driver < 0) {
            return Optional.empty();
        }
        String text = mark < 0 ? line.substring(driver + DRIVER_MARK.length()) : line.substring(mark + MARK.length());
        Kind kind = Kind.OTHER;
        for (Kind one : Kind.values()) {
            if (one.fits(text)) {
                kind = one;
                break;
            }
        }
        return Optional.of(new SystemFileLine(kind, text));
    }

    /**
     * The first name in quotes, cut to 200 characters; empty if there is none. For a file that cannot be repaired it is the
     * name of the file, as in {@code [l:12]'ntdll.dll' of Microsoft-Windows-...}; older Windows has double quotes. For
     * a driver it is the whole path, which has no quotes.
     */
    public Optional<String> file() {
        if (kind == Kind.DRIVER_DAMAGED || kind == Kind.DRIVER_REPAIRED) {
            String rest = text.substring(text.indexOf(FILE) + FILE.length()).strip();
            // A reason may follow, which is often empty.
            String path = rest.endsWith(":") ? rest.substring(0, rest.length() - 1) : rest;
            return path.isEmpty()
                    ? Optional.empty()
                    : Optional.of(path.substring(0, Math.min(path.length(), LONGEST_PATH)));
        }
        int begin = quote(0) + 1;
        int end = Math.min(quote(begin), begin + LONGEST_NAME);
        return begin < end ? Optional.of(text.substring(begin, end)) : Optional.empty();
    }

    /**
     * Whether this line reports the repair of a file. The name must be the whole last part of a path: the repair of
     * {@code user32.dll} says nothing about {@code r32.dll}.
     *
     * @param file a name as {@link #file} gives it; case does not matter
     */
    public boolean repairs(String file) {
        if (kind == Kind.DRIVER_REPAIRED) {
            return file().filter(file::equalsIgnoreCase).isPresent();
        }
        if (kind != Kind.REPAIRING || file.isEmpty()) {
            return false;
        }
        String name = file.toLowerCase(Locale.ROOT);
        String line = text.toLowerCase(Locale.ROOT);
        for (int at = line.indexOf(name); at >= 0; at = line.indexOf(name, at + 1)) {
            int end = at + name.length();
            if (isBorder(line, at - 1)
                    && (isQuoted(line, end) || line.startsWith(FROM_STORE, end) || end == line.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBorder(String line, int at) {
        return at < 0 || line.charAt(at) == '\\' || isQuoted(line, at);
    }

    private static boolean isQuoted(String line, int at) {
        return at < line.length() && (line.charAt(at) == '\'' || line.charAt(at) == '"');
    }

    /** Where the next quotation mark of either kind is; the end of the text if there is none. */
    private int quote(int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '\'' && text.charAt(at) != '"') {
            at++;
        }
        return at;
    }
}
