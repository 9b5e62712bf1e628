package org.patchlight.update.reading.history;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.UpdateTitle;

/**
 * Finds entries in printed text, line by line, in any form: a table, values by name (also as JSON), separated values,
 * or single lines.
 */
final class HistoryTextReader {
    private static final Pattern NAMED = Pattern.compile("(\\s*\"?)([A-Za-z][A-Za-z0-9]{0,30})(\"?\\s*[:=])(.*)");
    /** Prose about logs has the same words, such as "Failed to read" or "Succeeded after". This excludes it. */
    private static final String NO_SENTENCE =
            "(?!\\s+(?:to|because|by|at|in|on|and|or|after|when|while|with|before|again|since)\\b)";

    private static final Pattern OUTCOME = Pattern.compile(
            "(?<![\\p{L}\\d])(Succeeded\\s?With\\s?Errors|Succeeded|Successful(?= *+[\\t,;|])|Failed|InProgress|Aborted)(?![\\p{L}\\d])"
                    + NO_SENTENCE);
    private static final Pattern DATE =
            Pattern.compile("(?<!\\d)\\d{1,4}([/.-])\\d{1,2}\\1\\d{1,4}(?:,?[ T]+\\d{1,2}[:.]\\d{1,2}"
                    + "(?:[:.]\\d{1,2})?(?:\\.\\.\\.|\u2026)?)?(?:\\s?[AaPp]\\.?[Mm]\\b\\.?)?");
    private static final Pattern CODE = Pattern.compile("(?i)0x8[0-9a-f]{7}|-21\\d{8}");

    private final Consumer<HistoryRecord> entries;
    private final HistoryPage page = new HistoryPage();
    private final AnsibleResult ansible;
    private @Nullable HistoryTableReader table;
    private @Nullable HistoryCsvReader csv;
    private @Nullable HistoryRecord open;
    private @Nullable String lastName;
    private int valueColumn;

    HistoryTextReader(Consumer<HistoryRecord> entries) {
        this.entries = entries;
        this.ansible = new AnsibleResult(entries);
    }

    /** Reads the next line. */
    void line(String line) {
        if (ansible.take(line)) {
            return;
        }
        for (String part : JsonProperties.lines(line)) {
            part(part);
        }
    }

    private void part(String line) {
        if (line.isBlank() || line.startsWith("#TYPE") || HistoryTableReader.isRule(line)) {
            return;
        }
        if (begins(line)) {
            return;
        }
        HistoryRecord numbered = ScriptResult.of(line);
        if (csv != null) {
            pass(csv.entry(line));
        } else if (numbered != null) {
            close();
            table = null;
            entries.accept(numbered);
        } else if (isNamed(line)) {
            table = null;
        } else if (table != null) {
            row(table, line);
        } else if (open != null && lastName != null && isDeep(line)) {
            open.append(lastName, line);
        } else {
            pass(page.take(line));
            loose(line);
        }
    }

    /** Ends the text and passes on the last entry. */
    void end() {
        close();
        ansible.end();
        pass(page.end());
    }

    private void pass(@Nullable HistoryRecord entry) {
        if (entry != null) {
            entries.accept(entry);
        }
    }

    private void close() {
        HistoryRecord last = open;
        open = null;
        lastName = null;
        if (last != null) {
            entries.accept(last);
        }
    }

    private boolean begins(String line) {
        HistoryTableReader nextTable = HistoryTableReader.of(line);
        HistoryCsvReader nextCsv = nextTable == null && csv == null ? HistoryCsvReader.of(line) : null;
        if (nextTable == null && nextCsv == null) {
            return false;
        }
        close();
        table = nextTable;
        csv = nextCsv;
        return true;
    }

    private boolean isNamed(String line) {
        Matcher named = NAMED.matcher(line);
        String name = named.matches() ? named.group(2) : null;
        if (name == null) {
            return false;
        }
        boolean json = named.group(1).endsWith("\"");
        String canonical = json ? HistoryNames.ofList(name) : HistoryNames.canonical(name);
        boolean goesOn = open != null && table == null && named.start(2) >= valueColumn;
        if (HistoryRecord.DATE.equals(lastName)
                && open != null
                && named.group(4).contains(HistoryRecord.EPOCH)) {
            open.put(HistoryRecord.DATE, named.group(4));
            return true;
        }
        if (goesOn || (canonical == null && (open == null || table != null))) {
            return false;
        }
        if (table != null || (open != null && canonical != null && isRepeated(open, name))) {
            close();
        }
        HistoryRecord entry = open == null ? new HistoryRecord() : open;
        open = entry;
        valueColumn = named.end(3) + 1;
        lastName = canonical;
        if (canonical != null) {
            entry.put(canonical, json ? withoutQuotes(named.group(4).strip()) : named.group(4));
            entry.put(seen(name), "seen");
        }
        return true;
    }

    private static String withoutQuotes(String json) {
        String value = json.endsWith(",") ? json.substring(0, json.length() - 1) : json;
        boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /**
     * Whether the property appeared before: then it belongs to the next entry. Two properties may have the same
     * canonical name.
     */
    private static boolean isRepeated(HistoryRecord entry, String name) {
        return entry.has(seen(name));
    }

    private static String seen(String name) {
        return "seen " + name;
    }

    private boolean isDeep(String line) {
        int from = 0;
        while (from < line.length() && line.charAt(from) == ' ') {
            from++;
        }
        return valueColumn > 2 && from >= valueColumn - 1;
    }

    private void row(HistoryTableReader columns, String line) {
        HistoryRecord last = open;
        if (last != null && columns.isContinuation(line)) {
            last.append(HistoryRecord.TITLE, line);
            return;
        }
        close();
        open = columns.row(line);
    }

    /** The cell between date and outcome, without the marks that separate it. */
    private static String between(String line, Matcher date, Matcher outcome) {
        int from = Math.min(date.end(), outcome.end());
        int to = Math.max(date.start(), outcome.start());
        String cell = from < to ? line.substring(from, to).strip() : "";
        int begin = 0;
        int end = cell.length();
        while (begin < end && ",;|\t ".indexOf(cell.charAt(begin)) >= 0) {
            begin++;
        }
        while (end > begin && ",;|\t ".indexOf(cell.charAt(end - 1)) >= 0) {
            end--;
        }
        return cell.substring(begin, end);
    }

    /**
     * Reads a line outside a table. It is an entry if it has a date and an outcome, which is an English word in every
     * script.
     */
    private void loose(String line) {
        Matcher outcome = OUTCOME.matcher(line);
        Matcher date = DATE.matcher(line);
        if (!outcome.find() || !date.find()) {
            return;
        }
        close();
        HistoryRecord entry = new HistoryRecord();
        entry.put(HistoryRecord.DATE, date.group());
        entry.put(HistoryRecord.RESULT, outcome.group(1).replace(" ", ""));
        int from = Math.max(outcome.end(), date.end());
        String rest = line.substring(from).replaceFirst("^[\\s,;|]+", "");
        String first =
                line.substring(0, Math.min(outcome.start(), date.start())).strip();
        String between = between(line, date, outcome);
        boolean titleFirst = UpdateTitle.article(rest) == null && UpdateTitle.article(first) != null;
        boolean titleBetween = !titleFirst && UpdateTitle.article(rest) == null && UpdateTitle.article(between) != null;
        entry.put(HistoryRecord.TITLE, titleBetween ? between : titleFirst ? first : rest);
        if (line.contains("Uninstallation")) {
            entry.put(HistoryRecord.OPERATION, "Uninstallation");
        }
        Matcher code = CODE.matcher(line);
        if (code.find()) {
            entry.put(HistoryRecord.CODE, code.group());
        }
        entries.accept(entry);
    }
}
