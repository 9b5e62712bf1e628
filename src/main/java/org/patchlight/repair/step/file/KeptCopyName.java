package org.patchlight.repair.step.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of kept copies of folders: the original name and the time of the renaming, such as {@code
 * Download.old-20260304-102030}.
 */
public final class KeptCopyName {
    private static final String OLD = ".old-";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Pattern FORM = Pattern.compile("(?i)(.+)\\.old-(\\d{8}-\\d{6})(?:-\\d{1,3})?");

    private KeptCopyName() {}

    /** The name for a copy that is kept now. */
    public static String of(String folderName, Instant now) {
        return folderName + OLD + STAMP.format(now);
    }

    /** Whether a name, without its path, has this form. */
    public static boolean isKeptCopy(String name) {
        return FORM.matcher(name).matches();
    }

    /** When a copy of this folder was made, by its name; empty if the name is not one of a copy of it. */
    public static Optional<Instant> time(String name, String folderName) {
        Matcher parts = FORM.matcher(name);
        return parts.matches() && parts.group(1).equalsIgnoreCase(folderName) ? time(parts.group(2)) : Optional.empty();
    }

    private static Optional<Instant> time(String stamp) {
        try {
            return Optional.of(STAMP.parse(stamp, Instant::from));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
