package org.patchlight.clock.windows;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.TimeZones;
import org.patchlight.pc.ZoneFacts;

/**
 * How Windows computes local time.
 *
 * @param automatic whether Windows chooses the zone by the PC's location
 * @param daylightOff whether daylight saving is switched off
 * @param hardwareClockUtc whether Windows takes the hardware clock as UTC rather than local time (RealTimeIsUniversal)
 */
public record ZoneSetting(boolean automatic, boolean daylightOff, boolean hardwareClockUtc) {
    private static final RegistryKey ZONE =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation");
    private static final RegistryKey AUTOMATIC =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Services\\tzautoupdate");
    private static final long DISABLED = 4;
    private static final Duration HALF_A_YEAR = Duration.ofDays(182);

    static ZoneSetting read(Pc pc) throws PcException {
        OptionalLong start = pc.registry().number(AUTOMATIC, "Start");
        return new ZoneSetting(
                start.isPresent() && start.getAsLong() != DISABLED,
                pc.registry().number(ZONE, "DynamicDaylightTimeDisabled").orElse(0) != 0,
                pc.registry().number(ZONE, "RealTimeIsUniversal").orElse(0) != 0);
    }

    /** Local time minus UTC in the current zone; null if Windows doesn't list the zone. */
    static @Nullable Duration offset(TimeZones zones, Instant time) throws PcException {
        String current = zones.current();
        return zones.known(time).stream()
                .filter(zone -> zone.id().equalsIgnoreCase(current))
                .map(ZoneFacts::offset)
                .findFirst()
                .orElse(null);
    }

    /**
     * Whether the current zone has daylight saving: its offset changes within the year.
     *
     * @param zones the time zones of Windows
     * @param time any time in the year in question
     * @throws PcException if the zones can't be read
     */
    public static boolean hasDaylight(TimeZones zones, Instant time) throws PcException {
        Duration now = offset(zones, time);
        Duration then = offset(zones, time.plus(HALF_A_YEAR));
        Duration between = offset(zones, time.plus(HALF_A_YEAR.dividedBy(2)));
        return now != null && !(now.equals(then) && now.equals(between));
    }
}
