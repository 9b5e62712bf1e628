package org.patchlight.ui.tray;

import java.util.Locale;
import org.patchlight.health.Status;
import org.patchlight.monitor.Situation;

/** The states that an icon can show. */
public enum IconState {
    HEALTHY,
    ATTENTION,
    PROBLEM,
    UNKNOWN,
    /** Automatic checks are paused. */
    PAUSED;

    /** The stable name used in logs and text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The state for a status. */
    public static IconState of(Status status) {
        return switch (status) {
            case HEALTHY -> HEALTHY;
            case UNKNOWN -> UNKNOWN;
            case ATTENTION -> ATTENTION;
            case PROBLEM -> PROBLEM;
        };
    }

    /** The state for a situation. A pause hides the status, because it is no longer up to date. */
    public static IconState of(Situation situation) {
        return situation.pausedUntil().isPresent() ? PAUSED : of(situation.status());
    }
}
