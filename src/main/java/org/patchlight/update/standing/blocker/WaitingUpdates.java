package org.patchlight.update.standing.blocker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PowerSupply;
import org.patchlight.update.FailureWords;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.code.Circumstances;
import org.patchlight.update.code.FixRouting;
import org.patchlight.update.standing.StandingCheck;
import org.patchlight.update.standing.UpdateSituation;

/**
 * Reports updates that wait for mains power or another connection. Only what Windows itself says counts: it ended an
 * attempt with a code of the battery or the cost of the connection, and none succeeded since. A battery in use or a
 * metered connection alone holds nothing back for certain.
 */
public final class WaitingUpdates implements StandingCheck {
    /** The causes of the routing table that mean this. */
    private static final String POWER = "power";

    private static final String METERED = "metered";

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        List<Finding> findings = ofFailures(situation.unresolved(), UpdateFailure::time);
        if (findings.stream().noneMatch(finding -> finding.id().equals(FindingId.UPDATES_WAIT_FOR_POWER))) {
            return findings;
        }
        try {
            Message now = supply(situation.pc().power().supply());
            return findings.stream()
                    .map(finding -> finding.id().equals(FindingId.UPDATES_WAIT_FOR_POWER)
                            ? finding.explained(now, finding.fixes())
                            : finding)
                    .toList();
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.power-unread"));
            return findings;
        }
    }

    /**
     * The findings for failures, from this PC or a copy.
     *
     * @param unresolved the recent failures after which nothing succeeded, newest first
     * @param time when a failure happened
     */
    public static List<Finding> ofFailures(List<UpdateFailure> unresolved, Function<UpdateFailure, Instant> time) {
        List<Finding> findings = new ArrayList<>();
        add(findings, FindingId.UPDATES_WAIT_FOR_POWER, of(unresolved, POWER), time);
        add(findings, FindingId.UPDATES_WAIT_FOR_CONNECTION, of(unresolved, METERED), time);
        return findings;
    }

    private static List<UpdateFailure> of(List<UpdateFailure> unresolved, String cause) {
        return unresolved.stream().filter(failure -> isOf(failure, cause)).toList();
    }

    private static boolean isOf(UpdateFailure failure, String cause) {
        Circumstances known = Circumstances.of(failure.attempt());
        return failure.attempt().codes().stream()
                .anyMatch(code -> FixRouting.of(code, known)
                        .cause()
                        .filter(found -> found.id().equals(cause))
                        .isPresent());
    }

    private static void add(
            List<Finding> findings, String id, List<UpdateFailure> held, Function<UpdateFailure, Instant> time) {
        if (!held.isEmpty()) {
            findings.add(new Finding(
                    id,
                    Subject.UPDATES,
                    Severity.INFO,
                    List.of(),
                    FailureWords.lines(held),
                    time.apply(held.get(0)),
                    null,
                    List.of()));
        }
    }

    private static Message supply(PowerSupply supply) {
        if (!supply.onBattery()) {
            return Message.of("update.evidence.power-mains");
        }
        return supply.percent().isPresent()
                ? Message.of(
                        "update.evidence.power-battery",
                        Integer.toString(supply.percent().getAsInt()))
                : Message.of("update.evidence.power-battery-unknown");
    }
}
