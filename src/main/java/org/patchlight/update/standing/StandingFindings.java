package org.patchlight.update.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.Management;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.policy.UpdateServer;
import org.patchlight.update.policy.PolicyOrigin;
import org.patchlight.update.policy.UpdateDeferrals;
import org.patchlight.update.policy.UpdatePause;

/** Checks what holds updates back on purpose or temporarily: a pending restart, a pause, a policy, an organisation. */
public final class StandingFindings {
    private final Pc pc;
    private final Instant now;
    private final RestartClues clues;
    private final List<Finding> findings = new ArrayList<>();
    private @Nullable Instant pausedUntil;

    /**
     * A check of one PC.
     *
     * @param now the time of the findings
     * @param clues what other sources say about a pending restart
     */
    public StandingFindings(Pc pc, Instant now, RestartClues clues) {
        this.pc = pc;
        this.now = now;
        this.clues = clues;
    }

    /**
     * The findings.
     *
     * @param unread receives a remark for each source that could not be read
     */
    public List<Finding> findings(List<Message> unread) {
        new RestartFinding(pc, now, clues).find(unread).ifPresent(findings::add);
        try {
            List<UpdatePause> pauses = UpdatePause.read(pc.registry(), now);
            pausedUntil = pauses.stream()
                    .filter(UpdatePause::holdsQuality)
                    .findFirst()
                    .map(UpdatePause::until)
                    .orElse(null);
            UpdateDeferrals.pauses(pauses, pc.registry(), now).ifPresent(findings::add);
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.pause-unread"));
        }
        try {
            UpdateDeferrals.policies(pc.registry(), pc.facts().version().isTenOrLater(), PolicyOrigin.of(pc), now)
                    .ifPresent(findings::add);
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.policies-unread"));
        }
        management(pc.facts().management(), unread);
        return findings;
    }

    /** Until when updates are paused, valid after {@link #findings}; null if they are not paused. */
    public @Nullable Instant pausedUntilOrNull() {
        return pausedUntil;
    }

    private void management(Management management, List<Message> unread) {
        if (!management.isManaged()) {
            return;
        }
        List<Message> evidence = new ArrayList<>();
        if (management.domainJoined()) {
            evidence.add(Message.of("update.evidence.domain"));
        }
        if (management.mdmEnrolled()) {
            evidence.add(Message.of("update.evidence.mdm"));
        }
        if (management.updateServer()) {
            evidence.add(server(unread));
        }
        add(FindingId.MANAGED_PC, Severity.INFO, List.of(), evidence, List.of());
    }

    private Message server(List<Message> unread) {
        try {
            return UpdateServer.read(pc.registry())
                    .flatMap(UpdateServer::address)
                    .map(address -> Message.of("update.evidence.update-server-at", address))
                    .orElse(Message.of("update.evidence.update-server"));
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.update-server-unread"));
            return Message.of("update.evidence.update-server");
        }
    }

    private void add(String id, Severity severity, List<Object> arguments, List<Message> evidence, List<String> fixes) {
        findings.add(new Finding(id, Subject.UPDATES, severity, arguments, evidence, now, null, fixes));
    }
}
