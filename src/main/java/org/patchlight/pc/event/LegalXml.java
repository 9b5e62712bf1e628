package org.patchlight.pc.event;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Replaces characters that XML 1.0 (section 2.2) forbids by U+FFFD. Windows writes them nevertheless: it renders
 * control characters in event data as they are.
 */
final class LegalXml {
    private static final Pattern REFERENCE = Pattern.compile("&#(x[0-9A-Fa-f]{1,8}|[0-9]{1,10});");
    private static final String REPLACEMENT = "\uFFFD";

    private LegalXml() {}

    /**
     * The text without forbidden characters, and without byte order mark, white space and control characters around it.
     */
    static String of(String text) {
        String trimmed = trimmed(text);
        String legal = trimmed.codePoints().allMatch(LegalXml::isLegal) ? trimmed : replaced(trimmed);
        return legal.contains("&#") ? REFERENCE.matcher(legal).replaceAll(LegalXml::reference) : legal;
    }

    private static String trimmed(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && isAround(text.charAt(start))) {
            start++;
        }
        while (end > start && isAround(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean isAround(char character) {
        return character <= ' ' || character == '\uFEFF';
    }

    private static String replaced(String text) {
        StringBuilder legal = new StringBuilder(text.length());
        text.codePoints().forEach(point -> legal.appendCodePoint(isLegal(point) ? point : '\uFFFD'));
        return legal.toString();
    }

    private static String reference(MatchResult reference) {
        String number = reference.group(1);
        long point = number.charAt(0) == 'x' ? Long.parseLong(number.substring(1), 16) : Long.parseLong(number);
        return point <= Character.MAX_CODE_POINT && isLegal((int) point) ? reference.group() : REPLACEMENT;
    }

    private static boolean isLegal(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || (point >= 0x20 && point <= 0xD7FF)
                || (point >= 0xE000 && point <= 0xFFFD)
                || point >= 0x10000;
    }
}
