package org.patchlight.clock.why;

import java.util.List;
import org.patchlight.health.Message;

/**
 * One reason why a clock is wrong, or stays wrong.
 *
 * @param kind which
 * @param remedy what helps
 * @param details what its sentence is filled with
 */
public record Cause(CauseKind kind, Remedy remedy, List<Object> details) {
    /** What helps against a cause. */
    public enum Remedy {
        /** Having the clock set. */
        SET_CLOCK,
        /** Switching internet time on, then having the clock set. */
        SWITCH_ON,
        /** Naming the time zone, then having the clock set. */
        NAME_ZONE,
        /** Nothing that this program does: somebody else is in charge. */
        REPORT
    }

    public Cause {
        details = List.copyOf(details);
    }

    static Cause of(CauseKind kind, Remedy remedy, Object... details) {
        return new Cause(kind, remedy, List.of(details));
    }

    /** The sentence that tells it. */
    public Message why() {
        return Message.of("clock.why", new Message("clock.why." + kind.id(), details));
    }
}
