package org.patchlight.pc.windows.time;

import com.sun.jna.Memory;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.patchlight.machine.LocalZone;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.TimeZones;
import org.patchlight.pc.ZoneFacts;
import org.patchlight.pc.windows.call.SystemLibrary;
import org.patchlight.pc.windows.call.Win32;
import org.patchlight.pc.windows.process.WindowsProcesses;

/**
 * The time zone by its key name, which is the same in every language. It is set with {@code tzutil.exe} (Windows 7 and
 * later), which takes these names. The tool applies the rules of each year and notifies running programs.
 */
public final class WindowsTimeZones implements TimeZones {
    private static final RegistryKey SETTINGS =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation");

    // DYNAMIC_TIME_ZONE_INFORMATION of timezoneapi.h: 172 bytes as before Vista, then the key name of 128 characters,
    // then one BOOLEAN.
    private static final int SIZE = 432;
    private static final int KEY_NAME = 172;
    private static final int DAYLIGHT_OFF = 428;
    private static final int INVALID = -1;
    private static final int HALF_A_YEAR = 182;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final Registry registry;

    /** @param registry keeps the table of time zones */
    public WindowsTimeZones(Registry registry) {
        this.registry = registry;
    }

    @Override
    public String current() throws PcException {
        String name = Win32.call(
                "GetDynamicTimeZoneInformation", "zone", () -> information(now -> now.getWideString(KEY_NAME)));
        if (!name.isEmpty()) {
            return name;
        }
        return registry.text(SETTINGS, "TimeZoneKeyName")
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new PcException(Reason.MISSING, "GetDynamicTimeZoneInformation", "zone", 0));
    }

    /** By Java, which maps the zone and the switch for daylight saving to rules. */
    @Override
    public ZoneId rules() {
        return LocalZone.current();
    }

    @Override
    public List<String> available() throws PcException {
        return registry.children(ZoneTable.ZONES);
    }

    @Override
    public List<ZoneFacts> known(Instant time) throws PcException {
        List<ZoneFacts> zones = Win32.call("RegOpenKeyEx", "zones", () -> new ZoneTable(registry).at(time));
        // Every Windows has time zones, so an empty list means that they cannot be read.
        if (zones.isEmpty()) {
            throw new PcException(Reason.UNAVAILABLE, "RegOpenKeyEx", ZoneTable.ZONES.toString(), 0);
        }
        return zones;
    }

    @Override
    public boolean isDaylightOff() throws PcException {
        return Win32.call(
                "GetDynamicTimeZoneInformation", "zone", () -> information(now -> now.getByte(DAYLIGHT_OFF) != 0));
    }

    @Override
    public void set(String id) throws PcException {
        set(id, false);
    }

    @Override
    public void setWithoutDaylight(String id) throws PcException {
        set(id, true);
    }

    private void set(String id, boolean daylightOff) throws PcException {
        if (available().stream().noneMatch(id::equalsIgnoreCase)) {
            throw new PcException(Reason.MISSING, "SetDynamicTimeZoneInformation", id, 0);
        }
        // A zone without daylight saving has nothing to switch off, and the tool may refuse the ending for it.
        boolean off = daylightOff && hasDaylight(id);
        WindowsProcesses.succeed("tzutil.exe", List.of("/s", argument(id, off)), LIMIT);
        if (!current().equalsIgnoreCase(id) || (off && !isDaylightOff())) {
            throw new PcException(Reason.FAILED, "SetDynamicTimeZoneInformation", id, 0);
        }
    }

    private boolean hasDaylight(String id) throws PcException {
        Set<Duration> offsets = new HashSet<>();
        for (int days = 0; days <= HALF_A_YEAR; days += HALF_A_YEAR / 2) {
            known(MachineTime.now().plus(Duration.ofDays(days))).stream()
                    .filter(zone -> zone.id().equalsIgnoreCase(id))
                    .forEach(zone -> offsets.add(zone.offset()));
        }
        return offsets.size() != 1;
    }

    /** Without this ending, the tool switches daylight saving on ({@code tzutil /?}). */
    static String argument(String id, boolean daylightOff) {
        return daylightOff ? id + "_dstoff" : id;
    }

    private static <T> T information(Function<Memory, T> part) throws PcException {
        try (Memory information = new Memory(SIZE)) {
            information.clear();
            if (SystemLibrary.INSTANCE.GetDynamicTimeZoneInformation(information) == INVALID) {
                throw new PcException(Reason.FAILED, "GetDynamicTimeZoneInformation", "zone", 0);
            }
            return part.apply(information);
        }
    }
}
