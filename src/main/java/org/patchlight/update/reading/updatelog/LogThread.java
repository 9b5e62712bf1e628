package org.patchlight.update.reading.updatelog;

import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;

/** What one thread of the update agent was writing about last. Its lines belong together; those of other threads stand between them. */
final class LogThread {
    /** The title told last, until the line with its update. */
    @Nullable String title;

    /** The update told last, whose parts may follow. */
    @Nullable String update;

    /** Whether the parts of {@link #update} are being listed. */
    boolean listing;

    /** Whether a search is under way. */
    boolean searching;

    /** Whether the search has told how much it found. */
    boolean found;

    /** What the search has failed with so far. */
    @Nullable Hresult exit;

    /** The call of the programming interface that is being ended. */
    @Nullable Operation call;

    /** What Automatic Updates has been told the end of. */
    @Nullable Operation resumed;

    /** The update of {@link #resumed}. */
    @Nullable String resumedUpdate;

    void beginSearch() {
        searching = true;
        found = false;
        exit = null;
    }

    void endSearch() {
        searching = false;
        found = false;
        exit = null;
    }
}
