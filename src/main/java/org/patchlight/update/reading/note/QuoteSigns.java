package org.patchlight.update.reading.note;

/** The signs with which mails and posts quote a line. They are no part of it. */
public final class QuoteSigns {
    /** Indentation, a byte order mark inside joined files, and quotation signs of posts. */
    private static final String BEFORE_TEXT = "> |`*#\t\uFEFF\u00A0";

    private QuoteSigns() {}

    /** The position where the text of a line begins, after indentation and quotation signs. */
    public static int after(String line) {
        int from = 0;
        while (from < line.length() && BEFORE_TEXT.indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        return from;
    }
}
