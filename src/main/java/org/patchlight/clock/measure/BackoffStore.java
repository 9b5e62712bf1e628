package org.patchlight.clock.measure;

import java.util.List;
import java.util.function.UnaryOperator;

/** Keeps the backoffs of servers beyond the end of this program, for all programs that share the store. */
public interface BackoffStore {
    /** Keeps nothing, for servers that are only simulated. */
    BackoffStore NONE = change -> {};

    /**
     * Changes the backoffs that are kept. Faults of reading and writing are logged: they cost no more than a question that a server did not want.
     *
     * @param change may be called a second time, with what another program kept meanwhile
     */
    void update(UnaryOperator<List<Backoff>> change);
}
