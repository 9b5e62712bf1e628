package org.patchlight.update.reading.servicing;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.attempt.UpdateTitle;
import org.patchlight.update.reading.note.CodeIn;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/**
 * Reads the output of DISM. Its progress bar and its error line have the same form in every language. The progress of
 * the bar proves nothing. Only English sentences reveal the state of the store.
 */
public final class DismOutput {
    /**
     * A word in any language, a colon, a code: {@code Error: 0x800f0915}, {@code Fehler: 0x800f081f}, {@code Erreur :
     * 1726}.
     */
    private static final Pattern ERROR =
            Pattern.compile("[\\p{L}\uFFFD][^:\uFF1A0-9]{0,30}[:\uFF1A]\\s*(?:(0[xX][0-9A-Fa-f]{8})|(\\d{1,5}))");

    private static final Pattern BAR = Pattern.compile("\\[[= ]{0,40}\\d{1,3}[.,]\\d%[= ]{0,40}\\]?.*");
    private static final int LONGEST_ERROR = 60;

    private final Notes notes;
    private boolean running;
    private boolean headed;
    private boolean sound;
    private boolean damaged;
    private @Nullable DismCommand command;
    private @Nullable String article;

    /** A reader that passes its results on to the notes. */
    public DismOutput(Notes notes) {
        this.notes = notes;
    }

    /** A command was typed; the following lines are its output. */
    public void command(String typed) {
        end();
        String lower = typed.toLowerCase(Locale.ROOT);
        running = lower.startsWith("dism") || lower.contains("windowsimage");
        command = running ? DismCommand.of(typed) : null;
    }

    /**
     * Reads the next line.
     *
     * @param text the line without surrounding spaces
     * @return whether the line is DISM's
     */
    public boolean take(String text) {
        if (text.charAt(0) == '[' && BAR.matcher(text).matches()) {
            running = true;
            return true;
        }
        if (text.startsWith("Deployment Image Servicing and Management")) {
            if (headed || command == null) {
                end();
            }
            running = true;
            headed = true;
            return true;
        }
        return imageState(text) || (running && (sentence(text) || error(text)));
    }

    /** Ends the output. A statement about the store counts even if the end of the command is missing. */
    public void end() {
        if (sound || damaged) {
            state();
        }
        running = false;
        headed = false;
        command = null;
        article = null;
    }

    private boolean sentence(String text) {
        if (text.startsWith("The component store is repairable")
                || text.startsWith("The component store cannot be repaired")) {
            damaged = true;
        } else if (text.startsWith("No component store corruption detected")
                || text.contains("component store corruption was repaired")) {
            sound = true;
        } else if (text.startsWith("The operation completed successfully")
                || text.startsWith("The restore operation completed successfully")) {
            sound |= text.contains("corruption was repaired");
            completed();
        } else if (text.startsWith("Processing ") && text.contains("package ")) {
            article = UpdateTitle.article(text);
        } else {
            return false;
        }
        return true;
    }

    private void completed() {
        boolean restored = !damaged && command != null && command.repairs();
        boolean changed = command != null && command.concernsStore() && command.changes() || article != null;
        sound |= restored;
        if (!damaged && (sound || changed)) {
            attempt(true, new Hresult(0));
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

    private boolean error(String text) {
        Matcher error = text.length() > LONGEST_ERROR ? null : ERROR.matcher(text);
        if (error == null || !error.matches()) {
            return false;
        }
        Hresult code = error.group(1) == null
                ? CodeIn.ofWin32(Integer.parseInt(error.group(2)))
                : CodeIn.at(error.group(1), 0);
        boolean concernsStore = command == null || command.concernsStore();
        if (code != null && concernsStore && !DismCommand.wasNotTried(code) && ServicingCodes.isFailure(code)) {
            attempt(false, code);
        }
        sound = false;
        return true;
    }

    /** PowerShell prints states in English on every Windows. */
    private boolean imageState(String text) {
        if (!text.startsWith("ImageHealthState")) {
            return false;
        }
        damaged = text.endsWith("Repairable");
        sound = text.endsWith(" Healthy");
        state();
        return true;
    }

    private void attempt(boolean succeeded, Hresult code) {
        notes.attempt(new Attempt(
                null, Attempt.Operation.SERVICING, succeeded, code, null, null, articleOrNull(), null, null));
    }

    private @Nullable String articleOrNull() {
        return article == null && command != null ? command.articleOrNull() : article;
    }
}
