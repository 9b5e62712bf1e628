package org.patchlight.update.reading.history;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.UpdateTitle;

/**
 * The result of one update as Microsoft's sample script prints it, which {@code sconfig} runs: a number, the title, and
 * the value of OperationResultCode (wuapi.h). The script has lists without a result, too.
 */
final class ScriptResult {
    private static final int LONGEST = 500;
    private static final Pattern FORM = Pattern.compile("\\s*+\\d{1,3}> (\\S.*): ([1-5])\\s*+");

    private ScriptResult() {}

    /** The entry on a line; null if it is none. Only updates with an article in their title count. */
    static @Nullable HistoryRecord of(String line) {
        Matcher form = line.indexOf('>') < 0 || line.length() > LONGEST ? null : FORM.matcher(line);
        if (form == null || !form.matches() || UpdateTitle.article(form.group(1)) == null) {
            return null;
        }
        HistoryRecord entry = new HistoryRecord();
        entry.put(HistoryRecord.TITLE, form.group(1));
        entry.put(HistoryRecord.RESULT, form.group(2));
        return entry;
    }
}
