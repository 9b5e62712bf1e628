package org.patchlight.clock.why;

import java.util.List;
import org.patchlight.health.Message;

/**
 * One reason why a clock is wrong, or stays wrong.
 *
 * @param kind which reason
 * @param remedy what helps
 * @param details the arguments of its message
 */
public record Cause(CauseKind kind, Remedy remedy, List<Object> details) {
    /** What helps against a cause. */
    public enum Remedy {
        /** Set the clock. */
        SET_CLOCK,
        /** Switch internet time on, then set the clock. */
        SWITCH_ON,
        /** Choose the time zone, then set the clock. */
        NAME_ZONE,
        /** Only report it, because someone else controls the clock. */
        REPORT
    }

    public Cause {
        details = List.copyOf(details);
    }

    static Cause of(CauseKind kind, Remedy remedy, Object... details) {
        return new Cause(kind, remedy, List.of(details));
    }

    /** The message that explains the cause. */
    public Message why() {
        return Message.of("clock.why", new Message("clock.why." + kind.id(), details));
    }
}
