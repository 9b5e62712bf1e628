package org.patchlight.eventlog;

import java.util.List;
import java.util.Optional;
import org.patchlight.health.Verdict;
import org.patchlight.monitor.announce.LaterVerdict;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.UndoResult;

/** The events of runs of fixes and of undoing them. */
final class RunEvents {
    private static final String GUARD = "guard.";
    private static final String MANAGED = "managed";

    private RunEvents() {}

    /** A run begins; empty if its plan does nothing. */
    static Optional<Event> began(Plan plan) {
        return plan.block().isPresent() || plan.fixes().isEmpty()
                ? Optional.empty()
                : Optional.of(Event.of(EventId.RUN_BEGAN, fixes(plan)));
    }

    /** A run ended; empty if its plan had nothing to do. */
    static Optional<Event> ended(RunResult result) {
        if (result.verdict() == Verdict.BLOCKED) {
            return Optional.of(refused(result));
        }
        if (result.plan().fixes().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Event.of(ended(result.verdict()), result.run(), result.verdict().id(), results(result)));
    }

    /** A later check decided a verdict that its run had left open. */
    static Event decided(LaterVerdict later) {
        return Event.of(
                ended(later.verdict()),
                later.run(),
                later.verdict().id(),
                later.fix() + "=" + later.verdict().id());
    }

    /** A run was undone, or not; empty if nothing was changed by consent or without need. */
    static Optional<Event> undone(UndoResult result) {
        return switch (result.verdict()) {
            case UNDONE ->
                Optional.of(Event.of(
                        EventId.RUN_UNDONE, result.run(), result.verdict().id()));
            case PARTLY_UNDONE, FAILED ->
                Optional.of(Event.of(
                        EventId.UNDO_FAILED, result.run(), result.verdict().id()));
            case NOTHING_TO_UNDO, DECLINED, BLOCKED -> Optional.empty();
        };
    }

    /** What stays the same if the same run is refused again. */
    static String refusal(RunResult result) {
        return result.verdict() == Verdict.BLOCKED
                ? String.join(" ", refused(result).strings())
                : "";
    }

    private static EventId ended(Verdict verdict) {
        return switch (verdict) {
            case FIXED, NOTHING_TO_DO -> EventId.RUN_FIXED;
            case RESTART_NEEDED, UNPROVEN -> EventId.RUN_OPEN;
            case DECLINED -> EventId.RUN_DECLINED;
            case FAILED, NOT_FIXED, BLOCKED -> EventId.RUN_NOT_FIXED;
        };
    }

    private static Event refused(RunResult result) {
        String reason = result.results().stream()
                .filter(fix -> fix.verdict() == Verdict.BLOCKED)
                .map(fix -> fix.detail().key())
                .findFirst()
                .orElse(Event.NONE);
        String guard = reason.startsWith(GUARD) ? reason.substring(GUARD.length()) : reason;
        EventId id = guard.equals(MANAGED) ? EventId.REFUSED_BY_ORGANISATION : EventId.BLOCKED;
        return Event.of(id, guard, fixes(result.plan()));
    }

    private static String fixes(Plan plan) {
        return Event.joined(
                plan.fixes().stream().map(fix -> fix.declaration().id()).toList());
    }

    private static String results(RunResult result) {
        List<FixResult> each =
                result.results().stream().filter(fix -> !fix.fixId().isEmpty()).toList();
        return Event.joined(
                each.stream().map(fix -> fix.fixId() + "=" + fix.verdict().id()).toList());
    }
}
