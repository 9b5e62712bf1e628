package org.patchlight.health;

import java.util.Locale;

/**
 * The status of a subject or of the whole PC, ordered from good to bad, so that the worst of several is the largest.
 */
public enum Status {
    HEALTHY,
    /** The deciding evidence could not be read. Never shown as healthy. */
    UNKNOWN,
    ATTENTION,
    PROBLEM;

    /** The stable name used in JSON and in text keys, such as {@code healthy}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The worse of the two. */
    public Status or(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
