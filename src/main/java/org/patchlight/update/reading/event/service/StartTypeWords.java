package org.patchlight.update.reading.event.service;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The start types of services in the languages of Windows, by the beginnings of their words. In every language the
 * message of event 7040 shows the old start type before the new one.
 */
final class StartTypeWords {
    /** The start type that keeps a service from running. */
    private static final List<String> DISABLED = List.of(
            "disabled",
            "deaktiv",
            "d\u00e9sactiv",
            "deshabilit",
            "disabilitat",
            "desabilit",
            "desativ",
            "desactiv",
            "wy\u0142\u0105cz",
            "uitgeschakeld",
            "\u043e\u0442\u043a\u043b\u044e\u0447\u0435\u043d", // Russian
            "\u0432\u0438\u043c\u043a\u043d", // Ukrainian
            "zak\u00e1z",
            "zak\u00e1\u017e",
            "inaktiver",
            "letiltv",
            "devre d\u0131\u015f\u0131",
            "poistettu k\u00e4yt\u00f6st\u00e4",
            "dezactivat",
            "\u7121\u52b9", // Japanese
            "\u7981\u7528", // simplified Chinese
            "\u505c\u7528", // traditional Chinese
            "\uc0ac\uc6a9 \uc548 \ud568"); // Korean

    /** All other start types: at the start of Windows, by itself, or when another program asks. */
    private static final List<String> OTHERS = List.of(
            "auto",
            "demand",
            "boot start",
            "system start",
            "manu",
            "bedarf",
            "petici",
            "solicitud",
            "richiesta",
            "pedido",
            "\u017c\u0105danie",
            "r\u0119czn",
            "verzoek",
            "aanvraag",
            "handmatig",
            "\u0430\u0432\u0442\u043e\u043c\u0430\u0442", // Russian and Ukrainian
            "\u0432\u0440\u0443\u0447\u043d", // Russian and Ukrainian
            "\u0442\u0440\u0435\u0431\u043e\u0432\u0430\u043d", // Russian
            "\u017e\u00e1dost",
            "ru\u010dn",
            "beg\u00e4ran",
            "anmodning",
            "k\u00e9r\u00e9sre",
            "otomatik",
            "istek",
            "k\u0131lavuz",
            "pyydett\u00e4ess\u00e4",
            "\u81ea\u52d5", // Japanese and traditional Chinese
            "\u81ea\u52a8", // simplified Chinese
            "\uc790\ub3d9", // Korean
            "\u624b\u52d5", // Japanese and traditional Chinese
            "\u624b\u52a8", // simplified Chinese
            "\uc218\ub3d9", // Korean
            "\u8981\u6c42", // Japanese
            "\u6309\u9700", // Chinese
            "\uc694\uad6c"); // Korean

    private static final char LAST_ASCII = '\u007f';
    private static final char LAST_LATIN = '\u024f';

    private StartTypeWords() {}

    /**
     * Whether the last start type in a text is the one that keeps a service from running.
     *
     * @param text a start type, or a sentence with the old one and the new one
     * @param fewest how many start types the text must have, so that a sentence that was cut off decides nothing
     * @return null if the text has fewer
     */
    static @Nullable Boolean disables(String text, int fewest) {
        String lower = text.toLowerCase(Locale.ROOT);
        int found = 0;
        Boolean last = null;
        for (int at = 0; at < lower.length(); at++) {
            boolean disabled = begins(DISABLED, lower, at);
            if (disabled || begins(OTHERS, lower, at)) {
                found++;
                last = disabled;
            }
        }
        return found < fewest ? null : last;
    }

    /** Whether one of these words begins here. Chinese and Japanese have no blanks. */
    private static boolean begins(List<String> words, String text, int at) {
        char first = text.charAt(at);
        boolean mayBegin = first >= '\u3000' || at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        return mayBegin && words.stream().anyMatch(word -> isAt(word, text, at));
    }

    /** Whether a word is here. Text in a code page other than that of the West has other letters with marks. */
    private static boolean isAt(String word, String text, int at) {
        if (at + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char written = text.charAt(at + i);
            boolean mayDiffer = c > LAST_ASCII && c < LAST_LATIN && written > LAST_ASCII;
            if (c != written && !mayDiffer) {
                return false;
            }
        }
        return true;
    }
}
