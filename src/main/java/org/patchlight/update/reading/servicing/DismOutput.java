package org.patchlight.update.reading.servicing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.CodeIn;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.servicing.DismCommand.Work;

/**
 * Reads the output of DISM. Its progress bar and its error line have the same form in every language. The progress of
 * the bar proves nothing. Only English sentences reveal the state of the store. Without the command, an error is that of
 * a store repair only if an image version and a bar came before it, and no package.
 */
public final class DismOutput {
    /**
     * A word in any language, a colon, a code: {@code Error: 0x800f0915}, {@code Fehler: 0x800f081f}, {@code Erreur :
     * 1726}.
     */
    private static final Pattern ERROR =
            Pattern.compile("[\\p{L}\uFFFD][^:\uFF1A0-9]{0,30}[:\uFF1A]\\s*(?:(0[xX][0-9A-Fa-f]{8})|(\\d{1,5}))");

    /** Sentences that no other tool writes, so that they count without the rest of the output. */
    private static final List<String> DAMAGE = List.of(
            "The component store is repairable.",
            "The component store cannot be repaired.",
            "The component store is repairable",
            "The component store cannot be repaired");

    private static final Pattern BAR = Pattern.compile("\\[[= ]{0,40}\\d{1,3}[.,]\\d ?%[= ]{0,40}\\]? {0,4}");
    private static final Pattern VERSION =
            Pattern.compile("[\\p{L}\uFFFD][^:\uFF1A0-9]{0,50}[:\uFF1A]\\s*\\d{1,2}\\.\\d{1,2}\\.\\d{1,6}\\.\\d{1,6}");
    private static final int LONGEST_ERROR = 60;

    private final Notes notes;
    private final DismWork work = new DismWork();
    private final DismPackages packages = new DismPackages();
    private boolean running;
    private boolean headed;
    private boolean sound;
    private boolean damaged;
    /** A failure of this command was passed on. */
    private boolean failed;

    private @Nullable DismCommand command;
    /** The last failure of each package, feature or capability. A later command may succeed with the same. */
    private final Map<String, Attempt> open = new LinkedHashMap<>();

    /** A reader that passes its results on to the notes. */
    public DismOutput(Notes notes) {
        this.notes = notes;
    }

    /** A command was typed; the following lines are its output. */
    public void command(String typed) {
        end();
        String lower = typed.toLowerCase(Locale.ROOT);
        packages.command(lower);
        running = lower.startsWith("dism") || lower.contains("windowsimage") || lower.contains("-windows");
        command = running ? DismCommand.of(typed) : null;
    }

    /**
     * Reads the next line.
     *
     * @param text the line without surrounding spaces
     * @return whether the line is DISM's
     */
    public boolean take(String text) {
        packages.take(text);
        int bars = afterBars(text);
        if (bars > 0) {
            running = true;
            work.bar();
            String rest = text.substring(bars).strip();
            if (!rest.isEmpty()) {
                take(rest);
            }
            return true;
        }
        if (text.startsWith("Deployment Image Servicing and Management")) {
            begin();
            headed = true;
            return true;
        }
        if (text.length() <= LONGEST_ERROR && VERSION.matcher(text).matches()) {
            // The title before it is translated, so only the bar of the command before shows that another one begins.
            if (work.hasBar()) {
                begin();
            }
            work.version(text);
            return running;
        }
        running |= DAMAGE.contains(text);
        return imageState(text) || work.take(text) && packageError(text) || running && (sentence(text) || error(text));
    }

    /** Where the text after the progress bars begins; 0 without a bar. DISM writes what follows into the same line. */
    private static int afterBars(String text) {
        if (text.charAt(0) != '[') {
            return 0;
        }
        int end = 0;
        Matcher bar = BAR.matcher(text);
        while (end < text.length() && text.charAt(end) == '[') {
            if (!bar.region(end, text.length()).lookingAt()) {
                break;
            }
            end = bar.end();
        }
        return end;
    }

    private void begin() {
        if (headed || command == null) {
            end();
        }
        running = true;
    }

    /** Ends the output. A statement about the store counts even if the end of the command is missing. */
    public void end() {
        if (sound || damaged) {
            state();
        }
        packages.end(notes);
        running = false;
        headed = false;
        failed = false;
        command = null;
        work.clear();
    }

    /** Ends the text. */
    public void close() {
        end();
        open.values().forEach(notes::attempt);
        open.clear();
    }

    private void failedAttempt(Attempt attempt) {
        String title = attempt.titleOrNull();
        if (title == null) {
            notes.attempt(attempt);
        } else {
            Attempt before = open.put(title.toLowerCase(Locale.ROOT), attempt);
            if (before != null) {
                notes.attempt(before);
            }
        }
    }

    /** A text has no times, but its order shows which failure was solved. */
    private void succeeded(Attempt attempt) {
        String title = attempt.titleOrNull();
        Attempt before = title == null ? null : open.remove(title.toLowerCase(Locale.ROOT));
        if (before != null) {
            notes.attempt(before.with(before.detail().resolved()));
        }
        notes.attempt(attempt);
    }

    private boolean sentence(String text) {
        if (DAMAGE.stream().anyMatch(text::startsWith)) {
            damaged = true;
        } else if (text.startsWith("No component store corruption detected")
                || text.contains("component store corruption was repaired")) {
            sound = true;
        } else if (text.startsWith("The operation completed successfully")
                || text.startsWith("The restore operation completed successfully")) {
            sound |= text.contains("corruption was repaired");
            completed();
        } else {
            return false;
        }
        return true;
    }

    private void completed() {
        DismCommand done = command == null ? work.isShownByPackages() ? work.shown() : null : command;
        sound |= !damaged && done != null && done.concernsStore() && done.repairs();
        boolean changed = done != null && done.concernsStore() && done.changes();
        if (!damaged && (sound || changed)) {
            DismCommand ended = done == null || !done.concernsStore() ? DismCommand.of(Work.REPAIR) : done;
            succeeded(ended.ended(null, true, new Hresult(0), null, work.packageName()));
        }
        state();
    }

    private void state() {
        if (sound || damaged) {
            notes.fact(new Fact(damaged ? Fact.Kind.STORE_DAMAGED : Fact.Kind.STORE_SOUND, null, "", null));
        }
        sound = false;
        damaged = false;
    }

    /** An error of one of several packages is in the same line: {@code An error occurred - NAME Error: 0x800f0922}. */
    private boolean packageError(String text) {
        running = true;
        Hresult code = CodeIn.after(text.toLowerCase(Locale.ROOT), "0x", text.lastIndexOf('~'));
        if (code != null) {
            failed(code);
        }
        return true;
    }

    private boolean error(String text) {
        Matcher error = text.length() > LONGEST_ERROR ? null : ERROR.matcher(text);
        if (error == null || !error.matches() || error.group(1) == null && !isErrorLabel(text)) {
            return false;
        }
        Hresult code = error.group(1) == null
                ? CodeIn.ofWin32(Integer.parseInt(error.group(2)))
                : CodeIn.at(error.group(1), 0);
        // After the errors of packages, the last one sums them up.
        if (code != null && !failed) {
            failed(code);
        }
        sound = false;
        return true;
    }

    /** Whether a number stands after one word, as an error does, and not in the figures of an analysis of the store. */
    private boolean isErrorLabel(String text) {
        int colon = Math.max(text.indexOf(':'), text.indexOf('\uFF1A'));
        String label = text.substring(0, colon).replace('\u00A0', ' ').strip();
        return !work.isAnalysis() && label.indexOf(' ') < 0;
    }

    private void failed(Hresult code) {
        DismCommand done = command == null ? work.shown() : command;
        if (done != null && done.concernsStore() && !DismCommand.wasNotTried(code) && ServicingCodes.isFailure(code)) {
            failedAttempt(done.ended(null, false, code, null, work.packageName()));
            failed = true;
        }
    }

    /** PowerShell prints states in English on every Windows. */
    private boolean imageState(String text) {
        if (text.startsWith("RestartNeeded") && text.endsWith(": True")) {
            notes.fact(new Fact(Fact.Kind.RESTART_PENDING, null, "", null));
            return true;
        }
        if (!text.startsWith("ImageHealthState")) {
            return false;
        }
        damaged = text.endsWith("Repairable");
        sound = text.endsWith(" Healthy");
        state();
        return true;
    }
}
