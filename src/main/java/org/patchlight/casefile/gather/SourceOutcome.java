package org.patchlight.casefile.gather;

import java.util.Locale;

/** How the newest finished operation of a source ended. */
public enum SourceOutcome {
    SUCCESS,
    FAILURE,
    /** The source shows no finished operation, or what could not be read of it may hide a failure. */
    UNKNOWN;

    /** The stable name used in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
