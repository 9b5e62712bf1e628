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
import org.patchlight.pc.ConnectionCost;
import org.patchlight.pc.Pc;
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
    private static final String EVIDENCE = "update.evidence.";

    /** Reads what holds at this moment. */
    @FunctionalInterface
    private interface Present {
        Message read() throws PcException;
    }

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        List<Finding> findings = ofFailures(situation.unresolved(), UpdateFailure::time);
        Pc pc = situation.pc();
        return findings.stream()
                .map(finding -> switch (finding.id()) {
                    case FindingId.UPDATES_WAIT_FOR_POWER ->
                        withNow(finding, () -> supply(pc.power().supply()), "power-unread", unread);
                    case FindingId.UPDATES_WAIT_FOR_CONNECTION ->
                        withNow(finding, () -> connection(pc.network().cost()), "connection-unread", unread);
                    default -> finding;
                })
                .toList();
    }

    /** Adds how it is at this moment, because the failure may be hours old. */
    private static Finding withNow(Finding finding, Present present, String unreadLine, List<Message> unread) {
        try {
            return finding.explained(present.read(), finding.fixes());
        } catch (PcException refused) {
            // Windows 7 has no metered connections.
            if (refused.reason() != PcException.Reason.UNAVAILABLE) {
                unread.add(Message.of(EVIDENCE + unreadLine));
            }
            return finding;
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

    private static Message connection(ConnectionCost cost) {
        return Message.of(EVIDENCE + (cost.holdsDownloads() ? "connection-metered" : "connection-free"));
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
