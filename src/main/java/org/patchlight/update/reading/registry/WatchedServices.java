package org.patchlight.update.reading.registry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The services that are reported if disabled or missing: without them updates or the clock don't work. */
final class WatchedServices {
    private static final Map<String, String> NAMES = List.of(
                    "wuauserv",
                    "BITS",
                    "CryptSvc",
                    "msiserver",
                    "TrustedInstaller",
                    "UsoSvc",
                    "DoSvc",
                    "WaaSMedicSvc",
                    "wlidsvc",
                    "W32Time",
                    "RpcSs",
                    "EventLog",
                    "Schedule",
                    "mpssvc",
                    "BFE")
            .stream()
            .collect(Collectors.toUnmodifiableMap(name -> name.toLowerCase(Locale.ROOT), Function.identity()));

    private WatchedServices() {}

    /** The usual spelling of a watched service's key name; null if it is not watched. */
    static @Nullable String named(String name) {
        return NAMES.get(name.toLowerCase(Locale.ROOT));
    }
}
