package org.patchlight.update.reading.history;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what Ansible's module {@code win_updates} returned, as JSON on one line or several, or as YAML. An update that
 * failed has the code of its failure, and one that is installed says so. An update that was only found says neither.
 */
final class AnsibleResult {
    /** Every result of the module has these counts, and they come before the updates. */
    private static final Pattern COUNT = Pattern.compile("(?:found|failed|installed)_update_count\"?:");

    private static final Pattern PROPERTY = Pattern.compile("\\W{0,4}([a-z_]{2,30})\"?: ?(.*)");
    private static final Pattern ARTICLE = Pattern.compile("\\W{0,4}(?:KB)?(\\d{6,8})\\W{0,4}");
    private static final Set<String> NAMES =
            Set.of("categories", "downloaded", "failure_hresult_code", "failure_msg", "id", "installed", "kb", "title");

    /** Before the result of each PC. */
    private static final Pattern HOST = Pattern.compile("(?:ok|changed|fatal|failed): \\[([^\\]]{1,200})\\].*");

    private final Consumer<HistoryRecord> entries;
    private final Map<String, String> update = new HashMap<>();
    private boolean open;
    private String last = "";
    private String host = "";

    AnsibleResult(Consumer<HistoryRecord> entries) {
        this.entries = entries;
    }

    /** Reads a line; true if it belongs to a result of the module. */
    boolean take(String line) {
        if (line.startsWith("TASK [") || line.startsWith("PLAY ")) {
            end();
            return false;
        }
        Matcher result = HOST.matcher(line);
        if (result.matches()) {
            close();
            host = result.group(1);
        }
        boolean begins = COUNT.matcher(line).find();
        open |= begins;
        if (!open) {
            return false;
        }
        int object = begins ? line.indexOf("{\"") : -1;
        List<String> parts = object < 0 ? List.of(line) : JsonProperties.lines(line.substring(object));
        parts.forEach(this::part);
        return true;
    }

    /** Ends the text and passes on the last update. */
    void end() {
        close();
        open = false;
        last = "";
    }

    private void part(String indented) {
        String text = indented.strip();
        Matcher property = PROPERTY.matcher(text);
        if (!property.matches()) {
            Matcher article = ARTICLE.matcher(text);
            if (last.equals("kb") && article.matches()) {
                update.putIfAbsent("article", article.group(1));
            }
            return;
        }
        last = property.group(1);
        if (!NAMES.contains(last)) {
            return;
        }
        if (update.containsKey(last)) {
            close();
        }
        update.put(last, plain(property.group(2)));
    }

    private static String plain(String value) {
        String text =
                value.endsWith(",") ? value.substring(0, value.length() - 1).strip() : value.strip();
        boolean quoted = text.length() > 1
                && (text.charAt(0) == '"' || text.charAt(0) == '\'')
                && text.charAt(text.length() - 1) == text.charAt(0);
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private void close() {
        String title = update.getOrDefault("title", "");
        if (!title.isEmpty()) {
            String code = update.getOrDefault("failure_hresult_code", "");
            boolean installed = update.getOrDefault("installed", "").equalsIgnoreCase("true");
            HistoryRecord entry = new HistoryRecord();
            entry.put(HistoryRecord.TITLE, title);
            entry.put(HistoryRecord.PC, host);
            entry.put("updateid", update.getOrDefault("id", ""));
            entry.put("kb", update.getOrDefault("article", ""));
            if (!code.isEmpty() && !code.equals("0") && !installed) {
                boolean downloading = update.getOrDefault("downloaded", "").equalsIgnoreCase("false");
                entry.put(HistoryRecord.OPERATION, downloading ? "Download" : "Installation");
                entry.put(HistoryRecord.RESULT, "Failed");
                entry.put(HistoryRecord.CODE, code);
            } else if (installed) {
                entry.put(HistoryRecord.RESULT, "Succeeded");
            }
            entries.accept(entry);
        }
        update.clear();
    }
}
