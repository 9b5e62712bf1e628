package org.patchlight.evidence.kind;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts, line by line, the signs of each kind: dated log lines here, everything else in {@link TextMarks}. */
final class LineMarks {
    private static final int SHORT_TEXT = 12;
    /** Only this many characters of a longer line are judged. */
    private static final int ENOUGH = 600;

    /**
     * What may come before the text: indentation, a byte order mark inside joined files, and quotation signs of
     * posts.
     */
    private static final String BEFORE_TEXT = "> |`*#\t\uFEFF\u00A0";

    private static final Pattern REPORTED = Pattern.compile(
            "\\{[0-9A-Fa-f-]{36}\\}\\s+\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[:.]\\d{3}[+-]\\d{4}\\s.*");

    /** The rest of such a record after a line break. */
    private static final Pattern REPORTED_REST = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d[:.]\\d{3}[+-]\\d{4}\\s++\\d{1,3}\\s++\\d{1,6}\\s++[\\[\\d].*");

    /**
     * A date in any order, a time with its fraction, process and thread: both formats of the agent's log, in any
     * region.
     */
    private static final Pattern AGENT =
            Pattern.compile("\\d{1,4}[-/.] ?\\d{1,2}[-/.] ?\\d{1,4}\\.?[ \\t]+\\d{1,2}[:.]\\d\\d[:.]\\d\\d"
                    + "[:.,]\\d{3,7}(?: [AaPp][Mm])?[ \\t]+\\d{1,6}[ \\t]+[0-9A-Fa-f]{1,6}[ \\t]+\\S");

    private static final Pattern SERVICING =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d, {1,3}[A-Z]\\w++(?: Error)?\\s++"
                    + "(?:\\[0x[0-9A-Fa-f]++\\]\\s*+)?+([A-Za-z]\\w*+)?+");

    /** A line of a servicing or setup log whose time stamp was not copied. */
    private static final Pattern UNSTAMPED =
            Pattern.compile("(?:Info|Error|Warning)\\s++(?:\\[0x[0-9A-Fa-f]++\\]\\s*+)?+([A-Za-z]\\w*+)\\s.*");

    /** Where such a line of a servicing log has its comma, and a record of the agent's events the sign of its zone. */
    private static final int COMMA_AT = "0000-00-00 00:00:00".length();

    private static final int ZONE_AT = "0000-00-00 00:00:00:000".length();

    private final Map<SourceKind, Integer> marks;
    private final DatedBytes dated;
    private final TextMarks texts;
    private int lines;
    private boolean upgrade;
    private boolean endsInCode;

    /**
     * Adds its counts to the marks.
     *
     * @param dated counts the lines that are not judged here
     */
    LineMarks(Map<SourceKind, Integer> marks, DatedBytes dated) {
        this.marks = marks;
        this.dated = dated;
        this.texts = new TextMarks(marks);
    }

    void take(String whole) {
        String line = bare(whole.length() > ENOUGH ? whole.substring(0, ENOUGH) : whole);
        if (line.isEmpty()) {
            return;
        }
        lines++;
        if (!isDated(line) && !isUnstamped(line)) {
            texts.take(line);
        }
        endsInCode = line.endsWith(")") && line.lastIndexOf("(0x") == line.length() - "(0x80070426)".length();
    }

    /** Ends the text and adds what only the whole text shows. */
    void end() {
        dated.addTo(marks);
        if (upgrade || dated.isUpgrade()) {
            // The component store writes into these logs as well.
            marks.merge(SourceKind.SETUP_LOG, marks.getOrDefault(SourceKind.CBS_LOG, 0), Integer::sum);
            marks.merge(SourceKind.SETUP_LOG, marks.getOrDefault(SourceKind.DISM_LOG, 0), Integer::sum);
        }
        Integer reports = marks.get(SourceKind.REPORTING_EVENTS);
        if (reports != null && marks.containsKey(SourceKind.WINDOWS_UPDATE_LOG)) {
            // Only the reader of the agent's log reads both, and counts an attempt once that both report.
            marks.merge(SourceKind.WINDOWS_UPDATE_LOG, reports, Integer::sum);
            marks.remove(SourceKind.REPORTING_EVENTS);
        }
        // One line that ends in an article is a sentence about an update; a list has several, or columns.
        marks.remove(SourceKind.UPDATE_HISTORY, 1);
        if (marks.isEmpty() && endsInCode && lines <= SHORT_TEXT) {
            // Only w32tm prints its errors as a sentence with this ending.
            marks.put(SourceKind.W32TM, 1);
        }
    }

    private static String bare(String line) {
        int from = 0;
        while (from < line.length() && BEFORE_TEXT.indexOf(line.charAt(from)) >= 0) {
            from++;
        }
        String text = line.substring(from).stripTrailing();
        // Windows writes this mark of direction into the dates that people copy.
        return text.indexOf('\u200E') < 0 ? text : text.replace("\u200E", "");
    }

    private boolean isDated(String line) {
        char first = line.charAt(0);
        if (first == '{') {
            return add(SourceKind.REPORTING_EVENTS, REPORTED.matcher(line).matches());
        }
        if (first < '0' || first > '9') {
            return false;
        }
        char zone = at(line, ZONE_AT);
        if ((zone == '+' || zone == '-')
                && add(SourceKind.REPORTING_EVENTS, REPORTED_REST.matcher(line).matches())) {
            return true;
        }
        if (at(line, COMMA_AT) == ',') {
            Matcher servicing = SERVICING.matcher(line);
            if (beginsWith(servicing, line)) {
                component(servicing.group(1));
                return true;
            }
        }
        return add(SourceKind.WINDOWS_UPDATE_LOG, beginsWith(AGENT.matcher(line), line));
    }

    private static char at(String line, int index) {
        return index < line.length() ? line.charAt(index) : 0;
    }

    /** Whether the form begins the line, and no foreign line end follows, as {@code .*} would say more slowly. */
    private static boolean beginsWith(Matcher form, String line) {
        return form.lookingAt()
                && line.indexOf('\u0085', form.end()) < 0
                && line.indexOf('\u2028', form.end()) < 0
                && line.indexOf('\u2029', form.end()) < 0;
    }

    private boolean isUnstamped(String line) {
        char first = line.charAt(0);
        Matcher unstamped = first == 'I' || first == 'E' || first == 'W' ? UNSTAMPED.matcher(line) : null;
        if (unstamped == null || !unstamped.matches()) {
            return false;
        }
        String name = unstamped.group(1);
        // Sentences begin with these words, too, so only known names of components count.
        boolean known = LogComponents.isKnown(name);
        if (known) {
            component(name);
        }
        return known;
    }

    private void component(@Nullable String name) {
        if (name != null) {
            upgrade |= LogComponents.isOfUpgrade(name);
            add(LogComponents.kind(name), true);
        }
    }

    private boolean add(SourceKind kind, boolean found) {
        if (found) {
            marks.merge(kind, 1, Integer::sum);
        }
        return found;
    }
}
