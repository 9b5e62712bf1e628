package org.patchlight.ui.toast;

import java.text.BreakIterator;
import java.util.Locale;
import org.patchlight.ui.text.Clipped;

/** The start of a text that fits into a notification: whole sentences if possible. */
final class Excerpt {
    private Excerpt() {}

    /** As many whole sentences as fit into this many UTF-16 units; if the first one is longer, its start. */
    static String of(int limit, String text, Locale locale) {
        if (text.length() <= limit) {
            return text;
        }
        BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
        sentences.setText(text);
        int end = 0;
        for (int next = sentences.next(); next != BreakIterator.DONE; next = sentences.next()) {
            if (text.substring(0, next).strip().length() > limit) {
                break;
            }
            end = next;
        }
        return end > 0 ? text.substring(0, end).strip() : Clipped.to(limit, text);
    }
}
