package org.patchlight.health;

import java.util.Locale;

/** How much of a fix can be undone. */
public enum Undo {
    FULL,
    PARTIAL,
    NONE;

    /** The stable name used in JSON. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
