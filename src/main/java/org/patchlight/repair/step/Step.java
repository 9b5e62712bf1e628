package org.patchlight.repair.step;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;

/**
 * One action of a fix, small enough that its before-values are all that an undo needs. A step is made from its action and target alone, so that a
 * later run can undo it from the journal: see {@link Steps}. The defaults are those of a step that cannot be undone.
 */
public interface Step {
    /** The stable name of the action, such as {@code stop-service}. */
    String action();

    /** What it acts on, exactly: a service, a path, a registry value. */
    String target();

    /** What it will do, as one line for the plan. */
    default Message title() {
        return Message.of("step." + action(), target());
    }

    /** Whether it can be undone. */
    default boolean undoable() {
        return false;
    }

    /** Whether it leaves nothing behind that anyone would undo: asking for a search, opening a page. */
    default boolean leavesNothing() {
        return false;
    }

    /** Whether it is done as a whole or not at all, so that a step that failed changed nothing: setting the clock. */
    default boolean isAllOrNothing() {
        return false;
    }

    /** Whether it only prepares for other steps of its fix, and they can be undone only together with it: stopping a service. */
    default boolean makesRoom() {
        return false;
    }

    /** Whether its fix goes on when the PC refuses it: another step, or the check that follows, makes up for it. */
    default boolean mayFail() {
        return false;
    }

    /** Whether it may be ended while it acts, by interrupting its thread, and then leaves nothing to undo. */
    default boolean mayBeCutShort() {
        return false;
    }

    /**
     * Whether the copy that an undo needs is gone, such as a renamed folder that the person deleted.
     *
     * @param before what {@link #before} read, of a step that was done and not undone
     */
    default boolean isLost(Pc pc, Map<String, String> before) throws PcException {
        return false;
    }

    /** Whether Windows lets only an administrator do it. */
    boolean administrator();

    /** Reads what {@link #undo} will need; changes nothing. Journalled before {@link #act}. */
    default Map<String, String> before(Pc pc) throws PcException {
        return Map.of();
    }

    /** What to say where this PC has no way to do it ({@link PcException.Reason#UNAVAILABLE}), and the step is skipped; empty if it fails then. */
    default Optional<Message> unavailable() {
        return Optional.empty();
    }

    /**
     * Acts.
     *
     * @param progress gets the percentage of a long action, 0 to 100
     * @return done, or skipped with the reason
     * @throws PcException if it was tried and did not work, or if this PC has no way to do it
     */
    StepOutcome act(Pc pc, IntConsumer progress) throws PcException;

    /**
     * Restores what {@link #before} read; harmless if it was never done. Does nothing for a step that is not {@link #undoable}.
     *
     * @throws PcException if it could not be restored
     */
    default void undo(Pc pc, Map<String, String> before) throws PcException {
        // nothing to restore
    }
}
