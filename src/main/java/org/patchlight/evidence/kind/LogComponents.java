package org.patchlight.evidence.kind;

import java.util.Set;

/** The components of Windows that write to the logs of servicing and setup. */
final class LogComponents {
    private static final Set<String> SERVICING_COMPONENTS = Set.of("CBS", "CSI", "DPX", "DISM", "DEPLOY");

    /** Components that write only to the logs of an upgrade. */
    private static final Set<String> UPGRADE =
            Set.of("MOUPG", "SP", "CONX", "MIG", "Mig", "DU", "IBS", "IBSLIB", "SYSPRP", "PANTHR", "WICA", "CMI", "UI");

    private LogComponents() {}

    /** The kind of log to which a component writes; unknown ones write to a setup log. */
    static SourceKind kind(String component) {
        return switch (component) {
            case "CBS", "CSI", "DPX", "DEPLOY" -> SourceKind.CBS_LOG;
            case "DISM" -> SourceKind.DISM_LOG;
            default -> SourceKind.SETUP_LOG;
        };
    }

    /** Whether it writes only to the logs of an upgrade. */
    static boolean isOfUpgrade(String component) {
        return UPGRADE.contains(component);
    }

    /** Whether it is one of those that Windows has. */
    static boolean isKnown(String component) {
        return SERVICING_COMPONENTS.contains(component) || UPGRADE.contains(component);
    }
}
