package org.patchlight.clock.why;

import java.util.Locale;

/** Why a clock is wrong, or stays wrong: first what made it so, then who is in charge, then what keeps Windows from setting it right. In this order they are told. */
enum CauseKind {
    /** The hardware clock is in UTC, as other systems keep it, and Windows takes it for local time. */
    DUAL_BOOT,
    /** The hardware clock is in local time, and Windows is set to take it for UTC. */
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
