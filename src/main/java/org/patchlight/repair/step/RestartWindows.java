package org.patchlight.repair.step;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.patchlight.health.Message;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;

/**
 * Makes Windows restart in two minutes. Undo cancels the restart while it is still pending.
 *
 * @param target what is restarted, for people
 */
public record RestartWindows(String target) implements UndoableStep {
    /** The name of the action in a journal. */
    public static final String ACTION = "restart-pc";

    private static final Duration DELAY = Duration.ofMinutes(2);

    @Override
    public String action() {
        return ACTION;
    }

    @Override
    public boolean isAllOrNothing() {
        return true;
    }

    @Override
    public boolean administrator() {
        return false;
    }

    @Override
    public Optional<Message> unavailable() {
        return Optional.of(Message.of("step." + ACTION + ".unavailable"));
    }

    @Override
    public StepOutcome act(Pc pc, IntConsumer progress) throws PcException {
        pc.power().restart(DELAY);
        return StepOutcome.done(Message.of("step." + ACTION + ".coming"));
    }

    @Override
    public void undo(Pc pc, Map<String, String> before) throws PcException {
        pc.power().abortRestart();
    }
}
