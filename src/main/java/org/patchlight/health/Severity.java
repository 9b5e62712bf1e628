package org.patchlight.health;

import java.util.Locale;

/** What a finding asks of the reader. */
public enum Severity {
    /** Worth knowing, nothing to do; never changes a status. */
    INFO,
    /** The subject could not be judged. */
    UNKNOWN,
    /** Should be looked after, nothing is broken yet. */
    ATTENTION,
    /** Something is broken. */
    PROBLEM;

    /** The stable name used in JSON and in text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status that a subject has because of a finding of this severity. */
    public Status asStatus() {
        return switch (this) {
            case INFO -> Status.HEALTHY;
            case UNKNOWN -> Status.UNKNOWN;
            case ATTENTION -> Status.ATTENTION;
            case PROBLEM -> Status.PROBLEM;
        };
    }
}
