package org.patchlight.update.reading.history;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.AgentResult;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateTitle;
import org.patchlight.update.reading.date.DateScan;
import org.patchlight.update.reading.date.WrittenDate;
import org.patchlight.update.reading.note.Notes;

/**
 * One entry of an update history, printed by a script with the names of columns or properties. Names of properties
 * are English on every Windows. Values that are words count only if they are English too.
 */
final class HistoryRecord {
    private static final int MOST_FIELDS = 64;
    private static final int LONGEST = 2000;
    private static final Pattern GUID = Pattern.compile("[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern ARTICLE = Pattern.compile("(?i)[{\\s]*(?:KB\\s?)?(\\d{6,8})(?!\\d).*");
    private static final Pattern FIRST_WORD = Pattern.compile("\\s*(?:orc)?([A-Za-z]+|\\d)\\b.*", Pattern.DOTALL);
    /** In the words of some tools, "Install Failed" and "Installation failed". */
    private static final Pattern INSTALLATION = Pattern.compile("^(?i:install(?:ation)? (?=failed))");

    private static final Pattern FAILING = Pattern.compile("(?<!\\w)0x[89Cc][0-9A-Fa-f]{7}(?!\\w)");
    private static final String RAW = "System.__ComObject";

    /** How Windows PowerShell prints a time as JSON, before its milliseconds since 1970. */
    static final String EPOCH = "/Date(";

    private static final Pattern MILLIS = Pattern.compile(".*/Date\\((-?\\d{1,15}).*", Pattern.DOTALL);

    static final String DATE = "date";
    static final String RESULT = "result";
    static final String OPERATION = "operation";
    static final String CODE = "hresult";
    static final String TITLE = "title";
    static final String PC = "computername";

    private final Map<String, String> fields = new HashMap<>();

    /** Adds a value. The first one that is not empty counts. */
    void put(String canonical, String value) {
        String written = value.strip();
        if (canonical.equals(CODE)) {
            putCode(written);
            return;
        }
        if (canonical.equals(RESULT) && written.startsWith("0x")) {
            putCode(written); // in the lists of some tools a result code is the error
            return;
        }
        String text = canonical.equals(DATE) ? instant(written) : written;
        if (!text.isEmpty() && fields.size() < MOST_FIELDS) {
            fields.putIfAbsent(canonical, text.substring(0, Math.min(LONGEST, text.length())));
        }
    }

    /** Adds a code, or the first failing one in a remark. Other remarks are no codes. */
    private void putCode(String text) {
        Matcher code = FAILING.matcher(text);
        boolean isCode = CodeSpelling.parse(text).isPresent();
        if (isCode || code.find()) {
            fields.putIfAbsent(CODE, isCode ? text : code.group());
        }
    }

    /** The text, or the instant that it prints as milliseconds; empty where an object begins instead of a date. */
    private static String instant(String date) {
        if (date.equals("{") || date.equals("null")) {
            return "";
        }
        Matcher millis = date.contains(EPOCH) ? MILLIS.matcher(date) : null;
        return millis != null && millis.matches()
                ? Instant.ofEpochMilli(Long.parseLong(millis.group(1))).toString()
                : date;
    }

    /** Adds the rest of a value that continues in another line. */
    void append(String canonical, String rest) {
        String pending = fields.getOrDefault(canonical, "");
        if (pending.length() < LONGEST) {
            fields.put(canonical, (pending + " " + rest.strip()).strip());
        }
    }

    /** Whether there is a value with this name. */
    boolean has(String canonical) {
        return fields.containsKey(canonical);
    }

    /** Whether the fields are enough for an entry. */
    boolean isWhole() {
        return has(TITLE) || has("kb") || has("hotfixid") || (has(DATE) && (has(RESULT) || has(CODE)));
    }

    /** The name of the PC in lower case, without its domain; empty if the entry has none. */
    String pc() {
        String name = fields.getOrDefault(PC, "").toLowerCase(Locale.ROOT);
        int dot = name.indexOf('.');
        return dot > 0 && Character.isLetter(name.charAt(0)) ? name.substring(0, dot) : name;
    }

    /** The date; null if there is none or it is unreadable. */
    @Nullable WrittenDate date() {
        String date = fields.get(DATE);
        return date == null ? null : DateScan.parse(date);
    }

    /**
     * The finished attempt.
     *
     * @param order which number of the file's dates is the day
     * @return null if the entry has no outcome, or the attempt was cancelled or is in progress
     */
    @Nullable Attempt attempt(WrittenDate.Order order) {
        Boolean succeeded = succeeded();
        if (succeeded == null) {
            return null;
        }
        Hresult code = code(fields.get(CODE));
        if (!succeeded && Hresult.CANCELLED.equals(code)) {
            return null;
        }
        if (code != null && !code.isFailure()) {
            code = null; // a script printed zero, or a success code
        }
        WrittenDate date = date();
        UnmappedCode unmapped = new UnmappedCode(succeeded ? null : fields.get("unmappedresultcode"));
        Attempt attempt = new Attempt(
                date == null ? null : zoned(date.at(order)),
                operation(),
                succeeded,
                succeeded ? null : code,
                unmapped.root(code),
                fields.get(TITLE),
                article(fields.get(TITLE)),
                updateId(),
                null);
        return attempt.with(unmapped.detail());
    }

    /** Passes on the name of the update. An entry without an outcome has one too. */
    void name(Notes notes) {
        notes.name(updateId(), fields.get(TITLE), article(fields.get(TITLE)));
    }

    /**
     * Adds the zone. Times of the agent's own entries are UTC (IUpdateHistoryEntry::get_Date); those of scripts may
     * be local.
     */
    private @Nullable EvidenceTime zoned(@Nullable EvidenceTime time) {
        boolean raw = RAW.equals(fields.get("updateid")) && !has(PC) && !has("kb");
        return time == null || time.offsetOrNull() != null || !raw
                ? time
                : new EvidenceTime(time.written(), ZoneOffset.UTC);
    }

    private @Nullable Boolean succeeded() {
        String result = fields.get(RESULT);
        if (result == null) {
            return withoutResult();
        }
        Matcher word = FIRST_WORD.matcher(INSTALLATION.matcher(result).replaceFirst(""));
        if (!word.matches()) {
            return null;
        }
        Hresult code = code(fields.get(CODE));
        return switch (word.group(1).toLowerCase(Locale.ROOT)) {
            case "2", "succeeded", "success", "successful", "installed", "downloaded" -> AgentResult.succeeded(2, code);
            case "3", "succeededwitherrors" -> AgentResult.succeeded(3, code);
            case "4", "failed", "failure" -> AgentResult.succeeded(4, code);
            default -> null;
        };
    }

    /** An entry of a list of installed updates has no result: everything in the list is installed. */
    private @Nullable Boolean withoutResult() {
        String hotfix = fields.get("hotfixid");
        if (hotfix != null) {
            return ARTICLE.matcher(hotfix).matches() ? true : null;
        }
        Hresult code = code(fields.get(CODE));
        return code != null && code.isFailure() ? false : null;
    }

    private Operation operation() {
        String result = fields.getOrDefault(RESULT, "").toLowerCase(Locale.ROOT);
        String operation = fields.getOrDefault(OPERATION, "").toLowerCase(Locale.ROOT);
        if (operation.startsWith("download")
                || result.startsWith("downloaded")
                || (result.startsWith("fail") && "2".equals(fields.get("x")))) {
            return Operation.DOWNLOAD;
        }
        return operation.isEmpty()
                        || operation.startsWith("1")
                        || operation.startsWith("inst")
                        || operation.startsWith("uoinst")
                ? Operation.INSTALL
                : Operation.OTHER;
    }

    private static @Nullable Hresult code(@Nullable String text) {
        return text == null ? null : CodeSpelling.parse(text).orElse(null);
    }

    private @Nullable String article(@Nullable String title) {
        Matcher article = ARTICLE.matcher(fields.getOrDefault("kb", fields.getOrDefault("hotfixid", "")));
        if (article.matches()) {
            return "KB" + article.group(1);
        }
        return title == null ? null : UpdateTitle.article(title);
    }

    private @Nullable String updateId() {
        Matcher guid = GUID.matcher(fields.getOrDefault("updateid", ""));
        return guid.find() ? guid.group().toUpperCase(Locale.ROOT) : null;
    }
}
