package org.patchlight.update.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.policy.RenamedService;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceNames;
import org.patchlight.pc.service.StartType;
import org.patchlight.update.fix.UpdateService;

/**
 * Checks the services that updates need. Only a disabled or missing one is a problem. Most are started by triggers,
 * so a stopped service is normal.
 */
public final class ServiceFindings {
    private final Pc pc;
    private final Instant now;
    private final List<Message> disabled = new ArrayList<>();
    private final List<Message> missing = new ArrayList<>();
    private final List<String> disabledNames = new ArrayList<>();
    private final List<String> missingNames = new ArrayList<>();
    private int renamed;
    private boolean restorable;
    private boolean loadedByRestart;

    /**
     * A check of the services of a PC.
     *
     * @param now the time of the findings
     */
    public ServiceFindings(Pc pc, Instant now) {
        this.pc = pc;
        this.now = now;
    }

    /**
     * The findings about the services.
     *
     * @param unread receives a remark for each service that could not be read
     */
    public List<Finding> findings(List<Message> unread) {
        for (UpdateService service : UpdateService.neededOn(pc.facts().version())) {
            check(service, unread);
        }
        if (pc.facts().version().isTenOrLater()) {
            checkMedic(unread);
        }
        List<Finding> findings = new ArrayList<>();
        disabled(disabledNames, disabled, now).ifPresent(findings::add);
        if (renamed > 1) {
            missing.add(Message.of("update.evidence.services-renamed"));
        }
        missing(missingNames, missing, now, fixesOfMissing()).ifPresent(findings::add);
        if (isSignInAssistantDisabled(unread)) {
            Message evidence = Message.of("update.evidence.service-disabled", ServiceNames.SIGN_IN_ASSISTANT);
            signInDisabled(List.of(evidence), now).ifPresent(findings::add);
        }
        return findings;
    }

    /** The finding that services are disabled that updates need; empty without evidence. */
    public static Optional<Finding> disabled(List<String> services, List<Message> evidence, Instant observed) {
        return finding(
                FindingId.UPDATE_SERVICE_DISABLED,
                Severity.PROBLEM,
                services,
                evidence,
                observed,
                List.of(FixId.RESTORE_UPDATE_SERVICES));
    }

    /**
     * The finding that services are missing that updates need; empty without evidence.
     *
     * @param fixes the fixes that fit; none for a copy, which doesn't show who manages the PC
     */
    public static Optional<Finding> missing(
            List<String> services, List<Message> evidence, Instant observed, List<String> fixes) {
        return finding(FindingId.UPDATE_SERVICE_MISSING, Severity.PROBLEM, services, evidence, observed, fixes);
    }

    /** The note that the service is disabled that only feature updates need; empty without evidence. */
    public static Optional<Finding> signInDisabled(List<Message> evidence, Instant observed) {
        return finding(
                FindingId.SIGN_IN_ASSISTANT_DISABLED,
                Severity.INFO,
                List.of(ServiceNames.SIGN_IN_ASSISTANT),
                evidence,
                observed,
                List.of(FixId.RESTORE_UPDATE_SERVICES));
    }

    private void check(UpdateService service, List<Message> unread) {
        try {
            Optional<ServiceFacts> found = pc.services().find(service.name());
            if (found.isEmpty()) {
                missingNames.add(service.name());
                missing.addAll(missing(service.name()));
            } else if (found.isPresent() && found.get().startType() == StartType.DISABLED) {
                disabledNames.add(service.name());
                disabled.add(Message.of("update.evidence.service-disabled", service.name()));
            }
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.service-unread", service.name()));
        }
    }

    /** Some versions of Windows lack it, and updates go on without it, so only a renamed one is reported. */
    private void checkMedic(List<Message> unread) {
        try {
            if (pc.services().find(ServiceNames.MEDIC).isEmpty()) {
                List<Message> lines = renamed(ServiceNames.MEDIC);
                if (!lines.isEmpty()) {
                    missingNames.add(ServiceNames.MEDIC);
                    missing.addAll(lines);
                }
            }
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.service-unread", ServiceNames.MEDIC));
        }
    }

    private List<Message> missing(String service) throws PcException {
        List<Message> lines = renamed(service);
        return lines.isEmpty() ? List.of(Message.of("update.evidence.service-missing", service)) : lines;
    }

    /**
     * A key under another name still holds the settings, or the own key was renamed back since the last start: then the
     * service can be restored without an installation. Empty if there is no such key.
     */
    private List<Message> renamed(String service) throws PcException {
        if (isLoadedByRestart(service)) {
            loadedByRestart = true;
            return List.of(Message.of("update.evidence.service-after-restart", service));
        }
        List<RegistryKey> keys = RenamedService.keys(pc, service);
        renamed += keys.isEmpty() ? 0 : 1;
        restorable |= RenamedService.restorable(pc, service, keys).isPresent();
        return keys.stream()
                .map(key -> Message.of("update.evidence.service-renamed", service, key.toString()))
                .toList();
    }

    /** Windows reads the list of services at its start only. A list that is older says that the key isn't new. */
    private boolean isLoadedByRestart(String service) throws PcException {
        RegistryKey own = RenamedService.SERVICES.child(service);
        return RenamedService.isComplete(pc.registry(), own)
                && !LastStart.of(pc).isAfter(pc.registry().lastWritten(RenamedService.SERVICES));
    }

    private List<String> fixesOfMissing() {
        if (restorable) {
            return pc.facts().management().isManaged() ? List.of() : List.of(FixId.REMOVE_UPDATE_BLOCKER);
        }
        return loadedByRestart ? List.of(FixId.RESTART_PC) : List.of();
    }

    private boolean isSignInAssistantDisabled(List<Message> unread) {
        try {
            return pc.services()
                    .find(ServiceNames.SIGN_IN_ASSISTANT)
                    .filter(service -> service.startType() == StartType.DISABLED)
                    .isPresent();
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.service-unread", ServiceNames.SIGN_IN_ASSISTANT));
            return false;
        }
    }

    private static Optional<Finding> finding(
            String id,
            Severity severity,
            List<String> services,
            List<Message> evidence,
            Instant observed,
            List<String> fixes) {
        return evidence.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        id,
                        Subject.UPDATES,
                        severity,
                        List.of(String.join(", ", services)),
                        evidence,
                        observed,
                        null,
                        fixes));
    }
}
