package org.patchlight.clock.why;

import java.util.Locale;

/**
 * The reasons why a clock is wrong, or stays wrong. The order is the order on screen: first what made it wrong, then
 * who controls it, then what keeps Windows from setting it.
 */
enum CauseKind {
    /** The hardware clock is in UTC, as other operating systems keep it, but Windows takes it as local time. */
    DUAL_BOOT,
    /** The hardware clock is in local time, but Windows is set to take it as UTC. */
    HARDWARE_CLOCK_LOCAL,
    BATTERY,
    DAYLIGHT_OFF,
    WRONG_ZONE,
    PAUSED,
    SLEPT,
    DRIFTING,
    VIRTUAL_MACHINE_HOST,
    VIRTUAL_MACHINE,
    MANAGED,
    POLICY,
    OTHER_PROGRAM,
    SERVICE_MISSING,
    SERVICE_DISABLED,
    INTERNET_TIME_OFF,
    NO_PEERS,
    DOMAIN_MISSING,
    NEVER_STARTED,
    SERVICE_STOPPED,
    PEERS_SILENT,
    NO_TIME_DATA,
    BEYOND_LIMIT,
    OTHER_PROGRAM_STOPPED;

    /** The stable name used in text keys, such as {@code dual-boot}. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
