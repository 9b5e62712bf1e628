package org.patchlight.health;

import java.util.Locale;

/** How a subject, or the whole PC, is doing; ordered from calm to grave, so that the gravest of several is the largest. */
public enum Status {
    HEALTHY,
    /** The deciding evidence could not be read; never shown as healthy. */
    UNKNOWN,
    ATTENTION,
    PROBLEM;

    /** The stable name used in JSON and in text keys, such as {@code healthy}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The graver of the two. */
    public Status or(Status other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
