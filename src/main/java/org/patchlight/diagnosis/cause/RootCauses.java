package org.patchlight.diagnosis.cause;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.update.code.Circumstance;
import org.patchlight.update.code.Circumstances;

/**
 * Which findings are causes of others, which circumstance each reveals, and which findings follow from it without
 * codes.
 */
final class RootCauses {
    static final String CLOCK = "clock-wrong";
    private static final String NO_NETWORK = "no-network";
    private static final Message NO_ANSWER = Message.of("clock.unknown.no-answer");

    /** The causes, the one that explains most first, and the findings that show each. */
    private static final Map<String, List<String>> FINDINGS = findings();

    private static final Map<String, Circumstance> CIRCUMSTANCES = Map.of(
            CLOCK,
            Circumstance.CLOCK_WRONG,
            "service-disabled",
            Circumstance.SERVICE_DISABLED,
            "service-missing",
            Circumstance.SERVICE_MISSING,
            "update-service-file",
            Circumstance.SERVICE_FILE_MISSING,
            "restart-needed",
            Circumstance.RESTART_PENDING,
            "organisation",
            Circumstance.MANAGED,
            "component-store",
            Circumstance.STORE_DAMAGED,
            "hosts-file",
            Circumstance.HOSTS_BLOCKED,
            NO_NETWORK,
            Circumstance.OFFLINE,
            "disk-full",
            Circumstance.DISK_LOW);

    /**
     * Findings that follow from causes without a code, and their causes: no update is installed while one of these
     * lasts.
     */
    private static final Map<String, Set<String>> FOLLOWING = Map.of(
            FindingId.UPDATES_OVERDUE,
            Set.of(
                    "windows-out-of-support",
                    "service-disabled",
                    "service-missing",
                    "update-service-file",
                    "hosts-file",
                    "disk-full",
                    "restart-needed",
                    "component-store"),
            FindingId.CLOCK_NOT_SYNCHRONIZED,
            Set.of("time-service-disabled"),
            FindingId.CLOCK_BEHIND,
            Set.of("time-service-disabled"),
            FindingId.CLOCK_AHEAD,
            Set.of("time-service-disabled"));

    /** The causes that a full check of a PC would have found. */
    private static final Set<String> CHECKED =
            Set.of("service-disabled", "service-missing", "restart-needed", "organisation");

    private RootCauses() {}

    /** The finding that shows a cause; empty if there is none. */
    static Optional<Finding> of(String cause, Collection<Finding> findings) {
        List<String> ids = FINDINGS.getOrDefault(cause, List.of());
        return ids.stream()
                .flatMap(id -> findings.stream().filter(finding -> finding.id().equals(id)))
                .filter(finding -> shows(cause, finding))
                .findFirst();
    }

    /** Every cause that a finding can show, the one that explains most first. */
    static List<String> causes() {
        return List.copyOf(FINDINGS.keySet());
    }

    /** Whether a finding without codes follows from a cause. */
    static boolean follows(Finding finding, String cause) {
        return FOLLOWING.getOrDefault(finding.id(), Set.of()).contains(cause);
    }

    /**
     * The circumstances that findings reveal.
     *
     * @param checked whether a live PC was checked, so that a missing finding means a missing problem; copied
     *     evidence never proves that
     */
    static Circumstances circumstances(Collection<Finding> findings, boolean checked) {
        Circumstances known = Circumstances.NONE;
        boolean unread = has(findings, FindingId.UPDATE_SOURCE_UNREAD);
        for (Map.Entry<String, Circumstance> entry : CIRCUMSTANCES.entrySet()) {
            if (of(entry.getKey(), findings).isPresent()) {
                known = known.with(entry.getValue());
            } else if (checked && !unread && CHECKED.contains(entry.getKey())) {
                known = known.without(entry.getValue());
            }
        }
        boolean clockChecked =
                checked && FINDINGS.getOrDefault(CLOCK, List.of()).stream().noneMatch(id -> has(findings, id));
        if (clockChecked && !has(findings, FindingId.CLOCK_UNKNOWN)) {
            known = known.without(Circumstance.CLOCK_WRONG).without(Circumstance.OFFLINE);
        }
        return known;
    }

    private static boolean has(Collection<Finding> findings, String id) {
        return findings.stream().anyMatch(finding -> finding.id().equals(id));
    }

    /**
     * Whether a finding shows a cause. A few seconds of offset don't break a secure connection. An unknown clock only
     * shows a missing network if no server answered at all.
     */
    private static boolean shows(String cause, Finding finding) {
        return switch (cause) {
            case CLOCK -> finding.severity() == Severity.PROBLEM;
            case NO_NETWORK -> finding.arguments().contains(NO_ANSWER);
            default -> true;
        };
    }

    private static Map<String, List<String>> findings() {
        Map<String, List<String>> findings = new LinkedHashMap<>();
        findings.put("time-service-disabled", List.of(FindingId.TIME_SERVICE_DISABLED));
        findings.put(CLOCK, List.of(FindingId.WRONG_TIME_ZONE, FindingId.CLOCK_BEHIND, FindingId.CLOCK_AHEAD));
        findings.put("organisation", List.of(FindingId.MANAGED_PC));
        findings.put("policy", List.of(FindingId.UPDATES_BY_POLICY));
        findings.put("service-disabled", List.of(FindingId.UPDATE_SERVICE_DISABLED));
        findings.put("service-missing", List.of(FindingId.UPDATE_SERVICE_MISSING));
        findings.put("update-service-file", List.of(FindingId.SERVICE_FILE_MISSING));
        findings.put("disk-full", List.of(FindingId.DISK_SPACE_LOW));
        findings.put("restart-needed", List.of(FindingId.RESTART_PENDING));
        findings.put("hosts-file", List.of(FindingId.HOSTS_FILE_BLOCKS_UPDATES));
        findings.put(NO_NETWORK, List.of(FindingId.CLOCK_UNKNOWN));
        findings.put("component-store", List.of(FindingId.COMPONENT_STORE_CORRUPT));
        findings.put("driver-files", List.of(FindingId.DEVICE_WITHOUT_DRIVER, FindingId.DEVICE_PROBLEM));
        findings.put("driver", List.of(FindingId.DEVICE_WITHOUT_DRIVER, FindingId.DEVICE_PROBLEM));
        findings.put("upgrade-driver", List.of(FindingId.DEVICE_PROBLEM, FindingId.DEVICE_WITHOUT_DRIVER));
        findings.put("windows-out-of-support", List.of(FindingId.WINDOWS_OUT_OF_SUPPORT));
        return findings;
    }
}
