package org.patchlight.update.reading.servicing;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateTitle;
import org.patchlight.update.reading.note.CodeIn;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/**
 * Follows the sessions of {@code CBS.log}. Each changes one package or repairs the store. Collects how each ended,
 * for which package, and which driver file failed.
 */
final class CbsSessions {
    private static final int LONGEST_NAME = 300;

    private final Notes notes;
    private String session = "";
    private @Nullable String packageName;
    private @Nullable Hresult driverCode;
    private String ended = "";
    private boolean examined;
    private @Nullable String truncated;
    private @Nullable Attempt last;
    private boolean restartDue;
    private @Nullable EvidenceTime restartDueSince;

    CbsSessions(Notes notes) {
        this.notes = notes;
    }

    /** The summary of a store examination was read. It already says how the session ended. */
    void examined() {
        examined = true;
    }

    boolean take(StampedLine line) {
        if (truncated != null) {
            String beginning = truncated;
            truncated = null;
            if (line.whole().contains("0x")) {
                processed(beginning + ' ' + line.whole(), 0, line);
                return true;
            }
        }
        return switch (line.first()) {
            case 'E' -> line.says("Exec: ") && execution(line);
            case 'S' -> line.says("Session: ") ? finished(line) : line.says("Startup: ") && startup(line);
            case 'W' -> line.says("WER: Generating failure report for package:") && reported(line);
            case 'D' -> line.says("Doqe: ") && driver(line, CodeIn.after(line.whole(), "result: ", line.text()));
            case 'I' ->
                line.says("INSTALL index:")
                        && driver(line, CodeIn.ofWin32(CodeIn.numberAfter(line.whole(), ", result", line.text())));
            case 'N' -> line.says("NonStart: ") && restarted();
            default -> false;
        };
    }

    /** Ends the log. */
    void end() {
        if (restartDue) {
            notes.fact(new Fact(Fact.Kind.RESTART_PENDING, restartDueSince, "", null));
        }
    }

    private boolean execution(StampedLine line) {
        String whole = line.whole();
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
        driverCode = null;
        return true;
    }

    /** A session finished its work or failed. The line may be truncated before its code. */
    private void processed(String whole, int from, StampedLine line) {
        Hresult code = result(whole, from);
        if (code == null) {
            truncated = whole.length() < LONGEST_NAME * 2 && from > 0 ? whole.substring(from) : null;
            return;
        }
        ended = Objects.requireNonNullElse(sessionOf(whole, from), "");
        if (whole.contains("(Corruption Repairing)")) {
            if (!examined) {
                note(line, code, null, null);
            }
            examined = false;
            return;
        }
        String named = word(whole, "Package: ", from);
        note(line, code, named == null ? packageName : named, UpdateTitle.article(whole.substring(from)));
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
            note(line, code, of.equals(session) ? packageName : null, null);
        }
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
        note(line, code, named, null);
        return true;
    }

    private boolean reported(StampedLine line) {
        Hresult code = CodeIn.after(line.whole(), "status: ", line.text());
        if (code != null && code.isFailure()) {
            note(line, code, word(line.whole(), "package: ", line.text()), null);
        }
        return true;
    }

    private boolean driver(StampedLine line, @Nullable Hresult code) {
        Hresult driverResult = code == null ? result(line.whole(), line.text()) : code;
        if (driverResult != null && driverResult.isFailure() && driverCode == null) {
            driverCode = driverResult;
        }
        return true;
    }

    private boolean restarted() {
        restartDue = false;
        return true;
    }

    private void note(StampedLine line, Hresult code, @Nullable String named, @Nullable String article) {
        Hresult root = code.isFailure() && driverCode != null && !driverCode.equals(code) ? driverCode : null;
        driverCode = null;
        if (code.isFailure() && !ServicingCodes.isFailure(code) && !ServicingCodes.isSuccess(code)) {
            return;
        }
        String kb = article == null && named != null ? UpdateTitle.article(named) : article;
        boolean succeeded = ServicingCodes.isSuccess(code);
        Attempt attempt =
                new Attempt(line.time(), Attempt.Operation.SERVICING, succeeded, code, root, named, kb, null, null);
        if (!isReported(attempt)) {
            notes.attempt(attempt);
        }
        last = attempt;
    }

    /** Whether the failure is already known: Windows logs it again if it also writes an error report. */
    private boolean isReported(Attempt attempt) {
        return last != null
                && !attempt.succeeded()
                && attempt.titleOrNull() != null
                && Objects.equals(last.codeOrNull(), attempt.codeOrNull())
                && Objects.equals(last.titleOrNull(), attempt.titleOrNull())
                && isNear(last.timeOrNull(), attempt.timeOrNull());
    }

    private static boolean isNear(@Nullable EvidenceTime one, @Nullable EvidenceTime other) {
        return one == null
                || other == null
                || Duration.between(one.written(), other.written()).abs().compareTo(Attempt.SAME_WITHIN) <= 0;
    }

    private static @Nullable Hresult result(String line, int from) {
        Hresult code = CodeIn.after(line, "[HRESULT =", from);
        if (code == null) {
            code = CodeIn.after(line, "hr: ", from);
        }
        return code == null ? CodeIn.after(line, "hr = ", from) : code;
    }

    /**
     * The session's number. The kind of work may come before it: {@code session(Corruption Repairing):
     * 30754339_543620214}.
     */
    private static @Nullable String sessionOf(String line, int from) {
        int at = Math.max(line.indexOf("Session", from), line.indexOf("session(", from));
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
