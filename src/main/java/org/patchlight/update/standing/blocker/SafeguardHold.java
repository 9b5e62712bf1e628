package org.patchlight.update.standing.blocker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.OutsideText;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcException;
import org.patchlight.pc.Registry;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.policy.UpgradeHold;
import org.patchlight.update.standing.StandingCheck;
import org.patchlight.update.standing.UpdateSituation;

/**
 * Reports that Microsoft holds a newer version of Windows back from this PC. It is a note: the installed version still
 * gets its updates.
 */
public final class SafeguardHold implements StandingCheck {
    /** The key with the installed version. */
    public static final RegistryKey WINDOWS = RegistryKey.machine("SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion");

    /** The value with the installed version, such as {@code 24H2}. */
    public static final String INSTALLED = "DisplayVersion";

    private static final int MOST_VERSIONS = 40;

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        Registry registry = situation.pc().registry();
        try {
            String installed = registry.text(WINDOWS, INSTALLED).orElse("");
            List<String> held = new ArrayList<>();
            List<Message> evidence = new ArrayList<>();
            List<String> versions = registry.children(UpgradeHold.VERSIONS);
            for (String version : versions.subList(0, Math.min(MOST_VERSIONS, versions.size()))) {
                registry.text(UpgradeHold.VERSIONS.child(version), UpgradeHold.VALUE)
                        .flatMap(ids -> UpgradeHold.of(version, ids))
                        .filter(hold -> !hold.isPast(installed))
                        .ifPresent(hold -> {
                            held.add(OutsideText.oneLine(hold.version()));
                            evidence.add(line(hold));
                        });
            }
            return held.isEmpty() ? List.of() : List.of(finding(held, evidence, situation.now()));
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.safeguard-unread"));
            return List.of();
        }
    }

    /** The evidence of one hold. */
    public static Message line(UpgradeHold hold) {
        return Message.of(
                "update.evidence.safeguard-hold", OutsideText.oneLine(hold.place()), OutsideText.oneLine(hold.ids()));
    }

    /**
     * The finding.
     *
     * @param held the versions that are held back, at least one
     * @param observed the time of the evidence
     */
    public static Finding finding(List<String> held, List<Message> evidence, Instant observed) {
        return new Finding(
                FindingId.SAFEGUARD_HOLD,
                Subject.UPDATES,
                Severity.INFO,
                List.of(String.join(", ", held)),
                evidence,
                observed,
                null,
                List.of());
    }
}
