package org.patchlight.health;

import java.util.Locale;

/** How serious a finding is. */
public enum Severity {
    /** Worth knowing, but there is nothing to do; never changes a status. */
    INFO,
    /** The subject could not be checked. */
    UNKNOWN,
    /** Something needs attention, but nothing is broken yet. */
    ATTENTION,
    /** Something is broken. */
    PROBLEM;

    /** The stable name used in JSON and in text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a subject with a finding of this severity. */
    public Status asStatus() {
        return switch (this) {
            case INFO -> Status.HEALTHY;
            case UNKNOWN -> Status.UNKNOWN;
            case ATTENTION -> Status.ATTENTION;
            case PROBLEM -> Status.PROBLEM;
        };
    }
}
