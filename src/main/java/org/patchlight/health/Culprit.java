package org.patchlight.health;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one thing that evidence names as the reason for a failure. It is what a person acts on.
 *
 * @param kind what it is
 * @param name its name, such as {@code netexample.inf}; on one line and at most {@link #LONGEST} characters
 * @param pathOrNull where it is on the PC; null if the evidence doesn't say
 * @param kbOrNull the update it belongs to, {@code KB} and digits; null if unknown
 * @param sourceOrNull where the evidence names it, the path of a file, a colon and a line number from 1; null for a
 *     live check
 */
public record Culprit(
        Kind kind,
        String name,
        @Nullable String pathOrNull,
        @Nullable String kbOrNull,
        @Nullable String sourceOrNull) {
    /** The longest name and path that is kept, in characters. */
    public static final int LONGEST = 400;

    public Culprit {
        name = OutsideText.oneLine(OutsideText.cut(name, LONGEST));
        pathOrNull = pathOrNull == null ? null : OutsideText.oneLine(OutsideText.cut(pathOrNull, LONGEST));
    }

    /** What a culprit is. */
    public enum Kind {
        FILE,
        /** A driver, named by its INF file. */
        DRIVER,
        /** A package of the component store. */
        PACKAGE,
        SERVICE,
        /** The profile of a person. */
        PROFILE,
        SERVER,
        /** A program or an installer. */
        PROGRAM,
        DEVICE,
        POLICY;

        /** The stable name used in JSON. */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A culprit of which only the name is known. */
    public static Culprit of(Kind kind, String name) {
        return new Culprit(kind, name, null, null, null);
    }

    /** The same culprit at a path on the PC. */
    public Culprit at(@Nullable String path) {
        return new Culprit(kind, name, path, kbOrNull, sourceOrNull);
    }

    /** The same culprit, which belongs to an update. */
    public Culprit ofUpdate(@Nullable String kb) {
        return new Culprit(kind, name, pathOrNull, kb, sourceOrNull);
    }

    /**
     * The same culprit, named in a line of a file.
     *
     * @param file the path of the file of evidence
     * @param line the line number, from 1
     */
    public Culprit seenIn(String file, long line) {
        return new Culprit(kind, name, pathOrNull, kbOrNull, file + ':' + line);
    }

    /** The text of one line about it. */
    public Message line() {
        String where = pathOrNull == null || pathOrNull.equals(name) ? name : name + " (" + pathOrNull + ')';
        Message what = Message.of("culprit." + kind.id(), where);
        return sourceOrNull == null ? what : Message.of("culprit.seen", what, sourceOrNull);
    }
}
