package org.patchlight.update.standing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.PendingRestart;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.Pc;
import org.patchlight.pc.RestartKeys;

/**
 * Whether a restart is pending, and what ends it. A feature update that waits is not finished by a plain restart:
 * {@code IUpdateInstaller4::Commit} must come directly before it. Patchlight does not call it: Microsoft supports one
 * call only, its restart can still be cancelled after the call, and the installer must hold the update itself. "Update
 * and restart" of Windows does all this.
 */
public final class RestartFinding {
    /** The id of the finding that marks stayed after a restart, and nothing waits for them. */
    static final String LEFT = "restart-marks-left";

    private static final String REBOOT_REQUIRED = RestartKeys.SURE.get(0).toString();

    private final Pc pc;
    private final Instant now;
    private final RestartClues clues;
    private final RestartMarks marks;

    RestartFinding(Pc pc, Instant now, RestartClues clues) {
        this.pc = pc;
        this.now = now;
        this.clues = clues;
        this.marks = RestartMarks.read(pc);
    }

    /**
     * The finding; empty if no restart is pending.
     *
     * @param unread receives a remark if a mark could not be read
     */
    Optional<Finding> find(List<Message> unread) {
        if (marks.unread()) {
            unread.add(Message.of("update.evidence.restart-unread"));
        }
        if (marks.marks().isEmpty() && !clues.isRequired()) {
            return Optional.empty();
        }
        return Optional.of(areLeft() ? left() : pending());
    }

    /** Whether every mark outlasted a restart, and neither the agent nor its mark waits for another one. */
    private boolean areLeft() {
        boolean agentMayWait = clues.isRequired() || (isMarkedByAgent() && (clues.isUnknown() || isFeatureUpdate()));
        return marks.areOld() && !agentMayWait;
    }

    private Finding left() {
        return new Finding(LEFT, Subject.UPDATES, Severity.INFO, List.of(), markLines(), now, null, List.of());
    }

    private Finding pending() {
        boolean byPerson = isByPerson();
        boolean sure = !marks.mayLinger() || clues.isRequired() || byPerson;
        PendingRestart end = byPerson ? PendingRestart.BY_PERSON : PendingRestart.PLAIN;
        return pending(end, sure, evidence(byPerson, sure), now);
    }

    /**
     * The finding that a restart is pending.
     *
     * @param end what ends it
     * @param sure whether more than marks that can outlast restarts says so
     */
    public static Finding pending(PendingRestart end, boolean sure, List<Message> evidence, Instant observed) {
        return new Finding(
                FindingId.RESTART_PENDING,
                Subject.UPDATES,
                sure ? Severity.ATTENTION : Severity.INFO,
                end.arguments(),
                evidence,
                observed,
                null,
                List.of(FixId.RESTART_PC));
    }

    /** Whether a mark, written as its full key, never outlasts a restart. */
    public static boolean isSure(String mark) {
        return RestartKeys.SURE.stream().anyMatch(key -> key.toString().equals(mark));
    }

    /** Windows 7 and 8.1 have no such page, and no updates that need one. */
    private boolean isByPerson() {
        boolean agentWaits = clues.isRequired() || isMarkedByAgent();
        return pc.facts().version().isTenOrLater() && agentWaits && (isFeatureUpdate() || marks.areOld());
    }

    private boolean isFeatureUpdate() {
        return clues.featureUpdate().isPresent();
    }

    private boolean isMarkedByAgent() {
        return marks.marks().contains(REBOOT_REQUIRED);
    }

    private List<Message> markLines() {
        return marks.marks().stream()
                .map(mark -> Message.of(
                        marks.old().contains(mark)
                                ? "update.evidence.restart-mark-old"
                                : "update.evidence.restart-mark",
                        mark))
                .toList();
    }

    private List<Message> evidence(boolean byPerson, boolean sure) {
        List<Message> evidence = new ArrayList<>(markLines());
        if (clues.isRequired()) {
            evidence.add(Message.of("update.evidence.restart-by-agent"));
        }
        if (byPerson) {
            evidence.add(clues.featureUpdate()
                    .map(title -> Message.of("update.evidence.restart-feature-update", title))
                    .orElse(Message.of("update.evidence.restart-not-enough")));
        } else if (!sure) {
            evidence.add(Message.of("update.evidence.restart-mark-lingers"));
        }
        return evidence;
    }
}
