package org.patchlight.clock.measure;

import java.util.List;
import java.util.function.UnaryOperator;

/** Stores the backoffs of servers beyond the end of this program, for all programs that share the store. */
public interface BackoffStore {
    /** Stores nothing, for simulated servers. */
    BackoffStore NONE = change -> {};

    /**
     * Changes the stored backoffs. Errors of reading and writing are only logged: they cause at most one unwanted request.
     *
     * @param change may be called a second time, with what another program stored in the meantime
     */
    void update(UnaryOperator<List<Backoff>> change);
}
