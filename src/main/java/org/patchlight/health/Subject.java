package org.patchlight.health;

import java.util.Locale;

/** What is checked. */
public enum Subject {
    CLOCK,
    UPDATES,
    DEVICES;

    /** The stable name used in JSON and in text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }
}
