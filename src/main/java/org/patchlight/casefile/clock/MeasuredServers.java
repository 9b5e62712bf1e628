package org.patchlight.casefile.clock;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.patchlight.clock.ClockThresholds;

/**
 * The last measurement against each server since the clock was last set. One server is believed. Of several, those are
 * that agree and are more than half; if no such group exists, none is, as when Patchlight measures the clock itself.
 */
final class MeasuredServers {
    private static final int MOST = 50;

    private final Map<String, Measured> byServer = new LinkedHashMap<>();

    /**
     * Adds a measurement, which replaces an older one of the same server.
     *
     * @param address the name of the server, perhaps with its address, which may change; empty if unknown
     */
    void add(String address, Measured measured) {
        int end = address.indexOf(" [");
        String name = end < 0 ? address : address.substring(0, end);
        String server = name.toLowerCase(Locale.ROOT);
        byServer.remove(server);
        if (byServer.size() < MOST) {
            byServer.put(server, measured);
        }
    }

    /** The clock may have been set: measurements before do not contradict those after. */
    void clear() {
        byServer.clear();
    }

    /** The newest measurement that is believed; empty if there is none. */
    Optional<Measured> believed() {
        List<Measured> all = new ArrayList<>(byServer.values());
        for (int i = all.size() - 1; i >= 0; i--) {
            Measured one = all.get(i);
            if (2 * all.stream().filter(other -> agree(one, other)).count() > all.size()) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }

    /** The measurements that contradict the believed one; all of them if none is believed. */
    List<Measured> contradicting() {
        Optional<Measured> believed = believed();
        return byServer.values().stream()
                .filter(one -> believed.filter(other -> agree(one, other)).isEmpty())
                .toList();
    }

    private static boolean agree(Measured one, Measured other) {
        Duration apart = one.offsets().median().minus(other.offsets().median()).abs();
        return apart.compareTo(ClockThresholds.PRESET.attention()) < 0;
    }
}
