package org.patchlight.update.standing;

import java.util.ArrayList;
import java.util.List;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcException;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryView;

/**
 * Reports a policy that makes downloads bypass Delivery Optimization. Windows 11 no longer supports this mode. By
 * Microsoft's Delivery Optimization reference, "Download mode", some content may then fail to download. Windows 10
 * still supports it.
 */
public final class DeliveryOptimizationBypassed implements StandingCheck {
    static final String ID = FindingId.DELIVERY_OPTIMIZATION_BYPASSED;

    private static final String NAME = "DODownloadMode";
    private static final int BYPASS = 100;

    /** Where Group Policy and device management (MDM) set it. */
    private static final List<RegistryKey> POLICIES = List.of(
            RegistryKey.machine("SOFTWARE\\Policies\\Microsoft\\Windows\\DeliveryOptimization"),
            RegistryKey.machine("SOFTWARE\\Microsoft\\PolicyManager\\current\\device\\DeliveryOptimization"));

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        if (!situation.pc().facts().version().isElevenOrLater()) {
            return List.of();
        }
        try {
            List<Message> evidence = evidence(situation.pc().registry());
            return evidence.isEmpty() ? List.of() : List.of(finding(situation, evidence));
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.delivery-policy-unread"));
            return List.of();
        }
    }

    private static List<Message> evidence(RegistryView registry) throws PcException {
        List<Message> evidence = new ArrayList<>();
        for (RegistryKey policy : POLICIES) {
            if (registry.number(policy, NAME).orElse(0) == BYPASS) {
                evidence.add(Message.of("update.evidence.delivery-bypassed", policy + "\\" + NAME));
            }
        }
        return evidence;
    }

    /** Most downloads still work, so it needs attention only if an update failed or is missing. */
    private static Finding finding(UpdateSituation situation, List<Message> evidence) {
        Severity severity = situation.isInTrouble() ? Severity.ATTENTION : Severity.INFO;
        return new Finding(ID, Subject.UPDATES, severity, List.of(), evidence, situation.now(), null, List.of());
    }
}
