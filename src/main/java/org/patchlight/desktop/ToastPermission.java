package org.patchlight.desktop;

import java.util.Locale;

/** Whether the desktop lets this program show notifications. */
public enum ToastPermission {
    ALLOWED,
    /** The person turned off the notifications of this program. */
    OFF_FOR_PROGRAM,
    /** The person turned off all notifications. */
    OFF_FOR_PERSON,
    /** The organisation turned them off. */
    OFF_BY_POLICY,
    /** The desktop doesn't say. Windows says nothing before the first notification of a program. */
    UNKNOWN;

    /** The stable name used in text keys. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether someone decided that this program shows no notifications. */
    public boolean isOff() {
        return this == OFF_FOR_PROGRAM || this == OFF_FOR_PERSON || this == OFF_BY_POLICY;
    }
}
