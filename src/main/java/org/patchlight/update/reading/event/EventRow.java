package org.patchlight.update.reading.event;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.reading.date.DateScan;
import org.patchlight.update.reading.date.WrittenDate;

/**
 * A record that a table prints on one line: a row of Event Viewer's list, copied or exported, with tabs, commas or
 * spaces between its cells, a row of {@code Get-WinEvent}, or the head of a record in a report of Farbar's tools.
 *
 * @param date the time of the record; null if the table has no year
 * @param provider the component that wrote it; empty if its name is cut off
 * @param id the event id
 * @param rest the other cells, with the message; perhaps cut off
 */
record EventRow(@Nullable WrittenDate date, String provider, int id, String rest) {
    private static final String DATE =
            "(\\d{1,4}+[-/.] ?\\d{1,2}+[-/.] ?\\d{1,4}+\\.?+,?+(?: ++| ?T)(?:\\p{L}{1,4}+ )?+"
                    + "\\d{1,2}+[:.]\\d\\d(?:[:.]\\d\\d)?+(?: ?[AaPp]\\.?[Mm]\\b\\.?+)?+)";

    /** Level, date, provider, id, category: the order of Event Viewer in every language. */
    private static final Pattern VIEWER = Pattern.compile("[^\\d,;\\t]{0,30}+[,;\\t\" ]*+" + DATE
            + "[,;\\t\" ]++([^\\d,;\\t\"][^,;\\t\"]{1,80}?)[,;\\t\" ]++(\\d{1,5}+)(?:[,;\\t\" ]++(.*+))?+");

    /** Date, id, level, message: the columns that {@code Get-WinEvent} prints by default. */
    private static final Pattern PRINTED = Pattern.compile(
            "\\s*+(\\d{1,4}[-/.] ?\\d{1,2}[-/.] ?\\d{1,4}\\.? +\\S{0,4} ?\\d{1,2}[:.]\\d\\d[:.]\\d\\d(?: ?[AaPp]\\.?[Mm]\\.?)?)[ \\t]+(\\d{1,5})[ \\t]+(\\S.*)");

    /** Index, day without a year, type, provider, instance, message: what {@code Get-EventLog} prints by default. */
    private static final Pattern CLASSIC =
            Pattern.compile("\\s*+\\d{1,9}+ ++\\S{2,8}+ ++\\d{1,2}+ \\d\\d:\\d\\d ++\\p{L}{4,20}+ ++"
                    + "(\\S{1,40}(?: \\S{1,40}){0,4}?) ++(\\d{1,10}+) (\\S.*+)");

    /** Level, date, provider, id, user in brackets: what Farbar's tools print in each language. Some have no id. */
    private static final Pattern BRACKETED = Pattern.compile("\\s*+\\p{L}{3,20}+: ?\\(" + DATE
            + "\\) ?\\([^():]{2,20}: ?([^()]{2,80})\\)(?: ?\\([^():]{2,20}: ?(\\d{1,5})\\))?+(.*+)");

    private static final String CUT = "...";
    private static final int FIRST_WORDS = 3;
    private static final int MOST_BEFORE_DATE = 60;

    /**
     * The record on a line; null if the line is no row.
     *
     * @param heading the provider in the heading of the table; null if there is none
     */
    static @Nullable EventRow of(String line, @Nullable String heading) {
        if (!hasDateEarly(line)) {
            return heading == null && line.indexOf(':') > 0 ? classic(line) : null;
        }
        Matcher printed = PRINTED.matcher(line);
        if (printed.matches()) {
            WrittenDate date = DateScan.parse(printed.group(1));
            String provider = heading == null ? namedIn(printed.group(3)) : heading;
            return date == null || provider == null
                    ? null
                    : new EventRow(date, provider, Integer.parseInt(printed.group(2)), printed.group(3));
        }
        Matcher bracketed = BRACKETED.matcher(line);
        if (bracketed.matches()) {
            String id = bracketed.group(3);
            return new EventRow(
                    DateScan.parse(bracketed.group(1)),
                    bracketed.group(2).strip(),
                    id == null ? AnonymousEvents.NO_ID : Integer.parseInt(id),
                    "");
        }
        Matcher viewer = VIEWER.matcher(line);
        if (!viewer.matches()) {
            return null;
        }
        WrittenDate date = DateScan.parse(viewer.group(1));
        String rest = viewer.group(4);
        return date == null
                ? null
                : new EventRow(
                        date,
                        viewer.group(2).strip(),
                        Integer.parseInt(viewer.group(3)),
                        withoutQuotation(rest == null ? "" : rest));
    }

    private static @Nullable EventRow classic(String line) {
        Matcher row = CLASSIC.matcher(line);
        if (!row.matches()) {
            return null;
        }
        String provider = row.group(1);
        int id = (int) (Long.parseLong(row.group(2)) & 0xFFFF);
        return new EventRow(null, provider.endsWith(CUT) ? "" : provider, id, row.group(3));
    }

    /** Whether the first number is near the beginning and has a mark of dates behind it, as in few lines. */
    private static boolean hasDateEarly(String line) {
        int most = Math.min(line.length(), MOST_BEFORE_DATE);
        for (int at = 0; at < most; at++) {
            char c = line.charAt(at);
            if (c >= '0' && c <= '9') {
                int mark = at;
                while (mark < line.length() && line.charAt(mark) >= '0' && line.charAt(mark) <= '9') {
                    mark++;
                }
                return mark - at <= 4 && mark < line.length() && "-/.".indexOf(line.charAt(mark)) >= 0;
            }
        }
        return false;
    }

    /** The cells without the quotation mark that closes the last one. */
    private static String withoutQuotation(String rest) {
        return rest.endsWith("\"") ? rest.substring(0, rest.length() - 1) : rest;
    }

    /** The provider in a column between id and message; null if there is none. */
    private static @Nullable String namedIn(String rest) {
        String[] words = rest.split(" +", FIRST_WORDS + 1);
        for (int i = 0; i < Math.min(FIRST_WORDS, words.length); i++) {
            if (EventProviders.isName(words[i])) {
                return words[i];
            }
        }
        return null;
    }

    /**
     * The id that {@code dcdiag} prints at the end of a line as eight hexadecimal digits; -1 if there is none. A result
     * code has a facility, an event id only its two flags.
     */
    static int printedByDcdiag(String line) {
        String end = line.stripTrailing();
        int mark = end.length() - "0x00000014".length();
        if (mark < 2 || !end.startsWith("0x", mark)) {
            return -1;
        }
        String before = end.substring(0, mark).stripTrailing();
        boolean labelled = before.endsWith(":") || before.endsWith("\uFF1A");
        return labelled ? lowHalf(end.substring(mark + 2)) : -1;
    }

    /** The low half of eight hexadecimal digits, if the upper half holds only flags; -1 if not. */
    static int lowHalf(String digits) {
        if (!digits.chars().allMatch(c -> c <= 'f' && Character.digit(c, 16) >= 0)) {
            return -1;
        }
        int value = Integer.parseUnsignedInt(digits, 16);
        return (value & 0x0FFF_0000) == 0 ? value & 0xFFFF : -1;
    }
}
