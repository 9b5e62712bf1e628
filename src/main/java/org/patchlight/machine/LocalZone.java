package org.patchlight.machine;

import java.time.ZoneId;
import java.util.TimeZone;

/**
 * The time zone of the machine that the program runs on. No other class asks Java for it, because Java reads the zone
 * once and keeps it until the program ends, although a person, a trip or Patchlight itself can change it meanwhile.
 */
public final class LocalZone {
    private static final String PROPERTY = "user.timezone";
    /** Whether the zone was set on the command line of Java. Java sets the same property when it first reads the zone. */
    private static final boolean CHOSEN = !System.getProperty(PROPERTY, "").isEmpty();

    private LocalZone() {}

    /**
     * The current zone, as of the last call of {@link #renew}. Ask each time, and keep it no longer than one text or one
     * log takes.
     */
    public static ZoneId current() {
        return ZoneId.systemDefault();
    }

    /**
     * Makes Java read the zone again, which takes well under a millisecond on Windows. A zone that was set on the command
     * line stays. The program calls this first of all, before anything makes Java read the zone.
     */
    public static void renew() {
        if (!CHOSEN) {
            System.clearProperty(PROPERTY);
            TimeZone.setDefault(null);
        }
    }
}
