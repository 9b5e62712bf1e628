package org.patchlight.update.reading.date;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads a text that begins with a date, number by number. */
public final class DateScan {
    private static final int LONGEST_NUMBER = 9;
    private static final int NANO_DIGITS = 9;
    /** Year, month and day in Chinese and Japanese, and in Korean. */
    private static final String YEARS = "\u5e74\ub144";

    private static final String MONTHS = "\u6708\uc6d4";
    private static final String DAYS = "\u65e5\uc77c";

    private final String text;
    private int at;
    private int digits;

    private DateScan(String text) {
        this.text = text;
    }

    /**
     * Reads the date at the beginning of a text; the rest is ignored.
     *
     * @return null if the text begins with no date
     */
    public static @Nullable WrittenDate parse(String text) {
        WrittenDate usual = UsualStamp.parse(text);
        return usual == null ? byForms(text) : usual;
    }

    /** Reads a date of any form. */
    static @Nullable WrittenDate byForms(String text) {
        return new DateScan(text).date();
    }

    private @Nullable WrittenDate date() {
        skipSpaces();
        int[] numbers = new int[3];
        boolean yearFirst = false;
        char mark = 0;
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = number();
            yearFirst |= i == 0 && digits == 4;
            boolean mayBeYear = i == 2 && !yearFirst;
            if (digits == 0 || (digits > 2 && !(digits == 4 && (mayBeYear || i == 0)))) {
                return null;
            }
            if (i == 2) {
                break;
            }
            char next = peek();
            if (isUnit(next, i, yearFirst)) {
                mark = next;
                at++;
                skipSpaces();
                continue;
            }
            if ((next != '/' && next != '-' && next != '.') || (mark != 0 && mark != next)) {
                return null;
            }
            mark = next;
            at++;
            if (mark == '.' && peek() == ' ') {
                at++;
            }
        }
        if ((mark == '.' && peek() == '.') || DAYS.indexOf(peek()) >= 0) {
            at++;
        }
        afterYear();
        LocalTime time = time();
        return WrittenDate.of(numbers, yearFirst, mark == '.', time, time == null ? null : offset());
    }

    /** Whether a character names what a number before it counts, as in {@code 2026\u5e745\u67082\u65e5}. */
    private static boolean isUnit(char c, int index, boolean yearFirst) {
        return yearFirst && (index == 0 ? YEARS : MONTHS).indexOf(c) >= 0;
    }

    /** Bulgarian puts the abbreviation of "year" between the date and the time. */
    private void afterYear() {
        int before = at;
        skipSpaces();
        if (text.startsWith("\u0433.", at)) {
            at += 2;
        } else {
            at = before;
        }
    }

    /** The time of day after the date; midnight if there is none, null if it is truncated. */
    private @Nullable LocalTime time() {
        if (peek() == ',' || peek() == 'T') {
            at++;
        }
        skipSpaces();
        HalfOfDay half = half();
        skipSpaces();
        if (at >= text.length() || !isDigit(peek())) {
            return LocalTime.MIDNIGHT;
        }
        int hour = number();
        char mark = peek();
        if (mark != ':' && mark != '.') {
            return LocalTime.MIDNIGHT;
        }
        at++;
        int minute = number();
        int second = 0;
        int nanos = 0;
        if (peek() == mark && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
            at++;
            second = number();
            nanos = fraction();
        }
        if (text.startsWith("...", at) || text.startsWith("\u2026", at) || peek() == mark) {
            return null; // cut off by a table column
        }
        return time(hour, minute, second, nanos, half == null ? halfAfter() : half);
    }

    private @Nullable HalfOfDay halfAfter() {
        int before = at;
        skipSpaces();
        HalfOfDay half = half();
        if (half == null) {
            at = before;
        }
        return half;
    }

    private static @Nullable LocalTime time(int hour, int minute, int second, int nanos, @Nullable HalfOfDay half) {
        int ofDay = half == null ? hour : hour % 12 + (half == HalfOfDay.AFTERNOON ? 12 : 0);
        try {
            return LocalTime.of(ofDay, minute, second, nanos);
        } catch (DateTimeException noSuchTime) {
            return null;
        }
    }

    private int fraction() {
        char mark = peek();
        if ((mark != '.' && mark != ':' && mark != ',') || at + 1 >= text.length() || !isDigit(text.charAt(at + 1))) {
            return 0;
        }
        at++;
        int nanos = 0;
        for (int digit = 0; digit < NANO_DIGITS; digit++) {
            boolean hasDigit = isDigit(peek());
            nanos = nanos * 10 + (hasDigit ? Character.digit(peek(), 10) : 0);
            at += hasDigit ? 1 : 0;
        }
        while (isDigit(peek())) {
            at++;
        }
        return nanos;
    }

    private @Nullable ZoneOffset offset() {
        if (peek() == 'Z') {
            return ZoneOffset.UTC;
        }
        if (peek() != '+' && peek() != '-') {
            return null;
        }
        int sign = peek() == '-' ? -1 : 1;
        at++;
        int hours = number();
        int minutes = 0;
        if (digits == 4) {
            minutes = hours % 100;
            hours /= 100;
        } else if (peek() == ':') {
            at++;
            minutes = number();
        }
        try {
            return ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes);
        } catch (DateTimeException noSuchOffset) {
            return null;
        }
    }

    private @Nullable HalfOfDay half() {
        for (HalfOfDay half : HalfOfDay.values()) {
            int length = half.lengthAt(text, at);
            if (length > 0) {
                at += length;
                return half;
            }
        }
        return null;
    }

    /** Reads the number at this position and sets its number of digits; -1 if there is none. */
    private int number() {
        int value = 0;
        digits = 0;
        while (digits < LONGEST_NUMBER && isDigit(peek())) {
            value = value * 10 + Character.digit(peek(), 10);
            at++;
            digits++;
        }
        return digits == 0 ? -1 : value;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : 0;
    }

    private void skipSpaces() {
        while (peek() == ' '
                || peek() == '\t'
                || peek() == '\u00A0'
                || peek() == '\u202F'
                || peek() == '\u200E'
                || peek() == '\u200F') {
            at++;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9' || c > '\u0600' && Character.isDigit(c);
    }
}
