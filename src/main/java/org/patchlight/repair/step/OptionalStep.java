package org.patchlight.repair.step;

import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;

/**
 * A step that its fix can do without: a failure is reported, and the fix continues. The journal records the step
 * itself.
 */
public record OptionalStep(Step step) implements Step {
    @Override
    public boolean mayFail() {
        return true;
    }

    @Override
    public String action() {
        return step.action();
    }

    @Override
    public String target() {
        return step.target();
    }

    @Override
    public String consent() {
        return step.consent();
    }

    @Override
    public Message title() {
        return step.title();
    }

    @Override
    public boolean undoable() {
        return step.undoable();
    }

    @Override
    public boolean leavesNothing() {
        return step.leavesNothing();
    }

    @Override
    public boolean isAllOrNothing() {
        return step.isAllOrNothing();
    }

    @Override
    public boolean protectsRun() {
        return step.protectsRun();
    }

    @Override
    public boolean mayBeCutShort() {
        return step.mayBeCutShort();
    }

    @Override
    public Optional<Message> unavailable() {
        return step.unavailable();
    }

    @Override
    public boolean makesRoom() {
        return step.makesRoom();
    }

    @Override
    public boolean isLost(Pc pc, Map<String, String> before) throws PcException {
        return step.isLost(pc, before);
    }

    @Override
    public boolean opensForPerson() {
        return step.opensForPerson();
    }

    @Override
    public boolean administrator() {
        return step.administrator();
    }

    @Override
    public Map<String, String> before(Pc pc) throws PcException {
        return step.before(pc);
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        return step.act(pc, progress);
    }

    @Override
    public void undo(Pc pc, Map<String, String> before) throws PcException {
        step.undo(pc, before);
    }
}
