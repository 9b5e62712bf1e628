package org.patchlight.update.reading.report;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The fields of one record of ReportingEvents.log, read in place. Only the form that Windows itself writes is
 * accepted; anything else is left to the full reader.
 */
final class ReportFields {
    private static final int DATE_LENGTH = "0000-00-00".length();
    private static final int TIME_LENGTH = "0000-00-00 00:00:00:000+0000".length();
    private static final int NEEDED_TABS = 9;
    private static final int MOST_TABS = 11;
    private static final int NOT_DIGITS = -1_000_000;
    private static final int OFFSET_AT = 23;
    private static final int GUID = 36;
    private static final long DAY = 86_400_000L;

    private final int[] tabs = new int[MOST_TABS];
    private final char[] lastDate = new char[DATE_LENGTH];
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

    /** Reads a line; false if it is not a whole record of the usual form. */
    boolean read(char[] text, int from, int to) {
        int count = 0;
        for (int i = from; i < to && count < tabs.length; i++) {
            if (text[i] == '\t') {
                tabs[count++] = i;
            }
        }
        if (count < NEEDED_TABS || !time(text, tabs[0] + 1, tabs[1]) || !number(text, tabs[2] + 1, tabs[3])) {
            return false;
        }
        message = count > 10 ? tabs[10] + 1 : to;
        int statusEnd = count > NEEDED_TABS ? tabs[9] : to;
        failed = is(text, tabs[8] + 1, statusEnd, "Failure");
        return status(text, tabs[8] + 1, statusEnd) && code(text, tabs[6] + 1, tabs[7]);
    }

    /** Reads the update's GUID of the same line; false if the field is not a GUID in braces. */
    boolean readId(char[] text) {
        return id(text, tabs[4] + 1, tabs[5]);
    }

    /** An odd spelling of a status is left to the full reader. */
    private boolean status(char[] text, int from, int to) {
        return failed || is(text, from, to, "Success");
    }

    private static boolean is(char[] text, int from, int to, String word) {
        if (to - from != word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (text[from + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean time(char[] text, int from, int to) {
        if (to - from != TIME_LENGTH || !date(text, from)) {
            return false;
        }
        int hour = pair(text, from + 11);
        int minute = pair(text, from + 14);
        int second = pair(text, from + 17);
        int hundredths = pair(text, from + 20);
        int third = text[from + 22] - '0';
        int zoneHour = pair(text, from + 24);
        int zoneMinute = pair(text, from + 26);
        char sign = text[from + OFFSET_AT];
        boolean formed = text[from + 10] == ' '
                && text[from + 13] == ':'
                && text[from + 16] == ':'
                && text[from + 19] == ':'
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
    private boolean date(char[] text, int from) {
        if (Arrays.equals(text, from, from + DATE_LENGTH, lastDate, 0, DATE_LENGTH)) {
            return true;
        }
        int year = pair(text, from) * 100 + pair(text, from + 2);
        int month = pair(text, from + 5);
        int day = pair(text, from + 8);
        boolean usual = year > 2005 && year < 2100 && month > 0 && month < 13 && day > 0 && day < 29;
        if (!usual || text[from + 4] != '-' || text[from + 7] != '-') {
            return false;
        }
        lastDay = LocalDate.of(year, month, day).toEpochDay();
        System.arraycopy(text, from, lastDate, 0, DATE_LENGTH);
        return true;
    }

    /** The number of two digits; far below zero if they are none. */
    private static int pair(char[] text, int from) {
        int tens = text[from] - '0';
        int ones = text[from + 1] - '0';
        return (tens | ones | 9 - tens | 9 - ones) < 0 ? NOT_DIGITS : tens * 10 + ones;
    }

    private boolean number(char[] text, int from, int to) {
        int end = from;
        while (end < to && text[end] >= '0' && text[end] <= '9') {
            end++;
        }
        if (end == from || end - from > 6 || (end < to && text[end] != ' ')) {
            return false;
        }
        number = 0;
        for (int i = from; i < end; i++) {
            number = number * 10 + text[i] - '0';
        }
        return true;
    }

    private boolean code(char[] text, int from, int to) {
        if (to == from || to - from > 8) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (hex(text[i]) < 0) {
                return false;
            }
        }
        failed |= to - from == 8 && hex(text[from]) >= 8;
        return true;
    }

    private boolean id(char[] text, int from, int to) {
        idHigh = 0;
        idLow = 0;
        if (to - from != GUID + 2 || text[from] != '{' || text[to - 1] != '}') {
            return false;
        }
        for (int i = 0; i < GUID; i++) {
            char c = text[from + 1 + i];
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                if (c != '-') {
                    return false;
                }
                continue;
            }
            int digit = hex(c);
            if (digit < 0) {
                return false;
            }
            idHigh = idHigh << 4 | idLow >>> 60;
            idLow = idLow << 4 | digit;
        }
        return true;
    }

    private static int hex(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        int letter = c | 0x20;
        return c < 128 && letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }
}
