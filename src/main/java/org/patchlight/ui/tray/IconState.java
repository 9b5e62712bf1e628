package org.patchlight.ui.tray;

import java.util.Locale;
import org.patchlight.health.Status;
import org.patchlight.monitor.Situation;

/** What an icon tells. */
public enum IconState {
    HEALTHY,
    ATTENTION,
    PROBLEM,
    UNKNOWN,
    /** Nothing is looked at by itself for a while. */
    PAUSED;

    /** The stable name used in logs and text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state of a status. */
    public static IconState of(Status status) {
        return switch (status) {
            case HEALTHY -> HEALTHY;
            case UNKNOWN -> UNKNOWN;
            case ATTENTION -> ATTENTION;
            case PROBLEM -> PROBLEM;
        };
    }

    /** The state of a situation: a pause hides the status, for what is known is growing old. */
    public static IconState of(Situation situation) {
        return situation.pausedUntil().isPresent() ? PAUSED : of(situation.status());
    }
}
