package org.patchlight.update.reading.servicing;

import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/**
 * Reads the English output of the system file checker. It repairs files from the component store and says little
 * about the store itself.
 */
public final class SfcOutput {
    private final Notes notes;

    /** A reader that passes its results on to the notes. */
    public SfcOutput(Notes notes) {
        this.notes = notes;
    }

    /**
     * Reads the next line.
     *
     * @param text the line without surrounding spaces
     * @return whether the line is from the system file checker
     */
    public boolean take(String text) {
        if (text.contains("did not find any integrity violations")
                || text.contains("corrupt files and successfully repaired")) {
            attempt(true);
        } else if (text.contains("found corrupt files but")) {
            // A console breaks the sentence before its last words.
            notes.fact(new Fact(Fact.Kind.STORE_DAMAGED, null, "", null));
            attempt(false);
        } else if (text.contains("Windows Resource Protection found integrity violations")) {
            notes.fact(new Fact(Fact.Kind.STORE_DAMAGED, null, "", null));
        } else if (text.contains("Windows Resource Protection could not perform the requested operation")) {
            attempt(false);
        } else if (text.contains("system repair pending which requires reboot")) {
            notes.fact(new Fact(Fact.Kind.RESTART_PENDING, null, "", null));
        } else {
            return false;
        }
        return true;
    }

    private void attempt(boolean succeeded) {
        notes.attempt(new Attempt(
                null,
                Attempt.Operation.SERVICING,
                succeeded,
                succeeded ? new Hresult(0) : null,
                null,
                null,
                null,
                null,
                null));
    }
}
