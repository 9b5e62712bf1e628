package org.patchlight.evidence.kind;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.patchlight.evidence.text.AsciiForm;
import org.patchlight.evidence.text.LineSkipper;

/**
 * Counts dated lines in the forms that Windows itself writes, before they become strings. {@link LineMarks} judges all
 * other lines, and would count these in the same way.
 */
final class DatedBytes implements LineSkipper {
    private static final AsciiForm DATE = new AsciiForm("0000-00-");
    private static final AsciiForm SLASHED_DATE = new AsciiForm("0000/00/");
    private static final AsciiForm DAY_AND_TIME = new AsciiForm("00 00:00");
    private static final AsciiForm TIME = new AsciiForm("00:00:00");
    private static final int TIME_AT = "0000-00-00 ".length();
    private static final int FRACTION_AT = "0000-00-00 00:00:00.".length();
    private static final int MOST_FRACTION = 7;
    private static final int MOST_DIGITS = 6;
    private static final int GUID = "{00000000-0000-0000-0000-000000000000}".length();
    private static final int LONGEST_NAME = 8;

    private final Map<SourceKind, Integer> counts = new EnumMap<>(SourceKind.class);
    /** The kind of the last lines, and their number, because boxing each count is slow. */
    private SourceKind running = SourceKind.SETUP_LOG;

    private int run;
    private boolean upgrade;
    private long lastName;
    private SourceKind lastKind = SourceKind.SETUP_LOG;

    /** Whether a component wrote a line that writes only to the logs of an upgrade. */
    boolean isUpgrade() {
        return upgrade;
    }

    /** Adds its counts to the marks. */
    void addTo(Map<SourceKind, Integer> marks) {
        endRun();
        counts.forEach((kind, count) -> marks.merge(kind, count, Integer::sum));
    }

    @Override
    public Fate judge(byte[] text, int from, int to) {
        // Shorter lines have no room for what the forms need.
        boolean counted = to - from > GUID
                && (text[from] == '{'
                        ? isReport(text, from, to)
                        : isServicing(text, from, to) || isAgent(text, from, to));
        return counted ? Fate.DROPPED : Fate.READ;
    }

    private boolean isReport(byte[] text, int from, int to) {
        int date = from + GUID + 1;
        int zone = date + FRACTION_AT + "000".length();
        int end = zone + "+0000".length();
        boolean formed = to > end + 1
                && text[date - 2] == '}'
                && text[date - 1] == '\t'
                && DATE.fits(text, date)
                && DAY_AND_TIME.fits(text, date + AsciiForm.LENGTH)
                && TIME.fits(text, date + TIME_AT)
                && text[date + FRACTION_AT - 1] == ':'
                && areDigits(text, date + FRACTION_AT, zone)
                && (text[zone] == '+' || text[zone] == '-')
                && areDigits(text, zone + 1, end)
                && text[end] == '\t'
                && text[end + 1] > ' ';
        for (int i = from + 1; formed && i < date - 2; i++) {
            formed = isHex(text[i]) || text[i] == '-';
        }
        return formed && count(SourceKind.REPORTING_EVENTS);
    }

    private boolean isServicing(byte[] text, int from, int to) {
        int at = from + FRACTION_AT;
        if (text[at - 1] != ','
                || text[at] != ' '
                || !DATE.fits(text, from)
                || !DAY_AND_TIME.fits(text, from + AsciiForm.LENGTH)
                || !TIME.fits(text, from + TIME_AT)) {
            return false;
        }
        int level = at + 1;
        int levelEnd = afterLevel(text, level, to);
        int begin = afterBlanks(text, levelEnd, to);
        int end = begin;
        long name = 0;
        while (end < to && isLetter(text[end])) {
            name = name << Byte.SIZE | text[end++];
        }
        // What follows must be a blank, because a digit, for example, would be a part of the name.
        return levelEnd > level
                && begin > levelEnd
                && end > begin
                && end - begin <= LONGEST_NAME
                && end < to
                && isBlank(text[end])
                && component(name, text, begin, end);
    }

    /** The index after a usual level of a line; the same index if there is another one. */
    private static int afterLevel(byte[] text, int level, int to) {
        int length = switch (text[level]) {
            case 'I' -> "Info".length();
            case 'E' -> "Error".length();
            case 'W' -> "Warning".length();
            default -> 0;
        };
        String word = length == 4 ? "Info" : length == 5 ? "Error" : "Warning";
        for (int i = 0; i < length; i++) {
            if (level + i >= to || text[level + i] != word.charAt(i)) {
                return level;
            }
        }
        return level + length;
    }

    private boolean component(long name, byte[] text, int from, int to) {
        if (name != lastName) {
            String component = new String(text, from, to - from, StandardCharsets.US_ASCII);
            if (component.equals("Error")) {
                return false;
            }
            lastName = name;
            lastKind = LogComponents.kind(component);
            upgrade |= LogComponents.isOfUpgrade(component);
        }
        return count(lastKind);
    }

    private boolean isAgent(byte[] text, int from, int to) {
        boolean dated = (SLASHED_DATE.fits(text, from) || DATE.fits(text, from))
                && areDigits(text, from + AsciiForm.LENGTH, from + TIME_AT - 1)
                && isBlank(text[from + TIME_AT - 1])
                && TIME.fits(text, from + TIME_AT);
        byte divider = text[from + FRACTION_AT - 1];
        if (!dated || (divider != '.' && divider != ':')) {
            return false;
        }
        int fraction = from + FRACTION_AT;
        int process = column(text, fraction, to, 3, MOST_FRACTION, false);
        int thread = process < 0 ? -1 : column(text, process, to, 1, MOST_DIGITS, false);
        int component = thread < 0 ? -1 : column(text, thread, to, 1, MOST_DIGITS, true);
        return component >= 0 && component < to && text[component] > ' ' && count(SourceKind.WINDOWS_UPDATE_LOG);
    }

    /** The index after a number and the blanks that follow it; -1 if there are none. */
    private static int column(byte[] text, int from, int to, int fewest, int most, boolean hex) {
        int at = from;
        while (at < to && (hex ? isHex(text[at]) : isDigit(text[at]))) {
            at++;
        }
        int end = afterBlanks(text, at, to);
        return at - from < fewest || at - from > most || end == at ? -1 : end;
    }

    private boolean count(SourceKind kind) {
        if (kind != running) {
            endRun();
            running = kind;
        }
        run++;
        return true;
    }

    private void endRun() {
        if (run > 0) {
            counts.merge(running, run, Integer::sum);
            run = 0;
        }
    }

    private static boolean areDigits(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text[i])) {
                return false;
            }
        }
        return true;
    }

    private static int afterBlanks(byte[] text, int from, int to) {
        int at = from;
        while (at < to && isBlank(text[at])) {
            at++;
        }
        return at;
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isDigit(byte c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(byte c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z';
    }

    private static boolean isHex(byte c) {
        return isDigit(c) || (c | 0x20) >= 'a' && (c | 0x20) <= 'f';
    }
}
