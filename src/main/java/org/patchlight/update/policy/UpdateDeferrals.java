package org.patchlight.update.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryView;

/** Findings about deliberate holds of updates, from a PC's own registry or a copy: a pause, policies. */
public final class UpdateDeferrals {
    private UpdateDeferrals() {}

    /**
     * The finding about the current pause; empty if updates are not paused.
     *
     * @param now the time that decides whether a pause is current
     * @throws PcException if the registry cannot be read
     */
    public static Optional<Finding> pauses(RegistryView registry, Instant now) throws PcException {
        return pauses(UpdatePause.read(registry, now), registry, now);
    }

    /**
     * The finding about pauses that were read already; empty if there is none.
     *
     * @param now the time of the finding
     * @throws PcException if the registry cannot be read
     */
    public static Optional<Finding> pauses(List<UpdatePause> pauses, RegistryView registry, Instant now)
            throws PcException {
        if (pauses.isEmpty()) {
            return Optional.empty();
        }
        UpdatePause first = pauses.get(0);
        List<Message> evidence = new ArrayList<>();
        for (UpdatePause pause : pauses) {
            evidence.add(line(pause));
            pause.daysIfRenewed().ifPresent(days -> evidence.add(Message.of("update.evidence.pause-renewed", days)));
        }
        boolean forEver = pauses.stream().anyMatch(UpdatePause::isForEver);
        if (forEver) {
            UpdatePause.longest(registry)
                    .ifPresent(set -> evidence.add(Message.of("update.evidence.pause-limit", set)));
        }
        String id = first.holdsQuality() ? FindingId.UPDATES_PAUSED : FindingId.FEATURE_UPDATES_PAUSED;
        return Optional.of(finding(
                forEver ? FindingId.UPDATES_PAUSED_FOR_EVER : id,
                forEver ? Severity.ATTENTION : Severity.INFO,
                List.of(first.until()),
                evidence,
                now,
                first.sinceOrNull()));
    }

    private static Message line(UpdatePause pause) {
        Instant since = pause.sinceOrNull();
        String kind = pause.kind().id();
        return since == null
                ? Message.of("update.evidence.paused." + kind, pause.until())
                : Message.of("update.evidence.paused-since." + kind, since, pause.until());
    }

    /**
     * The finding about the current policies; empty if there is none. They are mostly a decision that needs no
     * attention. A program that refuses every search is no such decision, and a fix removes what it wrote.
     *
     * @param tenOrLater whether the registry is of Windows 10 or later
     * @param origin who set those that refuse updates; empty if none does
     * @throws PcException if the registry cannot be read
     */
    public static Optional<Finding> policies(
            RegistryView registry, boolean tenOrLater, Optional<PolicyOrigin> origin, Instant now) throws PcException {
        List<Message> policies = new ArrayList<>(UpdatePolicies.read(registry, tenOrLater));
        if (policies.isEmpty()) {
            return Optional.empty();
        }
        origin.map(PolicyOrigin::lines).ifPresent(policies::addAll);
        List<Object> source =
                origin.map(known -> List.<Object>of(known.source().id())).orElse(List.of());
        List<Refusal> written = origin.map(PolicyOrigin::refusals).orElse(List.of());
        return Optional.of(new Finding(
                FindingId.UPDATES_BY_POLICY,
                Subject.UPDATES,
                written.contains(Refusal.ACCESS) ? Severity.ATTENTION : Severity.INFO,
                source,
                policies,
                now,
                null,
                written.isEmpty() ? List.of() : List.of(FixId.REMOVE_UPDATE_BLOCKER)));
    }

    private static Finding finding(
            String id,
            Severity severity,
            List<Object> arguments,
            List<Message> evidence,
            Instant now,
            @Nullable Instant since) {
        return new Finding(id, Subject.UPDATES, severity, arguments, evidence, now, since, List.of());
    }
}
