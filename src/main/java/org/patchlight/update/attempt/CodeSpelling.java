package org.patchlight.update.attempt;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads result codes as people and programs write them: {@code 0x80070002}, {@code 80070002}, {@code 0X80070002},
 * {@code -2147024894}, {@code 2147942402}, {@code (0x80070003)}, {@code 0x80070002 - 0x20009}, {@code 0x80070002L},
 * {@code 0xFFFFFFFF80070002} (a negative number widened to 64 bits), {@code &H80070002}.
 *
 * <p>Eight digits without a prefix are hexadecimal, ten are decimal: no failure has fewer than ten decimal digits.
 * Small plain numbers such as {@code 2} are not codes here, because their meaning depends on the program. The HRESULT
 * of a Win32 error is always written in full.
 */
public final class CodeSpelling {
    private static final int LONGEST = 80;
    private static final int MOST_DIGITS = 8;
    private static final long FULL = 0xFFFF_FFFFL;
    private static final long FIRST_FAILURE = 0x8000_0000L;

    private static final Pattern MARKED_HEX = Pattern.compile("(?i)(?:0x|&h)([0-9a-f]{5,8})[lu]{0,2}");
    private static final Pattern PLAIN_HEX = Pattern.compile("(?i)([89a-f][0-9a-f]{7}|00[24][0-9a-f]{5}|0{8})");
    private static final Pattern WIDENED_HEX = Pattern.compile("(?i)(?:0x|&h)?f{8}([89a-f][0-9a-f]{7})[lu]{0,2}");
    private static final Pattern NEGATIVE = Pattern.compile("-\\d{9,10}");
    private static final Pattern UNSIGNED = Pattern.compile("\\d{10}");

    /**
     * The punctuation around a code in copied text, and the extend code after it that shows where an upgrade failed.
     */
    private static final Pattern DRESSED = Pattern.compile(
            "[\\s(\\[\"'<]*([-+&]?[0-9A-Za-z]+)[\\s)\\]\"'>.,;:]*(?:[-\u2013\u2014]\\s*0[xX][0-9A-Fa-f]{1,8}[\\s)\\]\"'>.,;]*)?");

    private CodeSpelling() {}

    /** Reads a code; empty if the text is none. */
    public static Optional<Hresult> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher dressed = DRESSED.matcher(text);
        return dressed.matches() ? bare(dressed.group(1)) : Optional.empty();
    }

    /**
     * Reads a field known to hold a hexadecimal code, with or without {@code 0x} and leading zeros, such as {@code
     * 240010}; empty if it is none.
     */
    public static Optional<Hresult> parseHexField(String field) {
        String digits = field.strip();
        int from = digits.startsWith("0x") || digits.startsWith("0X") ? 2 : 0;
        int count = digits.length() - from;
        if (count < 1 || count > MOST_DIGITS) {
            return Optional.empty();
        }
        for (int i = from; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c > 'f' || Character.digit(c, 16) < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(hex(digits.substring(from)));
    }

    private static Optional<Hresult> bare(String text) {
        Matcher marked = MARKED_HEX.matcher(text);
        if (marked.matches()) {
            return Optional.of(hex(marked.group(1)));
        }
        Matcher widened = WIDENED_HEX.matcher(text);
        if (widened.matches()) {
            return Optional.of(hex(widened.group(1)));
        }
        if (PLAIN_HEX.matcher(text).matches()) {
            return Optional.of(hex(text));
        }
        if (NEGATIVE.matcher(text).matches()) {
            long value = Long.parseLong(text);
            return value >= Integer.MIN_VALUE ? Optional.of(new Hresult((int) value)) : Optional.empty();
        }
        if (UNSIGNED.matcher(text).matches()) {
            long value = Long.parseLong(text);
            return value >= FIRST_FAILURE && value <= FULL ? Optional.of(new Hresult((int) value)) : Optional.empty();
        }
        return Optional.empty();
    }

    private static Hresult hex(String digits) {
        return new Hresult(Integer.parseUnsignedInt(digits, 16));
    }
}
