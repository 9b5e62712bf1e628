package org.patchlight.repair.step;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.repair.journal.Steps;

/**
 * One action of a fix, small enough that an undo needs only its before-values. A step can be made from its action and
 * target alone, so that a later run can undo it from the journal: see {@link Steps}. The defaults are those of a step
 * that needs an administrator and can't be undone; {@link UndoableStep} can.
 */
public interface Step {
    /** The stable name of the action, such as {@code stop-service}. */
    String action();

    /** The exact object it acts on: a service, a path, a registry value. */
    String target();

    /** What it will do, as one line for the plan. */
    default Message title() {
        return Message.of("step." + action(), target());
    }

    /**
     * What a person agrees to, besides the action: the object, and the value that it gets. What is measured again at each
     * turn is not part of it.
     */
    default String consent() {
        return target();
    }

    /** Whether it can be undone. */
    default boolean undoable() {
        return false;
    }

    /** Whether it leaves nothing to undo, such as a search or an opened page. */
    default boolean leavesNothing() {
        return opensForPerson();
    }

    /** Whether it acts completely or not at all, so that a failed step changed nothing, such as setting the clock. */
    default boolean isAllOrNothing() {
        return false;
    }

    /**
     * Whether it only prepares for other steps of its fix and can be undone only with them, such as stopping a service.
     */
    default boolean makesRoom() {
        return false;
    }

    /** Whether its fix continues when the step fails: another step, or the next check, covers it. */
    default boolean mayFail() {
        return false;
    }

    /**
     * Whether it protects a whole run before its fixes change anything, such as making a restore point. Once is enough for
     * all fixes of a run. If it fails, its fix doesn't begin; its remark says nothing about the fix.
     */
    default boolean protectsRun() {
        return false;
    }

    /** Whether interrupting its thread may end it while it acts; nothing needs an undo then. */
    default boolean mayBeCutShort() {
        return false;
    }

    /**
     * Whether the copy that an undo needs is gone, such as a renamed folder that the person deleted.
     *
     * @param before what {@link #before} read, of a step that was done and not undone
     * @throws PcException if that could not be read
     */
    default boolean isLost(Pc pc, Map<String, String> before) throws PcException {
        return false;
    }

    /**
     * Whether it opens a page or a program for the person. The shell finds out what to open from settings that any program
     * of the person can change, so such a step never runs elevated. All steps of a fix agree in this.
     */
    default boolean opensForPerson() {
        return false;
    }

    /** Whether Windows lets only an administrator do it. */
    default boolean administrator() {
        return !opensForPerson();
    }

    /**
     * Reads what {@link #undo} will need; changes nothing. Journalled before {@link #act}.
     *
     * @throws PcException if that could not be read, so that the step must not act
     */
    default Map<String, String> before(Pc pc) throws PcException {
        return Map.of();
    }

    /**
     * The remark of a step that is skipped because this PC can't do it ({@link PcException.Reason#UNAVAILABLE}); empty
     * if it fails then.
     */
    default Optional<Message> unavailable() {
        return Optional.empty();
    }

    /**
     * Acts.
     *
     * @param progress gets the percentage of a long action, 0 to 100
     * @return done, or skipped with the reason
     * @throws PcException if it failed, or if this PC can't do it
     */
    StepOutcome act(Pc pc, IntConsumer progress) throws PcException;

    /**
     * Restores what {@link #before} read; harmless if it was never done. Does nothing for a step that is not {@link
     * #undoable}.
     *
     * @throws PcException if it could not be restored
     */
    default void undo(Pc pc, Map<String, String> before) throws PcException {
        // nothing to restore
    }
}
