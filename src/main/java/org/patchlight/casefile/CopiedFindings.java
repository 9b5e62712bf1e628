package org.patchlight.casefile;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.casefile.clock.InternetTimeOff;
import org.patchlight.casefile.gather.CaseNotes;
import org.patchlight.casefile.gather.CopiedRegistry;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcException;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.policy.UpdateServer;
import org.patchlight.update.BlockedUpgrades;
import org.patchlight.update.FailureWords;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.fix.AllowOsUpgrade;
import org.patchlight.update.policy.PolicyOrigin;
import org.patchlight.update.policy.UpdateDeferrals;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.standing.SecureBootCertificates;
import org.patchlight.update.standing.UpdateServerUnusable;
import org.patchlight.update.standing.WindowsOutOfSupport;

/**
 * Creates findings from a copied registry by the same rules as on a live PC. Missing parts of the copy are not
 * judged. Neither is what only the PC itself can show, such as whether a service's file exists.
 */
final class CopiedFindings {
    private final CopiedRegistry registry;
    private final Optional<PolicyOrigin> origin;
    private final Optional<Integer> build;
    private final boolean upgradeAllowed;
    private final boolean organisationShown;

    /**
     * Findings of one case.
     *
     * @param order puts its times in order
     */
    CopiedFindings(CaseNotes notes, TimeOrder order) {
        this.registry = notes.registry;
        try {
            this.origin = CopiedOrigin.of(notes, order);
            this.build = WindowsOutOfSupport.build(registry);
            this.upgradeAllowed = AllowOsUpgrade.isAllowed(registry);
            this.organisationShown =
                    !notes.facts.all(Fact.Kind.ORGANISATION_SIGN, order).isEmpty();
        } catch (PcException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * The findings.
     *
     * @param newest the newest time of the evidence; empty if there is none, then findings that depend on the date
     *     are left out
     * @param zone the zone for dates
     * @param inTrouble whether an update failed
     * @param now when the report is made
     * @param extended the title of an installed update that only PCs with extended security updates get
     */
    List<Finding> findings(
            Optional<Instant> newest, ZoneId zone, boolean inTrouble, Instant now, Optional<String> extended) {
        Instant observed = newest.orElse(now);
        List<Finding> findings = new ArrayList<>();
        try {
            UpdateDeferrals.pauses(registry, observed).ifPresent(findings::add);
            UpdateDeferrals.policies(registry, isTen(), origin, observed).ifPresent(findings::add);
            InternetTimeOff.inRegistry(registry, observed).ifPresent(findings::add);
            Optional<UpdateServer> server = UpdateServer.read(registry);
            if (server.isPresent()) {
                server(server.get(), observed).ifPresent(findings::add);
            }
            SecureBootCertificates.finding(registry, observed).ifPresent(findings::add);
            if (newest.isPresent()) {
                WindowsOutOfSupport.byCopy(registry, observed.atZone(zone), inTrouble, extended)
                        .ifPresent(findings::add);
            }
        } catch (PcException impossible) {
            throw new IllegalStateException(impossible);
        }
        return findings.stream().map(this::withSource).toList();
    }

    /** Which upgrades may be blocked, as far as the copy shows. */
    BlockedUpgrades blockedUpgrades() {
        return new BlockedUpgrades(
                build.map(known -> known >= WindowsVersion.FIRST_TEN).orElse(null), upgradeAllowed);
    }

    private Optional<Finding> server(UpdateServer server, Instant observed) throws PcException {
        String text = registry.text(UpdateServer.POLICY, "WUServer").orElse("");
        // Names that were removed for privacy are in angle brackets.
        boolean anotherPc = text.contains("<") || (server.isNamed() && !server.isBlocker());
        if (anotherPc || (organisationShown && server.isNamed())) {
            Message where = server.address()
                    .map(address -> Message.of("update.evidence.update-server-at", address))
                    .orElse(Message.of("update.evidence.update-server"));
            return Optional.of(new Finding(
                    FindingId.MANAGED_PC,
                    Subject.UPDATES,
                    Severity.INFO,
                    List.of(),
                    List.of(where),
                    observed,
                    null,
                    List.of()));
        }
        boolean isCopied = registry.exists(UpdateServer.POLICY) || !text.isEmpty();
        return isCopied ? UpdateServerUnusable.finding(server, observed, organisationShown) : Optional.empty();
    }

    private boolean isTen() {
        return build.filter(known -> known < WindowsVersion.FIRST_TEN).isEmpty();
    }

    private Finding withSource(Finding finding) {
        List<Message> evidence = finding.evidence().stream()
                .map(line -> FailureWords.seen(line, null, registry.sources()))
                .toList();
        return new Finding(
                finding.id(),
                finding.subject(),
                finding.severity(),
                finding.arguments(),
                evidence,
                finding.observed(),
                finding.since(),
                finding.fixes());
    }
}
