package org.patchlight.pc.windows.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.pc.ZoneFacts;

/**
 * The time zones of Windows with their rules, in the registry. Rules of single years are in {@code Dynamic DST} (Vista
 * and later).
 */
final class ZoneTable {
    static final RegistryKey ZONES = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Time Zones");

    private static final Comparator<ZoneFacts> ORDER =
            Comparator.comparing(ZoneFacts::offset).thenComparing(ZoneFacts::name);

    private final Registry registry;

    ZoneTable(Registry registry) {
        this.registry = registry;
    }

    /** All zones at this time, without those whose rule cannot be read; sorted by offset, then by name. */
    List<ZoneFacts> at(Instant time) throws PcException {
        List<ZoneFacts> zones = new ArrayList<>();
        for (String id : registry.children(ZONES)) {
            zone(id, time).ifPresent(zones::add);
        }
        zones.sort(ORDER);
        return List.copyOf(zones);
    }

    private Optional<ZoneFacts> zone(String id, Instant time) throws PcException {
        RegistryKey key = ZONES.child(id);
        Optional<ZoneRule> general = rule(key, "TZI");
        if (general.isEmpty()) {
            return Optional.empty();
        }
        ZoneRule rule =
                ofYear(key.child("Dynamic DST"), general.get().year(time)).orElse(general.get());
        String name =
                registry.text(key, "Display").filter(text -> !text.isBlank()).orElse(id);
        return Optional.of(new ZoneFacts(id, name, rule.offset(time)));
    }

    // The first year's rule applies to all years before, and the last year's to all years after.
    private Optional<ZoneRule> ofYear(RegistryKey years, int year) throws PcException {
        OptionalLong first = registry.number(years, "FirstEntry");
        OptionalLong last = registry.number(years, "LastEntry");
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        long nearest = Math.max(first.getAsLong(), Math.min(year, last.getAsLong()));
        return rule(years, Long.toString(nearest));
    }

    private Optional<ZoneRule> rule(RegistryKey key, String name) throws PcException {
        return registry.read(key, name)
                .map(value -> value instanceof RegistryValue.Raw raw ? raw : null)
                .flatMap(raw -> ZoneRule.decode(HexFormat.of().parseHex(raw.hex())));
    }
}
