package org.patchlight.casefile.gather;

import java.util.Locale;

/** How the newest finished operation of a source ended. */
public enum SourceOutcome {
    SUCCESS,
    FAILURE,
    /** The source was read and has no finished operation. */
    NONE,
    /** The source could not be read, or has no results. */
    UNKNOWN;

    /** The stable name used in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
