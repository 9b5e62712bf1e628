package org.patchlight.update.reading.servicing;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateTitle;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.stamped.StampedLine;

/**
 * Follows the sessions of {@code CBS.log}. Each changes one package or repairs the store. Collects how each ended, and for
 * which package.
 */
final class CbsSessions {
    private static final int LONGEST_NAME = 300;
    private static final String REPAIRING = "(Corruption Repairing)";

    private final Notes notes;
    private final FailureTrail trail;
    private final PackageAttempts attempts;
    private String session = "";
    private @Nullable String packageName;
    /** The package of the session that has not ended yet. */
    private @Nullable String inWork;

    private @Nullable String inWorkArticle;

    /** The session that repairs the store. */
    private String repair = "";

    private String ended = "";
    private boolean examined;
    private boolean restartDue;
    private @Nullable EvidenceTime restartDueSince;

    CbsSessions(Notes notes, FailureTrail trail) {
        this.notes = notes;
        this.trail = trail;
        this.attempts = new PackageAttempts(notes, trail);
    }

    /** The summary of a store examination was read. It already says how the session ended. */
    void examined() {
        examined = true;
        attempts.flush();
        trail.clear();
    }

    /** Reads a line; true if it was understood. */
    boolean take(StampedLine line) {
        boolean explains = FailureLines.take(line, trail);
        return switch (line.first()) {
            case 'E' -> line.says("Exec: ") && execution(line) || explains;
            case 'S' -> line.says("Session: ") ? finished(line) : line.says("Startup: ") && startup(line) || explains;
            case 'W' -> line.says("WER: Generating failure report for package:") && reported(line);
            case 'N' -> line.says("NonStart: ") && restarted();
            default -> explains;
        };
    }

    /** Ends the log. */
    void end() {
        if (ended.isEmpty()) {
            trail.suspects().forEach(notes::suspect);
        }
        attempts.end(inWork, inWork == null ? null : inWorkArticle);
        if (restartDue) {
            notes.fact(new Fact(Fact.Kind.RESTART_PENDING, restartDueSince, "", null));
        }
    }

    private boolean execution(StampedLine line) {
        String whole = line.whole();
        if (whole.contains(REPAIRING)) {
            repair = Objects.requireNonNullElse(sessionOf(whole, line.text()), "");
        }
        if (line.says("Exec: Processing complete")) {
            processed(whole, line.text(), line);
            return true;
        }
        String named = word(whole, "Package: ", line.text());
        if (named == null) {
            return false;
        }
        packageName = named;
        session = Objects.requireNonNullElse(sessionOf(whole, line.text()), session);
        if (line.says("Exec: Processing started")) {
            trail.clear();
            inWork = named;
            inWorkArticle = UpdateTitle.article(whole.substring(line.text()));
        }
        return true;
    }

    /** A session finished its work or failed. */
    private void processed(String whole, int from, StampedLine line) {
        Hresult code = result(whole, from);
        if (code == null) {
            return;
        }
        inWork = null;
        ended = Objects.requireNonNullElse(sessionOf(whole, from), "");
        if (whole.contains(REPAIRING)) {
            if (!examined) {
                attempts.ended(line, code, null, null, "");
            }
            examined = false;
            return;
        }
        String named = word(whole, "Package: ", from);
        String work = named == null && ended.equals(session) ? packageName : named;
        attempts.changed(line, code, work, UpdateTitle.article(whole.substring(from)));
    }

    private boolean finished(StampedLine line) {
        String whole = line.whole();
        if (!whole.contains(" finalized")) {
            return false;
        }
        Hresult code = result(whole, line.text());
        String of = Objects.requireNonNullElse(sessionOf(whole, line.text()), "");
        if (whole.contains("Reboot required: yes")) {
            restartDue = true;
            restartDueSince = line.time();
        }
        if (code != null && code.isFailure() && !of.isEmpty() && !of.equals(ended)) {
            if (of.equals(repair)) {
                attempts.ended(line, code, null, null, "");
            } else {
                attempts.changed(line, code, of.equals(session) ? packageName : null, null);
            }
            ended = of;
        }
        inWork = of.equals(session) ? null : inWork;
        return true;
    }

    /** The rest of the work after a restart succeeded or failed. */
    private boolean startup(StampedLine line) {
        restartDue = false;
        String whole = line.whole();
        Hresult code = result(whole, line.text());
        String named = word(whole, "Package: ", line.text());
        if (code == null || named == null || !whole.contains("completed startup processing")) {
            return false;
        }
        attempts.ended(line, code, named, null, "");
        return true;
    }

    private boolean reported(StampedLine line) {
        Hresult code = WrittenResult.after(line.whole(), "status: ", line.text());
        if (code != null && code.isFailure()) {
            String source = word(line.whole(), "failure source: ", line.text());
            String named = word(line.whole(), "package: ", line.text());
            attempts.ended(line, code, named, null, source == null ? "" : source);
        }
        return true;
    }

    private boolean restarted() {
        restartDue = false;
        return true;
    }

    private static @Nullable Hresult result(String line, int from) {
        Hresult code = WrittenResult.after(line, "[HRESULT", from);
        if (code == null) {
            code = WrittenResult.after(line, "hr: ", from);
        }
        return code == null ? WrittenResult.after(line, "hr = ", from) : code;
    }

    /**
     * The session's number. The kind of work may come before it: {@code session(Corruption Repairing):
     * 30754339_543620214}.
     */
    private static @Nullable String sessionOf(String line, int from) {
        int at = Math.max(
                line.indexOf("Session", from),
                Math.max(line.indexOf("session(", from), line.indexOf("session: ", from)));
        int colon = at < 0 ? -1 : line.indexOf(": ", at);
        return colon < 0 ? null : wordAt(line, colon + 2);
    }

    private static @Nullable String word(String line, String before, int from) {
        int at = line.indexOf(before, from);
        return at < 0 ? null : wordAt(line, at + before.length());
    }

    private static @Nullable String wordAt(String line, int from) {
        int end = from;
        while (end < line.length() && line.charAt(end) != ' ' && line.charAt(end) != ',') {
            end++;
        }
        return end == from ? null : line.substring(from, Math.min(end, from + LONGEST_NAME));
    }
}
