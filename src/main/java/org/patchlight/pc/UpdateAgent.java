package org.patchlight.pc;

import java.time.Duration;

/** The Windows Update agent of a PC. */
public interface UpdateAgent {
    /**
     * Asks the agent to search for updates and install what it offers by itself. Returns once the agent has taken the request; its results
     * show later in the evidence.
     *
     * @throws PcException UNAVAILABLE if this Windows has no way to ask; FAILED with the code if the agent refused
     */
    void startSearch() throws PcException;

    /**
     * What the agent itself remembers. Asking starts its service and keeps it awake for a while: ask rarely, see {@link RareQuestion}.
     *
     * @param most how many entries of its history at most, at least 1
     * @param limit how long to wait
     * @throws PcException TIMED_OUT; UNAVAILABLE if this Windows has no such agent; FAILED if it gave no answer that can be read. What the
     *     agent refuses of it is told in the answer
     */
    AgentMemory remembers(int most, Duration limit) throws PcException;

    /**
     * What the agent has on offer, by what it learnt from its last search: no server is asked. Takes up to a minute and memory of the
     * agent's: ask rarely.
     *
     * @param limit how long to wait
     * @throws PcException as {@link #remembers}; FAILED with the HRESULT if the agent refused
     */
    AgentOffers offers(Duration limit) throws PcException;
}
