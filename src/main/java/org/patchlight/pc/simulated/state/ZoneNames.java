package org.patchlight.pc.simulated.state;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.ZoneFacts;
import org.patchlight.pc.simulated.model.Model;

/** The time zones of a simulated Windows, which are some of the real ones, and the current zone of a {@link Model}. */
public final class ZoneNames {
    /** The zone of the PC changes to and fro while it is used, as on a trip. */
    public static final String CHANGES = "time-zone-changes";

    private static final String AWAY = "Tokyo Standard Time";
    private static final RegistryKey KEY =
            RegistryKey.machine("SYSTEM\\CurrentControlSet\\Control\\TimeZoneInformation");
    private static final String NAME = "TimeZoneKeyName";
    private static final String DAYLIGHT_OFF = "DynamicDaylightTimeDisabled";
    private static final String UTC = "UTC";
    /** Ids, not rules: loading the rules of all zones at each start would take longer than a check. */
    private static final Map<String, String> ZONES = zones("""
            Hawaiian Standard Time=Pacific/Honolulu
            Alaskan Standard Time=America/Anchorage
            Pacific Standard Time=America/Los_Angeles
            Mountain Standard Time=America/Denver
            Central Standard Time=America/Chicago
            Eastern Standard Time=America/New_York
            Atlantic Standard Time=America/Halifax
            Newfoundland Standard Time=America/St_Johns
            E. South America Standard Time=America/Sao_Paulo
            UTC=UTC
            GMT Standard Time=Europe/London
            W. Europe Standard Time=Europe/Berlin
            Romance Standard Time=Europe/Paris
            Central Europe Standard Time=Europe/Budapest
            Central European Standard Time=Europe/Warsaw
            W. Central Africa Standard Time=Africa/Lagos
            GTB Standard Time=Europe/Bucharest
            FLE Standard Time=Europe/Kiev
            E. Europe Standard Time=Europe/Chisinau
            South Africa Standard Time=Africa/Johannesburg
            Israel Standard Time=Asia/Jerusalem
            Turkey Standard Time=Europe/Istanbul
            Russian Standard Time=Europe/Moscow
            Arab Standard Time=Asia/Riyadh
            Iran Standard Time=Asia/Tehran
            Arabian Standard Time=Asia/Dubai
            Pakistan Standard Time=Asia/Karachi
            India Standard Time=Asia/Kolkata
            Nepal Standard Time=Asia/Kathmandu
            Bangladesh Standard Time=Asia/Dhaka
            SE Asia Standard Time=Asia/Bangkok
            China Standard Time=Asia/Shanghai
            Singapore Standard Time=Asia/Singapore
            Tokyo Standard Time=Asia/Tokyo
            Korea Standard Time=Asia/Seoul
            Cen. Australia Standard Time=Australia/Adelaide
            AUS Eastern Standard Time=Australia/Sydney
            New Zealand Standard Time=Pacific/Auckland
            """);

    private ZoneNames() {}

    /** The Windows names of all zones. */
    public static List<String> all() {
        return List.copyOf(ZONES.keySet());
    }

    /** The Windows name of the current zone; UTC if none is set. */
    public static String current(Model model) {
        return model.registry.text(KEY, NAME, UTC);
    }

    /** Sets the current zone by its Windows name. */
    public static void set(Model model, String zone) {
        model.registry.put(KEY, NAME, zone);
    }

    /** Changes from the person's home zone to another one, and from any other back home. */
    public static void change(Model model) {
        set(model, current(model).equals(model.homeZone) ? AWAY : model.homeZone);
    }

    /** Whether daylight saving is switched off. */
    public static boolean isDaylightOff(Model model) {
        return model.registry.number(KEY, DAYLIGHT_OFF, 0) != 0;
    }

    /** Switches daylight saving off or on, as {@code tzutil} does with each zone that it sets. */
    public static void setDaylightOff(Model model, boolean off) {
        model.registry.put(KEY, DAYLIGHT_OFF, off ? 1 : 0);
    }

    /** The rules of the current zone; UTC if its name is unknown. */
    public static ZoneId rules(Model model) {
        return ZoneId.of(ZONES.getOrDefault(current(model), UTC));
    }

    /** All zones with their offsets from UTC at a time, sorted by offset, then by name. */
    public static List<ZoneFacts> known(Instant time) {
        return ZONES.entrySet().stream()
                .map(zone -> new ZoneFacts(
                        zone.getKey(),
                        zone.getKey(),
                        Duration.ofSeconds(ZoneId.of(zone.getValue())
                                .getRules()
                                .getOffset(time)
                                .getTotalSeconds())))
                .sorted(Comparator.comparing(ZoneFacts::offset).thenComparing(ZoneFacts::name))
                .toList();
    }

    private static Map<String, String> zones(String lines) {
        Map<String, String> zones = new LinkedHashMap<>();
        lines.lines().forEach(line -> {
            int equals = line.indexOf('=');
            zones.put(line.substring(0, equals), line.substring(equals + 1));
        });
        return zones;
    }
}
