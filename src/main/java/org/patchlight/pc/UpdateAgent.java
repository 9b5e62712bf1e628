package org.patchlight.pc;

import java.time.Duration;
import java.util.function.IntConsumer;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.agent.AgentInstallation;
import org.patchlight.pc.agent.AgentMemory;
import org.patchlight.pc.agent.AgentOffers;
import org.patchlight.pc.agent.UpdateOrder;

/** The Windows Update agent of a PC. */
public interface UpdateAgent {
    /** The code with which the agent refuses while another installation runs (WU_E_OPERATIONINPROGRESS). */
    int OPERATION_IN_PROGRESS = 0x80240009;

    /**
     * Asks the agent to search for updates and to install those that install automatically. Returns when the agent has
     * accepted the request; results show up later in its logs and history.
     *
     * @throws PcException UNAVAILABLE if this Windows has no way to ask; FAILED with the code if the agent refused
     */
    void startSearch() throws PcException;

    /**
     * The agent's own records. Reading them starts its service and keeps it running for a while, so ask rarely; see
     * {@link RareQuestion}.
     *
     * @param most the largest number of history entries, at least 1
     * @param limit the longest time to wait
     * @throws PcException TIMED_OUT; UNAVAILABLE if this Windows has no such agent; FAILED if the answer is unreadable.
     *     Parts that the agent refuses are marked in the answer
     */
    AgentMemory remembers(int most, Duration limit) throws PcException;

    /**
     * The updates that the agent found in its last search; no server is asked. Takes up to a minute and much of the
     * agent's memory, so ask rarely.
     *
     * @param limit the longest time to wait
     * @throws PcException as {@link #remembers}; FAILED with the HRESULT if the agent refused
     */
    AgentOffers offers(Duration limit) throws PcException;

    /**
     * Whether updates are being installed or removed now, for any program (IUpdateInstaller.IsBusy). This is no
     * reservation: another installation may start right after. Takes about a second and starts the agent's service.
     *
     * @param limit the longest time to wait
     * @throws PcException as {@link #remembers}; DENIED if it needs administrator rights
     */
    default boolean isInstalling(Duration limit) throws PcException {
        throw new PcException(Reason.UNAVAILABLE, "IsBusy", "update agent", 0);
    }

    /**
     * Downloads and installs exactly these updates and waits for the end; never restarts Windows. Needs administrator
     * rights. An update that fails causes no exception: {@link AgentInstallation} reports it.
     *
     * @param order the updates
     * @param limit the longest time to wait; the agent may complete on its own what it has begun by then
     * @param progress receives the percentage, 0 to 100, from time to time
     * @throws PcException IN_USE with {@link #OPERATION_IN_PROGRESS} if another installation runs, and nothing was
     *     begun; MISSING if none of the updates is offered; FAILED with the HRESULT if the agent refused everything
     *     (0x80240016: a restart is needed first); otherwise as {@link #remembers}
     */
    default AgentInstallation install(UpdateOrder order, Duration limit, IntConsumer progress) throws PcException {
        throw new PcException(Reason.UNAVAILABLE, "Install", "update agent", 0);
    }
}
