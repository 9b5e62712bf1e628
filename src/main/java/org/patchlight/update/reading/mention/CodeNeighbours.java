package org.patchlight.update.reading.mention;

import java.util.Locale;
import java.util.Set;

/** Judges the words and signs around a number: what it can be, and what it can't. */
final class CodeNeighbours {
    /** Words before a number that is no result code. Programs write them in English in every language. */
    private static final Set<String> OTHER = Set.of(
            "address",
            "addr",
            "offset",
            "base",
            "color",
            "colour",
            "flags",
            "flag",
            "mask",
            "size",
            "length",
            "handle",
            "tid",
            "pid",
            "thread",
            "threadid",
            "processid",
            "eip",
            "rip",
            "pc",
            "register",
            "id",
            "eventid",
            "version",
            "revision",
            "crc",
            "crc32",
            "checksum",
            "hash",
            "sha",
            "sha1",
            "sha256",
            "md5",
            "serial",
            "memory",
            "ptr",
            "pointer",
            "keywords",
            "access",
            "attributes",
            "style",
            "rgb",
            "argb",
            "background",
            "foreground",
            "seed");

    /** Words before eight digits without a mark, which make them a code. */
    private static final Set<String> ERROR =
            Set.of("error", "errorcode", "code", "hresult", "hr", "result", "resultcode", "status", "scode");

    /** Signs that join the parts of GUIDs, versions, paths, addresses and times. */
    private static final String JOINTS = "-.:\\/@{}%&+*~`$\u2212";

    private static final int LONGEST_WORD = 12;
    private static final int LONGEST_SYMBOL = 80;
    private static final int MOST_BETWEEN = 4;

    private CodeNeighbours() {}

    /** Whether the word before a number says that it is no result code. */
    static boolean isOtherNumber(String line, int start) {
        return OTHER.contains(wordBefore(line, start));
    }

    /** Whether the word before a number says that it is a result code. */
    static boolean isAfterErrorWord(String line, int start) {
        return ERROR.contains(wordBefore(line, start));
    }

    /** Whether the symbol of an error stands before a number, as in {@code (WU_E_NOT_APPLICABLE 80240017)}. */
    static boolean isAfterSymbol(String line, int start) {
        int to = start - 1;
        int from = to;
        while (from > 0 && to - from < LONGEST_SYMBOL && isOfSymbol(line.charAt(from - 1))) {
            from--;
        }
        String symbol = to < 0 || line.charAt(to) != ' ' ? "" : line.substring(from, to);
        return symbol.contains("_E_") || symbol.startsWith("ERROR_");
    }

    private static boolean isOfSymbol(char c) {
        return c == '_' || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    /** Whether no joint beside a number makes it a part of something longer. A full stop may end a sentence. */
    static boolean isFree(String line, int start, int end) {
        return isFree(line, start, end, start);
    }

    /**
     * The same for a number with a sign.
     *
     * @param first the index of the sign
     */
    static boolean isFree(String line, int start, int end, int first) {
        if (start == end) {
            return false;
        }
        boolean before = first > 0 && isJoint(line.charAt(first - 1)) && !isLabel(line, first);
        return !before && !isJointAfter(line, end);
    }

    private static boolean isLabel(String line, int first) {
        return line.charAt(first - 1) == ':' && first > 1 && !Digits.isDecimal(line.charAt(first - 2));
    }

    private static boolean isJointAfter(String line, int end) {
        if (end >= line.length() || !isJoint(line.charAt(end))) {
            return false;
        }
        return end + 1 < line.length()
                && !Character.isWhitespace(line.charAt(end + 1))
                && line.charAt(end + 1) != '"'
                && line.charAt(end + 1) != '\'';
    }

    private static boolean isJoint(char c) {
        return JOINTS.indexOf(c) >= 0;
    }

    /** The word before a number in lower case, with at most a few signs and blanks between them; else empty. */
    static String wordBefore(String line, int start) {
        int to = start;
        while (to > 0 && start - to < MOST_BETWEEN && !Character.isLetterOrDigit(line.charAt(to - 1))) {
            to--;
        }
        int from = to;
        while (from > 0 && to - from <= LONGEST_WORD && Character.isLetterOrDigit(line.charAt(from - 1))) {
            from--;
        }
        return line.substring(from, to).toLowerCase(Locale.ROOT);
    }
}
