package org.patchlight.pc.windows.update;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.PcException;

/**
 * Keeps the answer of the update agent for a few seconds. A repair has several guards in a row, and each question costs
 * a child process. A refusal is kept as well: after a time-out, the next guard would wait as long again.
 */
final class RecentAnswer {
    /** Much shorter than an installation, and longer than the guards of one plan. */
    static final Duration AGE = Duration.ofSeconds(10);

    /** Asks the agent. */
    interface Asker {
        boolean ask() throws PcException;
    }

    private final LongSupplier nanos;
    private boolean known;
    private boolean answer;
    private @Nullable PcException refusal;
    private long answeredAt;

    /** @param nanos a monotonic clock */
    RecentAnswer(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * The answer, asked for now unless the last one is recent.
     *
     * @throws PcException if the agent gave none
     */
    synchronized boolean answer(Asker asker) throws PcException {
        if (!known || Duration.ofNanos(nanos.getAsLong() - answeredAt).compareTo(AGE) >= 0) {
            ask(asker);
        }
        if (refusal != null) {
            throw refusal;
        }
        return answer;
    }

    private void ask(Asker asker) {
        refusal = null;
        try {
            answer = asker.ask();
        } catch (PcException refused) {
            refusal = refused;
        }
        known = true;
        answeredAt = nanos.getAsLong();
    }
}
