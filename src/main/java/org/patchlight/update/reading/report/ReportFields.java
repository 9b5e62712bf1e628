package org.patchlight.update.reading.report;

import java.time.LocalDate;
import org.patchlight.evidence.text.Utf16Line;

/**
 * The fields of one record of ReportingEvents.log, read in place from the bytes of UTF-16LE, in which Windows writes it.
 * Only the form that Windows itself writes is accepted; anything else is left to the full reader.
 */
final class ReportFields {
    /** The size of a character in bytes. */
    private static final int CHAR = 2;

    private static final int DATE_LENGTH = CHAR * "0000-00-00".length();
    private static final int TIME_LENGTH = CHAR * "0000-00-00 00:00:00:000+0000".length();
    private static final int NEEDED_TABS = 9;
    private static final int NOT_DIGITS = -1_000_000;
    private static final int OFFSET_AT = 23;
    private static final int GUID = 36;
    private static final int MOST_DIGITS = 6;
    private static final long DAY = 86_400_000L;

    private final byte[] lastDate = new byte[DATE_LENGTH];
    private long lastDay;

    /** The event number. */
    int number;

    /** When it was written, in milliseconds since 1970 UTC. */
    long millis;

    /** The UTC offset as written, as one number. */
    int offset;

    /** Whether the code is a failure, or the status says so. */
    boolean failed;

    /** Where the message begins; the end of the line if it has none. */
    int message;

    /** The update's GUID in two numbers; both 0 if the field is not a GUID in braces. */
    long idHigh;

    long idLow;

    /**
     * Reads a line; false if it is not a whole record of the usual form.
     *
     * @param to where the line ends
     * @param tabs where its first tabs are
     * @param count the number of these tabs
     */
    boolean read(byte[] text, int to, int[] tabs, int count) {
        if (count < NEEDED_TABS || !time(text, tabs[0] + CHAR, tabs[1]) || !number(text, tabs[2] + CHAR, tabs[3])) {
            return false;
        }
        message = count > 10 ? tabs[10] + CHAR : to;
        int statusEnd = count > NEEDED_TABS ? tabs[9] : to;
        failed = is(text, tabs[8] + CHAR, statusEnd, "Failure");
        return status(text, tabs[8] + CHAR, statusEnd) && code(text, tabs[6] + CHAR, tabs[7]);
    }

    /** Reads the update's GUID of the same line; false if the field is not a GUID in braces. */
    boolean readId(byte[] text, int[] tabs) {
        return id(text, tabs[4] + CHAR, tabs[5]);
    }

    private static char at(byte[] text, int from, int index) {
        return Utf16Line.at(text, from + CHAR * index);
    }

    /** An odd spelling of a status is left to the full reader. */
    private boolean status(byte[] text, int from, int to) {
        return failed || is(text, from, to, "Success");
    }

    private static boolean is(byte[] text, int from, int to, String word) {
        if (to - from != CHAR * word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (at(text, from, i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean time(byte[] text, int from, int to) {
        if (to - from != TIME_LENGTH || !date(text, from)) {
            return false;
        }
        int hour = pair(text, from, 11);
        int minute = pair(text, from, 14);
        int second = pair(text, from, 17);
        int hundredths = pair(text, from, 20);
        int third = at(text, from, 22) - '0';
        int zoneHour = pair(text, from, 24);
        int zoneMinute = pair(text, from, 26);
        char sign = at(text, from, OFFSET_AT);
        boolean formed = at(text, from, 10) == ' '
                && at(text, from, 13) == ':'
                && at(text, from, 16) == ':'
                && at(text, from, 19) == ':'
                && (sign == '+' || sign == '-')
                && (hour | minute | second | hundredths | third | 9 - third | zoneHour | zoneMinute) >= 0;
        if (!formed || hour > 23 || minute > 59 || second > 59 || zoneHour > 17 || zoneMinute > 59) {
            return false;
        }
        int ahead = zoneHour * 60 + zoneMinute;
        offset = sign == '-' ? -ahead : ahead;
        millis = lastDay * DAY
                + ((hour * 60L + minute) * 60 + second) * 1000
                + hundredths * 10
                + third
                - offset * 60_000L;
        return true;
    }

    /** Reads the date. The last days of months and the borders of what is plausible are left to the full reader. */
    private boolean date(byte[] text, int from) {
        if (Utf16Line.begins(text, from, lastDate, DATE_LENGTH)) {
            return true;
        }
        int year = pair(text, from, 0) * 100 + pair(text, from, 2);
        int month = pair(text, from, 5);
        int day = pair(text, from, 8);
        boolean usual = year > 2005 && year < 2100 && month > 0 && month < 13 && day > 0 && day < 29;
        if (!usual || at(text, from, 4) != '-' || at(text, from, 7) != '-') {
            return false;
        }
        lastDay = LocalDate.of(year, month, day).toEpochDay();
        System.arraycopy(text, from, lastDate, 0, DATE_LENGTH);
        return true;
    }

    /** The number of two digits; far below zero if they are none. */
    private static int pair(byte[] text, int from, int index) {
        int tens = at(text, from, index) - '0';
        int ones = at(text, from, index + 1) - '0';
        return (tens | ones | 9 - tens | 9 - ones) < 0 ? NOT_DIGITS : tens * 10 + ones;
    }

    private boolean number(byte[] text, int from, int to) {
        int length = (to - from) / CHAR;
        int digits = 0;
        number = 0;
        while (digits < length && at(text, from, digits) >= '0' && at(text, from, digits) <= '9') {
            if (digits == MOST_DIGITS) {
                return false;
            }
            number = number * 10 + at(text, from, digits) - '0';
            digits++;
        }
        return digits > 0 && (digits == length || at(text, from, digits) == ' ');
    }

    private boolean code(byte[] text, int from, int to) {
        int length = (to - from) / CHAR;
        if (length == 0 || length > 8) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (hex(at(text, from, i)) < 0) {
                return false;
            }
        }
        failed |= length == 8 && hex(at(text, from, 0)) >= 8;
        return true;
    }

    private boolean id(byte[] text, int from, int to) {
        idHigh = 0;
        idLow = 0;
        if (to - from != CHAR * (GUID + 2) || at(text, from, 0) != '{' || at(text, from, GUID + 1) != '}') {
            return false;
        }
        if (at(text, from, 9) != '-'
                || at(text, from, 14) != '-'
                || at(text, from, 19) != '-'
                || at(text, from, 24) != '-') {
            return false;
        }
        int first = group(text, from, 1);
        int second = group(text, from, 5);
        int third = group(text, from, 10);
        int fourth = group(text, from, 15);
        int fifth = group(text, from, 20);
        int sixth = group(text, from, 25);
        int seventh = group(text, from, 29);
        int last = group(text, from, 33);
        if ((first | second | third | fourth | fifth | sixth | seventh | last) < 0) {
            return false;
        }
        idHigh = (long) (first << 16 | second) << 32 | (third << 16 | fourth) & 0xFFFF_FFFFL;
        idLow = (long) (fifth << 16 | sixth) << 32 | (seventh << 16 | last) & 0xFFFF_FFFFL;
        return true;
    }

    /** The number of four hexadecimal digits; negative if they are none. */
    private static int group(byte[] text, int from, int index) {
        return Utf16Line.hex(text, from + CHAR * index);
    }

    private static int hex(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return c < 128 && letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }
}
