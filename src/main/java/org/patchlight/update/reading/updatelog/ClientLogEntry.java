package org.patchlight.update.reading.updatelog;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.reading.date.DateScan;
import org.patchlight.update.reading.date.WrittenDate;

/**
 * An entry of a log of the Configuration Manager client. These logs are English on every PC. An entry has one of three
 * forms: with attributes, with the signs {@code $$<}, or copied from CMTrace with tabs.
 *
 * @param message what it says
 * @param component the component that wrote it, such as {@code WUAHandler}; empty if it was not copied
 * @param timeOrNull when it was written; null if it wasn't copied, or if {@code dateOrNull} is known
 * @param dateOrNull when it was written, in a country's own format; null if not
 */
record ClientLogEntry(
        String message,
        String component,
        @Nullable EvidenceTime timeOrNull,
        @Nullable WrittenDate dateOrNull) {
    /** What begins and ends the message of an entry with attributes. */
    static final String BEGIN = "<![LOG[";

    static final String END = "]LOG]!>";

    private static final int MINUTES_OF_ZONE = 18 * 60;

    /** The number after the time is what must be added to get UTC, in minutes: the opposite of an offset. */
    private static final String TIME = "(\\d{1,2}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,9}))?([-+]\\d{1,4})?";

    private static final String DATE = "(\\d{1,2})-(\\d{1,2})-(\\d{4})";

    private static final Pattern TIME_ATTRIBUTE = Pattern.compile("\\btime=\"" + TIME + "\"");
    private static final Pattern DATE_ATTRIBUTE = Pattern.compile("\\bdate=\"" + DATE + "\"");
    private static final Pattern COMPONENT = Pattern.compile("\\bcomponent=\"([^\"]{0,60})\"");
    private static final Pattern SIGNED =
            Pattern.compile("\\$\\$<([^<>]{1,60})><" + DATE + " " + TIME + ">(?:<thread=.{0,40})?");
    private static final Pattern COPIED =
            Pattern.compile("\\t([A-Za-z][\\w ]{1,59})\\t([^\\t]{6,40})\\t\\d{1,7} \\(0x[0-9A-Fa-f]{1,8}\\)\\s*+$");

    /** An entry with attributes. */
    static ClientLogEntry withAttributes(String message, String attributes) {
        Matcher time = TIME_ATTRIBUTE.matcher(attributes);
        Matcher date = DATE_ATTRIBUTE.matcher(attributes);
        Matcher component = COMPONENT.matcher(attributes);
        EvidenceTime at = time.find() && date.find() ? time(date, 1, time, 1) : null;
        return new ClientLogEntry(message, component.find() ? component.group(1) : "", at, null);
    }

    /** An entry on one line in one of the other forms. Any other text is the message of an unknown component. */
    static ClientLogEntry ofLine(String line) {
        int signs = line.indexOf("$$<");
        Matcher signed = SIGNED.matcher(line);
        if (signs >= 0 && signed.find(signs)) {
            return new ClientLogEntry(
                    line.substring(0, signs).strip(), signed.group(1), time(signed, 2, signed, 5), null);
        }
        int tab = line.indexOf('\t');
        Matcher copied = COPIED.matcher(line);
        if (tab >= 0 && copied.find(tab)) {
            String message = line.substring(0, copied.start()).strip();
            return new ClientLogEntry(message, copied.group(1).strip(), null, DateScan.parse(copied.group(2)));
        }
        return new ClientLogEntry(line.strip(), "", null, null);
    }

    private static @Nullable EvidenceTime time(Matcher date, int first, Matcher time, int from) {
        try {
            String fraction = time.group(from + 3) == null ? "" : time.group(from + 3);
            LocalDateTime written = LocalDateTime.of(
                    number(date, first + 2),
                    number(date, first),
                    number(date, first + 1),
                    number(time, from),
                    number(time, from + 1),
                    number(time, from + 2),
                    Integer.parseInt((fraction + "000000000").substring(0, 9)));
            return new EvidenceTime(written, zone(time.group(from + 4)));
        } catch (DateTimeException damaged) {
            return null;
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static @Nullable ZoneOffset zone(@Nullable String bias) {
        int minutes = bias == null ? Integer.MAX_VALUE : -Integer.parseInt(bias);
        return Math.abs((long) minutes) > MINUTES_OF_ZONE ? null : ZoneOffset.ofTotalSeconds(minutes * 60);
    }
}
