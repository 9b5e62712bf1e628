package org.patchlight.update.reading.updatelog;

import org.jspecify.annotations.Nullable;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Hresult;

/**
 * What one thread of the update agent logged last. Its lines belong together, with lines of other threads between
 * them.
 */
final class LogThread {
    /** The last title, until the line with its update. */
    @Nullable String title;

    /** The last update, whose parts may follow. */
    @Nullable String update;

    /** Whether the parts of {@link #update} are being listed. */
    boolean listing;

    /** Whether a search is in progress. */
    boolean searching;

    /** Whether the search has logged how much it found. */
    boolean found;

    /** The first failure of the search so far. */
    @Nullable Hresult exit;

    /** The last code of the transport, which may be the root of a failed search. */
    @Nullable Hresult transport;

    /** When {@link #transport} was logged, in seconds for comparing with other lines. */
    long transportSeconds;

    /** The last code of the protocol beneath a search. */
    @Nullable Hresult protocol;

    /** The server that the last such code was about. */
    @Nullable Culprit server;

    /** The server that the current search asks, if the log says it. */
    @Nullable Culprit asked;

    /** The update for which a download job is being made; null if no line says so. */
    @Nullable String downloading;

    /** The download job that was made last. */
    @Nullable String job;

    /** The download that failed last. */
    @Nullable OpenAttempt failedDownload;

    /** The call of the API that is ending. */
    @Nullable Operation call;

    /** How many updates were listed since the current installation began. */
    long listed;

    /** The failure with which the current installation ends. */
    @Nullable Hresult installExit;

    /** Whether the agent could not check for a newer version of itself before the current search. */
    boolean selfUpdateFailed;

    /** The operation whose end was reported to Automatic Updates. */
    @Nullable Operation resumed;

    /** The update of {@link #resumed}. */
    @Nullable String resumedUpdate;

    void beginSearch() {
        searching = true;
        found = false;
        exit = null;
        transport = null;
        protocol = null;
        server = null;
        asked = null;
    }

    void beginInstall() {
        listed = 0;
        installExit = null;
    }

    void endSearch() {
        selfUpdateFailed = false;
        searching = false;
        found = false;
        exit = null;
        transport = null;
        protocol = null;
        server = null;
        asked = null;
    }
}
