package org.patchlight.pc.service;

import java.util.Locale;

/** When Windows starts a service, from the values {@code Start} and {@code DelayedAutostart} of its registry key. */
public enum StartType {
    BOOT,
    SYSTEM,
    AUTOMATIC,
    AUTOMATIC_DELAYED,
    MANUAL,
    DISABLED;

    /** The stable name used in journals and text keys, such as {@code automatic-delayed}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The start type with this stable name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static StartType of(String id) {
        return valueOf(id.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
