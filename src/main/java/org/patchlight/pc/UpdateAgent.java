package org.patchlight.pc;

/** The Windows Update agent of a PC. */
public interface UpdateAgent {
    /**
     * Asks the agent to search for updates and install what it offers by itself. Returns once the agent has taken the request; its results
     * show later in the evidence.
     *
     * @throws PcException UNAVAILABLE if this Windows has no way to ask; FAILED with the code if the agent refused
     */
    void startSearch() throws PcException;
}
