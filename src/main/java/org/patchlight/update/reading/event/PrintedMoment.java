package org.patchlight.update.reading.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A time that states its zone in a form without marks: milliseconds since 1970 as Windows PowerShell prints them in JSON,
 * or the digits of WMI (CIM_DATETIME of DSP0004) with the minutes that local time is ahead of UTC, such as
 * {@code 20260502081440.000000+120}.
 */
final class PrintedMoment {
    private static final Pattern MILLIS = Pattern.compile("/Date\\((\\d{1,14})\\)");
    private static final Pattern WMI = Pattern.compile("(\\d{14})\\.\\d{6}([-+]\\d{3})");
    private static final DateTimeFormatter DIGITS = DateTimeFormatter.ofPattern("uuuuMMddHHmmss", Locale.ROOT);

    private PrintedMoment() {}

    /** The moment; null if the text is of another form. */
    static @Nullable Instant of(String text) {
        Matcher millis = MILLIS.matcher(text);
        if (millis.find()) {
            return Instant.ofEpochMilli(Long.parseLong(millis.group(1)));
        }
        Matcher wmi = WMI.matcher(text);
        if (!wmi.matches()) {
            return null;
        }
        try {
            ZoneOffset ahead = ZoneOffset.ofTotalSeconds(60 * Integer.parseInt(wmi.group(2)));
            return LocalDateTime.parse(wmi.group(1), DIGITS).toInstant(ahead);
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
