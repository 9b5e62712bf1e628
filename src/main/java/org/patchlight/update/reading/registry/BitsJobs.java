package org.patchlight.update.reading.registry;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateTitle;
import org.patchlight.update.reading.note.Notes;

/**
 * Reads jobs of the background transfer service as {@code bitsadmin /list /verbose} and {@code Get-BitsTransfer} print
 * them. A job of the update agent that is in an error is a failed download; those of other programs say nothing. The
 * names of states and properties are the same in every language.
 */
public final class BitsJobs {
    /** The name that the update agent gives to each of its jobs. */
    private static final String OF_AGENT = "WU Client Download";

    private static final String NAME = "DisplayName";
    private static final int MOST = 100;

    private static final Pattern DISPLAY = Pattern.compile("DISPLAY: {1,4}'([^']{0,200})'");
    private static final Pattern STATE = Pattern.compile("STATE: {1,4}([A-Z_]{4,30})");
    private static final Pattern CODE = Pattern.compile("ERROR CODE: {1,8}(0x[0-9A-Fa-f]{8})");
    private static final Pattern FILE = Pattern.compile("ERROR FILE: {1,8}https?://([^/\\s:?]{1,253})(\\S{0,1000})");
    private static final Pattern PROPERTY = Pattern.compile("([A-Z][A-Za-z]{4,30}) {1,30}: ?(.{0,300})");

    private final Notes notes;
    private final Map<String, String> job = new HashMap<>();

    /** Nothing is read yet. */
    public BitsJobs(Notes notes) {
        this.notes = notes;
    }

    /**
     * Reads a line.
     *
     * @param text the line without spaces around it
     */
    public void take(String text) {
        if (text.startsWith("GUID: {") || text.startsWith("JobId ")) {
            end();
        }
        first(DISPLAY, text).ifPresent(name -> job.put(NAME, name));
        first(STATE, text).ifPresent(state -> job.put("JobState", state));
        first(CODE, text).ifPresent(code -> job.put("InternalErrorCode", code));
        Matcher file = FILE.matcher(text);
        if (file.find()) {
            job.put("host", file.group(1));
            job.put("file", file.group(2));
        }
        Matcher property = PROPERTY.matcher(text);
        if (property.matches()) {
            if (property.group(1).equals(NAME) && job.containsKey(NAME)) {
                end();
            }
            job.putIfAbsent(property.group(1), property.group(2).strip());
        }
        if (job.size() > MOST) {
            job.clear(); // a long list of other properties
        }
    }

    /** Ends the job that was begun. */
    public void end() {
        String state = job.getOrDefault("JobState", "").replace("_", "");
        boolean failed = state.equalsIgnoreCase("ERROR") || state.equalsIgnoreCase("TRANSIENTERROR");
        Hresult code =
                CodeSpelling.parse(job.getOrDefault("InternalErrorCode", "")).orElse(null);
        if (failed && job.getOrDefault(NAME, "").equals(OF_AGENT) && code != null && code.isFailure()) {
            notes.attempt(failure(code));
        }
        job.clear();
    }

    private Attempt failure(Hresult code) {
        @Nullable String article = UpdateTitle.article(job.getOrDefault("file", ""));
        Attempt attempt = new Attempt(null, Operation.DOWNLOAD, false, code, null, null, article, null, null);
        String host = job.get("host");
        return host == null ? attempt : attempt.with(FailureDetail.of(null, Culprit.of(Culprit.Kind.SERVER, host)));
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }
}
