package org.patchlight.clock.windows;

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
    private static final Pattern POLL = Pattern.compile("\\d{1,2}\\s*\\((\\d{1,9})\\s*[^\\d()\\s]{1,2}\\).*");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})\\s*\\(.*");
    /**
     * In most languages the leap indicator is the only number that is followed by its meaning without a space. Korean and
     * Chinese write no number with one.
     */
    private static final Pattern LEAP = Pattern.compile("\\d\\(.*");

    private static final Pattern SECONDS = Pattern.compile("(" + WrittenSeconds.NUMBER + ")\\s?\\D{0,2}");
    private static final Pattern TIME = Pattern.compile("\\d{1,2}[:.]\\d{2}\\b");
    private static final Pattern REFUSAL = Pattern.compile("\\(0x([89A-Fa-f][0-9A-Fa-f]{7})\\)");

    /**
     * Line numbers of the verbose form, counted from the poll interval without blank lines. The clock rate and three
     * more numbers lie between them.
     */
    private static final int PHASE_OFFSET = 1;

    private static final int CLOCK_RATE = 2;
    private static final int LAST_ERROR = 6;

    /** The source is so many lines below the reference id, and one more above the poll interval. */
    private static final int SOURCE = 2;

    private static final int MOST_BETWEEN = 5;

    private final String text;
    private final List<String> values = new ArrayList<>();
    private final int precision;
    private final int reference;
    private final int poll;

    private StatusLines(String text) {
        this.text = text;
        text.lines().filter(StatusLines::hasLabel).map(StatusLines::value).forEach(values::add);
        precision = find(PRECISION, 0);
        reference = find(REFERENCE, Math.max(precision, 0));
        poll = find(POLL, Math.max(reference, Math.max(precision, 0)));
    }

    /** Reads what {@code w32tm} printed, in any language; leaves out what it cannot recognize. */
    public static TimeServiceReport read(String text) {
        return new StatusLines(text).report();
    }

    private TimeServiceReport report() {
        boolean noStratum = isLeap(precision - 1) && !isLeap(precision - 2);
        int lastError = lastError();
        return new TimeServiceReport(
                number(noStratum ? precision - 1 : precision - 2, precision, 3),
                noStratum ? null : number(precision - 1, precision, 16),
                reference < 0 ? null : Long.valueOf(group(REFERENCE, reference), 16),
                source(),
                poll < 0 ? null : Duration.ofSeconds(Long.parseLong(group(POLL, poll))),
                duration(PHASE_OFFSET) != null && duration(CLOCK_RATE) != null ? duration(PHASE_OFFSET) : null,
                number(lastError, poll, Integer.MAX_VALUE),
                duration(lastError - poll + 1),
                refusal());
    }

    private boolean isLeap(int line) {
        return line >= 0 && LEAP.matcher(values.get(line)).matches();
    }

    /**
     * The text in brackets after the last synchronization error, in the PC's language.
     *
     * @return empty if there is none
     */
    public static String lastErrorText(String text) {
        StatusLines lines = new StatusLines(text);
        int at = lines.lastError();
        String value = lines.number(at, lines.poll, Integer.MAX_VALUE) == null ? "" : lines.values.get(at);
        int from = value.indexOf('(');
        int to = value.lastIndexOf(')');
        return from < 0 || to < from ? "" : value.substring(from + 1, to).strip();
    }

    /** The last error is the only number with seconds below it. Where these are missing, its position counts. */
    private int lastError() {
        for (int at = poll + CLOCK_RATE; poll >= 0 && at + 1 < values.size() && at <= poll + LAST_ERROR; at++) {
            boolean isLast = NUMBER.matcher(values.get(at)).matches()
                    && SECONDS.matcher(values.get(at + 1)).matches();
            if (isLast) {
                return at;
            }
        }
        return poll + LAST_ERROR;
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
     * identified. If a line between them is missing, only a name with the form of a source counts.
     */
    private @Nullable String source() {
        int between = poll - reference;
        if (reference < 0 || between < SOURCE || between > MOST_BETWEEN) {
            return null;
        }
        String source = values.get(poll - 1);
        boolean inPlace = between > SOURCE
                ? !TIME.matcher(source).find() || TimeServiceReport.isSource(source)
                : TimeServiceReport.isSource(source);
        return source.isEmpty() || !inPlace ? null : source;
    }

    /** The duration in the line {@code below} lines after the poll interval; null if there is none. */
    private @Nullable Duration duration(int below) {
        if (poll < 0 || poll + below >= values.size()) {
            return null;
        }
        Matcher seconds = SECONDS.matcher(values.get(poll + below));
        return seconds.matches() ? WrittenSeconds.parse(seconds.group(1)) : null;
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

    /** Lines without a label continue the line above them, such as those that a console wraps. */
    private static boolean hasLabel(String line) {
        return colon(line) >= 0;
    }

    /** The text after the first colon, of normal or full width. Labels contain no colon. */
    public static String value(String line) {
        String value = line.substring(colon(line) + 1).strip();
        // Input methods of East Asia make brackets of full width of those in copied text.
        return value.indexOf('\uFF08') < 0
                ? value
                : value.replace('\uFF08', '(').replace('\uFF09', ')');
    }

    private static int colon(String line) {
        int colon = line.indexOf(':');
        int wide = line.indexOf('\uFF1A');
        return colon < 0 ? wide : wide < 0 ? colon : Math.min(colon, wide);
    }
}
