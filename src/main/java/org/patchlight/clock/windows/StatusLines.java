package org.patchlight.clock.windows;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The lines of {@code w32tm /query /status}. Their labels are translated, but their order and the formats of their
 * values are the same in all languages. Two lines have unique formats, precision and reference id. The positions of the
 * others follow from them.
 */
public final class StatusLines {
    private static final Pattern PRECISION = Pattern.compile("-\\d{1,2}\\s*\\(.*");
    private static final Pattern REFERENCE = Pattern.compile("0x([0-9A-Fa-f]{8})\\b.*");
    private static final Pattern POLL = Pattern.compile("\\d{1,2}\\s*\\((\\d{1,9})\\s*s\\).*");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})\\s*\\(.*");
    private static final Pattern SECONDS = Pattern.compile("([+-]?\\d{1,12}[.,]\\d{1,9})\\s*s");
    private static final Pattern REFUSAL = Pattern.compile("\\(0x([89A-Fa-f][0-9A-Fa-f]{7})\\)");

    /**
     * Line numbers of the verbose form, counted from the poll interval without blank lines. The clock rate and three
     * more numbers lie between them.
     */
    private static final int PHASE_OFFSET = 1;

    private static final int LAST_ERROR = 6;
    private static final int SINCE_GOOD = 7;

    private final String text;
    private final List<String> values = new ArrayList<>();
    private final int precision;
    private final int reference;
    private final int poll;

    private StatusLines(String text) {
        this.text = text;
        text.lines().filter(line -> !line.isBlank()).map(StatusLines::value).forEach(values::add);
        precision = find(PRECISION, 0);
        reference = find(REFERENCE, Math.max(precision, 0));
        poll = find(POLL, Math.max(reference, Math.max(precision, 0)));
    }

    /** Reads what {@code w32tm} printed, in any language; leaves out what it cannot recognize. */
    public static TimeServiceReport read(String text) {
        return new StatusLines(text).report();
    }

    private TimeServiceReport report() {
        return new TimeServiceReport(
                number(precision - 2, precision, 3),
                number(precision - 1, precision, 16),
                reference < 0 ? null : Long.valueOf(group(REFERENCE, reference), 16),
                source(),
                poll < 0 ? null : Duration.ofSeconds(Long.parseLong(group(POLL, poll))),
                duration(PHASE_OFFSET),
                number(poll + LAST_ERROR, poll, Integer.MAX_VALUE),
                duration(SINCE_GOOD),
                refusal());
    }

    /**
     * The number in a line; null if it is missing or too large.
     *
     * @param line the index of the line
     * @param anchor the index of the line that it is counted from, or -1 if that was not found
     * @param most the largest valid number
     */
    private @Nullable Integer number(int line, int anchor, int most) {
        if (anchor < 0 || line < 0 || line >= values.size()) {
            return null;
        }
        Matcher number = NUMBER.matcher(values.get(line));
        return number.matches() && Long.parseLong(number.group(1)) <= most ? Integer.valueOf(number.group(1)) : null;
    }

    /**
     * The source is the line above the poll interval, two lines below the reference id. Without both it can't be
     * identified.
     */
    private @Nullable String source() {
        boolean inPlace = reference >= 0 && poll == reference + 3;
        String source = inPlace ? values.get(poll - 1) : "";
        return source.isEmpty() ? null : source;
    }

    /** The duration in the line {@code below} lines after the poll interval; null if there is none. */
    private @Nullable Duration duration(int below) {
        if (poll < 0 || poll + below >= values.size()) {
            return null;
        }
        Matcher seconds = SECONDS.matcher(values.get(poll + below));
        if (!seconds.matches()) {
            return null;
        }
        BigDecimal exact = new BigDecimal(seconds.group(1).replace(',', '.'));
        return Duration.ofNanos(
                exact.movePointRight(9).setScale(0, RoundingMode.HALF_UP).longValue());
    }

    /**
     * The error code of a report that consists of an error. A report with a precision or a reference id is not one,
     * whatever code it contains.
     */
    private @Nullable Integer refusal() {
        if (precision >= 0 || reference >= 0) {
            return null;
        }
        Matcher code = REFUSAL.matcher(text);
        return code.find() ? (int) Long.parseLong(code.group(1), 16) : null;
    }

    private int find(Pattern shape, int from) {
        for (int i = from; i < values.size(); i++) {
            if (shape.matcher(values.get(i)).matches()) {
                return i;
            }
        }
        return -1;
    }

    private String group(Pattern shape, int line) {
        Matcher matcher = shape.matcher(values.get(line));
        return matcher.matches() ? matcher.group(1) : "";
    }

    /** The text after the first colon, of normal or full width. Labels contain no colon. */
    private static String value(String line) {
        int colon = line.indexOf(':');
        int wide = line.indexOf('\uFF1A');
        int first = colon < 0 ? wide : wide < 0 ? colon : Math.min(colon, wide);
        return first < 0 ? "" : line.substring(first + 1).strip();
    }
}
