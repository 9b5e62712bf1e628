package org.patchlight.evidence.posted;

import java.io.InputStream;

/**
 * Removes what terminals and editors put around the characters of copied text: escape sequences of colours, invisible
 * characters, blanks of other widths, signs of a list before each line, and the bars of a table with one column. Lines
 * keep their numbers. The text is ASCII, UTF-8 or an encoding with the same signs.
 */
final class PostedSigns extends ShorterText {
    /** The longest sign: an escape sequence with an address. */
    private static final int LONGEST = 240;

    private final SignForms forms;
    private boolean atStart = true;

    /**
     * The text without signs.
     *
     * @param forms the signs that the text has
     */
    PostedSigns(InputStream in, SignForms forms) {
        super(in, LONGEST);
        this.forms = forms;
    }

    @Override
    int next() {
        byte first = buffer[at];
        if (first == SignBytes.ESCAPE && forms.escapes()) {
            at = SignBytes.afterEscape(buffer, at, Math.min(end, at + LONGEST));
            return NOTHING;
        }
        if (first < 0 && forms.blanks()) {
            int length = SignBytes.blank(buffer, at, end);
            if (length > 0) {
                at += length;
                return ' ';
            }
            if (SignBytes.isInvisible(buffer, at, end)) {
                at += SignBytes.WIDE;
                return NOTHING;
            }
        }
        if (first == '*' && forms.bold() && SignForms.isBold(buffer, at, end)) {
            at += 2;
            return NOTHING;
        }
        if (atStart) {
            int length = forms.beforeLine(buffer, at, end);
            if (length > 0) {
                at += length;
                atStart = first == '|';
                return ' ';
            }
        }
        boolean isBar = first == '|' && forms.table() && SignForms.endsLine(buffer, at + 1, end);
        atStart = first == '\n' || first == '\r' || (atStart && SignForms.isBeforeText(first));
        at++;
        return isBar ? ' ' : first & 0xFF;
    }
}
