package org.patchlight.update.standing.blocker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.OutsideText;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.service.StartRight;
import org.patchlight.update.standing.StandingCheck;
import org.patchlight.update.standing.UpdateSituation;

/**
 * Reports services of updates that Windows itself may no longer start, because another program changed their rights. No
 * fix here writes rights: a wrong list locks a service for ever, and only the program that changed it or a repair
 * installation knows the right one.
 */
public final class ServiceRightsChanged implements StandingCheck {
    private static final int LONGEST = 300;

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        List<String> services = new ArrayList<>();
        List<Message> evidence = new ArrayList<>();
        for (String service : StartRight.SERVICES) {
            try {
                if (situation.pc().services().find(service).isEmpty()) {
                    continue;
                }
                String list = situation.pc().services().accessList(service);
                Optional<String> refused = StartRight.refusal(list);
                if (refused.isPresent()) {
                    services.add(service);
                    evidence.add(Message.of("update.evidence.service-rights", service, shown(refused.get())));
                }
            } catch (PcException unreadable) {
                boolean expected = unreadable.reason() == Reason.UNAVAILABLE
                        || !situation.pc().facts().administrator();
                if (!expected) {
                    unread.add(Message.of("update.evidence.service-rights-unread", service));
                }
            }
        }
        return services.isEmpty()
                ? List.of()
                : List.of(finding(services, evidence, situation.now(), situation.isInTrouble()));
    }

    /**
     * The finding.
     *
     * @param services the services that Windows may not start, at least one
     * @param observed the time of the evidence
     * @param inTrouble whether an update failed or is overdue
     */
    public static Finding finding(List<String> services, List<Message> evidence, Instant observed, boolean inTrouble) {
        return new Finding(
                FindingId.SERVICE_RIGHTS_CHANGED,
                Subject.UPDATES,
                inTrouble ? Severity.PROBLEM : Severity.ATTENTION,
                List.of(String.join(", ", services)),
                evidence,
                observed,
                null,
                List.of());
    }

    private static String shown(String list) {
        return OutsideText.oneLine(OutsideText.cut(list, LONGEST));
    }
}
