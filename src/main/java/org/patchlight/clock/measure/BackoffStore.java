package org.patchlight.clock.measure;

import java.util.List;
import java.util.function.UnaryOperator;
import org.patchlight.clock.measure.ServerRateLimiter.Rest;

/** Keeps which servers are to be left alone, beyond the end of this program and among all that share it. */
public interface BackoffStore {
    /** Keeps nothing, for servers that are only simulated. */
    BackoffStore NONE = change -> {};

    /**
     * Reads what is kept, lets it be changed, and keeps the outcome. What cannot be read or kept is logged and costs no more than politeness.
     *
     * @param change may be called more than once, with what another program kept meanwhile
     */
    void update(UnaryOperator<List<Rest>> change);
}
