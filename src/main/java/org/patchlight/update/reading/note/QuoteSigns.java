package org.patchlight.update.reading.note;

/** The signs with which mails and posts quote a line. They are no part of it. */
public final class QuoteSigns {
    /** Indentation, a byte order mark inside joined files, and quotation signs of posts. */
    private static final String BEFORE_TEXT = "> |`*#\t\uFEFF\u00A0";

    private QuoteSigns() {}

    /**
     * The line without the quotation marks of mails before it, each with one space; the indentation behind them stays, so
     * that the columns of a table keep their places.
     */
    public static String unquoted(String line) {
        int from = 0;
        while (from < line.length() && line.charAt(from) == '>') {
            from += from + 1 < line.length() && line.charAt(from + 1) == ' ' ? 2 : 1;
        }
        return from == 0 ? line : line.substring(from);
    }

    /** The position where the text of a line begins, after indentation and quotation signs. */
    public static int after(String line) {
        int from = 0;
        while (from < line.length() && BEFORE_TEXT.indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        return from;
    }
}
