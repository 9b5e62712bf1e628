package org.patchlight.update.reading.history;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.UpdateTitle;

/**
 * Reads the update history as people copy it from Windows. In Settings a title is followed by a line with a date, and
 * after a failure with the code:
 *
 * <pre>
 * 2024-05 Cumulative Update for Windows 11 (KB5000001)
 * Failed to install on 5/14/2024 - 0x80070643
 * </pre>
 *
 * <p>The list of updates that wait shows a state in place of the date: {@code Install error - 0x80070643}.
 *
 * <p>The code shows a failure in any language, a success is known in English only. The details in the Control Panel of
 * Windows 7 and 8.1 are known by their English labels.
 */
final class HistoryPage {
    private static final String DATE = "(\\d{1,4}[/.-] ?\\d{1,2}[/.-] ?\\d{1,4}\\.?)";

    /** The words of any language around the date, a dash and the code. */
    private static final Pattern FAILED =
            Pattern.compile("[^\\d]{0,60}+" + DATE + "[^\\d]{0,40}[-\u2013\u2014:(] ?(0x[8Cc][0-9A-Fa-f]{7})\\)?");

    /** The list of current updates: {@code Install error - 0x80070643} below a title, without a date. */
    private static final Pattern STATE =
            Pattern.compile("([^-\u2013\u2014\\d:]{3,60}+)[-\u2013\u2014] ?(0x[8Cc][0-9A-Fa-f]{7})");

    private static final Pattern INSTALLED = Pattern.compile("Successfully installed on " + DATE);
    private static final Pattern DETAIL =
            Pattern.compile("(Installation date|Installation status|Error details): {1,4}(?:Code )?(\\S.*)");

    private String title = "";
    private @Nullable HistoryRecord detailed;

    /** Reads a line; returns the entry that it completes, null if it completes none. */
    @Nullable HistoryRecord take(String written) {
        String line = visible(written);
        Matcher failed = FAILED.matcher(line);
        if (failed.matches() && isTitle()) {
            return entry(failed.group(1), "Failed", failed.group(2));
        }
        Matcher state = STATE.matcher(line);
        if (state.matches() && isTitle()) {
            return entry(null, state.group(1).startsWith("Download") ? "Failed download" : "Failed", state.group(2));
        }
        Matcher installed = INSTALLED.matcher(line);
        if (installed.matches()) {
            return entry(installed.group(1), "Succeeded", null);
        }
        Matcher detail = DETAIL.matcher(line);
        if (detail.matches()) {
            return detail(detail.group(1), detail.group(2));
        }
        if (!line.isEmpty()) {
            title = line;
        }
        return null;
    }

    /** Whether the line above may be the title of an update, and is no sentence about one. */
    private boolean isTitle() {
        return UpdateTitle.article(title) != null || title.contains("Windows 1") || title.contains(" - ");
    }

    /** The entry at the end of the text; null if there is none. */
    @Nullable HistoryRecord end() {
        HistoryRecord last = detailed;
        detailed = null;
        return last != null && last.has(HistoryRecord.RESULT) ? last : null;
    }

    private @Nullable HistoryRecord entry(@Nullable String date, String result, @Nullable String code) {
        if (title.isEmpty()) {
            return null;
        }
        HistoryRecord entry = new HistoryRecord();
        entry.put(HistoryRecord.TITLE, title);
        if (date != null) {
            entry.put(HistoryRecord.DATE, date);
        }
        entry.put(HistoryRecord.RESULT, result);
        if (result.endsWith("download")) {
            entry.put(HistoryRecord.OPERATION, "Download");
        }
        if (code != null) {
            entry.put(HistoryRecord.CODE, code);
        }
        title = "";
        return entry;
    }

    private @Nullable HistoryRecord detail(String label, String value) {
        HistoryRecord before = null;
        HistoryRecord entry = detailed;
        if (entry == null || (label.equals("Installation date") && entry.has(HistoryRecord.DATE))) {
            before = end();
            entry = new HistoryRecord();
            entry.put(HistoryRecord.TITLE, title);
            detailed = entry;
            title = "";
        }
        switch (label) {
            case "Installation date" -> entry.put(HistoryRecord.DATE, value);
            case "Installation status" -> entry.put(HistoryRecord.RESULT, value);
            default -> entry.put(HistoryRecord.CODE, value);
        }
        return before;
    }

    /** The line without the marks of direction that Windows writes into dates, and without quotation signs. */
    private static String visible(String line) {
        StringBuilder text = new StringBuilder(line.length());
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            boolean isQuotation = text.isEmpty() && "> |*#\t\u2022".indexOf(c) >= 0;
            // A file in an old encoding has a question mark in place of the mark of direction.
            boolean isLost = c == '?' && at + 1 < line.length() && Character.isDigit(line.charAt(at + 1));
            if (!isQuotation && !isLost && c != '\u200E' && c != '\u200F' && c != '\uFEFF') {
                text.append(c == '\u00A0' ? ' ' : c);
            }
        }
        return text.toString().strip();
    }
}
