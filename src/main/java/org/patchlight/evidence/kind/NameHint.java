package org.patchlight.evidence.kind;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;

/** A guess of the kind from a file's name; only a hint. */
final class NameHint {
    private static final List<Entry<String, SourceKind>> PARTS = List.of(
            Map.entry("reportingevents", SourceKind.REPORTING_EVENTS),
            Map.entry("wuahandler", SourceKind.CLIENT_LOG),
            Map.entry("updatesdeployment", SourceKind.CLIENT_LOG),
            Map.entry("windowsupdate", SourceKind.WINDOWS_UPDATE_LOG),
            Map.entry("setupact", SourceKind.SETUP_LOG),
            Map.entry("setuperr", SourceKind.SETUP_LOG),
            Map.entry("setupdiag", SourceKind.SETUP_LOG),
            Map.entry("setupapi", SourceKind.SETUP_LOG),
            Map.entry("setupmem", SourceKind.SETUP_LOG),
            Map.entry("bluebox", SourceKind.SETUP_LOG),
            Map.entry("panther", SourceKind.SETUP_LOG),
            Map.entry("cbs", SourceKind.CBS_LOG),
            Map.entry("checksur", SourceKind.CBS_LOG),
            Map.entry("dism.log", SourceKind.DISM_LOG),
            Map.entry("w32tm", SourceKind.W32TM),
            Map.entry("w32time", SourceKind.W32TM),
            Map.entry("history", SourceKind.UPDATE_HISTORY));

    private NameHint() {}

    /** Whether a file has the name of the hosts file, which no other file of Windows has. */
    static boolean isHosts(String name) {
        return name.equalsIgnoreCase("hosts");
    }

    static Optional<SourceKind> of(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return PARTS.stream()
                .filter(part -> lower.contains(part.getKey()))
                .map(Entry::getValue)
                .findFirst();
    }
}
