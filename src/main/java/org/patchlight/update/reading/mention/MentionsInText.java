package org.patchlight.update.reading.mention;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.UpdateTitle;
import org.patchlight.update.reading.note.Mention;
import org.patchlight.update.reading.note.Notes;

/** Passes on the codes of a text with the article on the same line, or on one of the lines next to it. */
final class MentionsInText {
    /** Texts are wrapped, so the article may be this many lines away. */
    private static final int NEAR = 2;
    /** The longest second number of a failed upgrade, with the signs before it. */
    private static final int LONGEST_EXTEND = 14;

    private final Notes notes;
    private final List<Mention> waiting = new ArrayList<>();
    private @Nullable String article;
    private long articleLine;

    MentionsInText(Notes notes) {
        this.notes = notes;
    }

    void take(String line, long number, Predicate<String> counts) {
        boolean counted = counts.test(line);
        String kb = UpdateTitle.article(line);
        if (!counted && kb == null && waiting.isEmpty()) {
            // So are nearly all lines of a log, and they need no further check.
            return;
        }
        if (!isText(line)) {
            return;
        }
        if (kb != null) {
            article = kb;
            articleLine = number;
            pass(kb);
        }
        waiting.removeIf(one -> {
            boolean late = number - one.line() >= NEAR;
            if (late) {
                notes.mention(one);
            }
            return late;
        });
        if (!counted) {
            return;
        }
        for (CodesInLine.Found found : CodesInLine.in(line)) {
            Mention mention = new Mention(found.code(), extend(line, found), number, null);
            if (article != null && number - articleLine <= NEAR) {
                notes.mention(mention.beside(article));
            } else {
                waiting.add(mention);
            }
        }
    }

    void end() {
        pass(null);
    }

    private void pass(@Nullable String kb) {
        waiting.forEach(one -> notes.mention(one.beside(kb)));
        waiting.clear();
    }

    /** Code and second number as {@code 0xC1900101 - 0x20017}; null if there is no second number. */
    private static @Nullable String extend(String line, CodesInLine.Found found) {
        String after = line.substring(found.end(), Math.min(line.length(), found.end() + LONGEST_EXTEND));
        int from = after.toLowerCase(Locale.ROOT).indexOf("0x");
        boolean joined = from > 0
                && after.substring(0, from)
                        .chars()
                        .allMatch(c -> c == ' ' || c == '-' || c == '\u2013' || c == '\u2014')
                && !after.substring(0, from).isBlank();
        if (!joined) {
            return null;
        }
        int to = Digits.endOfHex(after, from + 2);
        return found.code() + " - " + after.substring(from, to);
    }

    /** Whether the line is text: pieces of binary files hold control characters and undecodable bytes. */
    private static boolean isText(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((c < ' ' && c != '\t' && c != '\f') || c == '\uFFFD') {
                return false;
            }
        }
        return true;
    }
}
