package org.patchlight.casefile.gather;

import java.util.Locale;

/** How the newest thing that finished in a source ended. */
public enum SourceOutcome {
    SUCCESS,
    FAILURE,
    /** The source was read and tells of nothing that finished. */
    NONE,
    /** The source could not be read, or does not tell how things ended. */
    UNKNOWN;

    /** The stable name used in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
