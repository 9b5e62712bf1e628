package org.patchlight.update.attempt;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt.Operation;

/**
 * Finds the update's name in the message of a record, which ends in it: {@code ... with error 0x80242015: Cumulative
 * Update (KB4051033)}.
 */
public final class UpdateTitle {
    private static final int LONGEST = KeptTitle.LONGEST;
    private static final int FEWEST_DIGITS = 6;
    private static final int MOST_DIGITS = 8;
    private static final char FULL_WIDTH_COLON = '\uFF1A';
    private static final String END_OF_ENGLISH = "following update: ";

    private UpdateTitle() {}

    /**
     * The article of a text, as {@code KB} and six to eight digits; null if there is none. The first one counts, but one in
     * brackets goes first: so titles give their own, and may mention another before it.
     */
    public static @Nullable String article(String text) {
        // No regular expression here: logs have millions of lines.
        for (int at = text.indexOf('B', 1); at > 0; at = text.indexOf('B', at + 1)) {
            if (text.charAt(at - 1) == 'K') {
                String article = articleAt(text, at + 1);
                if (article != null) {
                    String own = at > 1 && text.charAt(at - 2) == '(' ? article : inBrackets(text, at);
                    return own == null ? article : own;
                }
            }
        }
        for (int at = text.indexOf("kb"); at >= 0; at = text.indexOf("kb", at + 1)) {
            String article = articleAt(text, at + 2);
            if (article != null) {
                return article;
            }
        }
        return null;
    }

    private static @Nullable String inBrackets(String text, int from) {
        for (int at = text.indexOf("(KB", from); at >= 0; at = text.indexOf("(KB", at + 1)) {
            String article = articleAt(text, at + 3);
            if (article != null) {
                return article;
            }
        }
        return null;
    }

    /** Reads the article number after the letters KB; null if there is none. */
    private static @Nullable String articleAt(String text, int afterLetters) {
        int before = afterLetters - 3;
        if (before >= 0 && isAsciiLetterOrDigit(text.charAt(before))) {
            return null;
        }
        int from = afterLetters < text.length() && isSpace(text.charAt(afterLetters)) ? afterLetters + 1 : afterLetters;
        int to = from;
        while (to < text.length() && isDigit(text.charAt(to))) {
            to++;
        }
        boolean fits = to - from >= FEWEST_DIGITS && to - from <= MOST_DIGITS;
        return fits ? "KB" + text.substring(from, to) : null;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isAsciiLetterOrDigit(char c) {
        return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    /** The title at the end of a message; null if it has none. */
    public static @Nullable String inMessage(String message, Hresult code, Operation operation) {
        if (operation != Operation.INSTALL && operation != Operation.DOWNLOAD) {
            return null;
        }
        int from = start(message, code, operation);
        if (from < 0) {
            return null;
        }
        String title = withoutPeriod(message.substring(from).strip());
        return title.isEmpty() ? null : title.substring(0, Math.min(LONGEST, title.length()));
    }

    /** Removes the full stop with which some messages end. */
    private static String withoutPeriod(String title) {
        return title.endsWith(".") || title.endsWith("\u3002") ? title.substring(0, title.length() - 1) : title;
    }

    private static int start(String message, Hresult code, Operation operation) {
        int english = message.indexOf(END_OF_ENGLISH);
        if (english >= 0) {
            return english + END_OF_ENGLISH.length();
        }
        // Titles may contain a colon, so the colon after the code is safer than the last one.
        int named = code.isFailure() ? message.toLowerCase(Locale.ROOT).indexOf(Integer.toHexString(code.value())) : -1;
        if (named >= 0) {
            return afterColon(message, named);
        }
        return operation == Operation.INSTALL ? afterSecondColon(message) : -1;
    }

    /**
     * In every language seen, installation messages have a heading and a sentence, each with a colon. Else there is
     * only one colon.
     */
    private static int afterSecondColon(String message) {
        int first = afterColon(message, 0);
        int second = first < 0 ? -1 : afterColon(message, first);
        return second < 0 ? first : second;
    }

    /** The start of the text after the next colon that is followed by a space or is full-width; -1 if there is none. */
    private static int afterColon(String message, int from) {
        for (int at = from; at < message.length(); at++) {
            char c = message.charAt(at);
            boolean spaced = at + 1 < message.length() && isSpace(message.charAt(at + 1));
            if (c == ':' && spaced) {
                return at + 2;
            }
            if (c == FULL_WIDTH_COLON) {
                return spaced ? at + 2 : at + 1;
            }
        }
        return -1;
    }
}
