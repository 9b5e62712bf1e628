package org.patchlight.repair.step;

import java.util.Map;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;

/**
 * One action of a fix, small enough that its before-values say all that is needed to put it back. A step is made from its action and
 * target alone, so that a journal read by a later run can undo it: see {@link Steps}.
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

    /** Whether it can be put back. */
    boolean undoable();

    /** Whether it leaves nothing behind that one could want put back: asking for a search, opening a page. */
    default boolean leavesNothing() {
        return false;
    }

    /** Whether it is done as a whole or not at all, so that a step that failed changed nothing: setting the clock. */
    default boolean isAllOrNothing() {
        return false;
    }

    /** Whether it only makes room for other steps of its fix, which can be put back only while it is put back too: stopping a service. */
    default boolean makesRoom() {
        return false;
    }

    /** Whether its fix goes on when the PC refuses it: another step, or the look that follows, makes up for it. */
    default boolean mayFail() {
        return false;
    }

    /** Whether it may be ended while it acts, by interrupting its thread, and then leaves nothing that would have to be put back. */
    default boolean mayBeCutShort() {
        return false;
    }

    /**
     * Whether what it kept for the way back is gone: the person deleted the folder that was set aside.
     *
     * @param before what {@link #before} read, of a step that was done and not put back
     */
    default boolean isLost(Pc pc, Map<String, String> before) throws PcException {
        return false;
    }

    /** Whether Windows lets only an administrator do it. */
    boolean administrator();

    /** Reads what {@link #undo} will need; changes nothing. Journalled before {@link #act}. */
    Map<String, String> before(Pc pc) throws PcException;

    /**
     * Acts.
     *
     * @param progress told the percentage of a long action, 0 to 100
     * @return done, or passed over with the reason
     * @throws PcException if it was tried and did not work
     */
    StepOutcome act(Pc pc, IntConsumer progress) throws PcException;

    /**
     * Puts back what {@link #before} read. Putting back what was never done is harmless.
     *
     * @throws PcException if it could not be put back
     */
    void undo(Pc pc, Map<String, String> before) throws PcException;
}
