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
    /** The code with which it refuses while another installation runs (WU_E_OPERATIONINPROGRESS). */
    int OPERATION_IN_PROGRESS = 0x80240009;

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

    /**
     * Whether an installation or removal of updates runs just now, whoever asked for it (IUpdateInstaller.IsBusy). No reservation: another may begin
     * right after. Costs a second and wakes the agent's service.
     *
     * @throws PcException as {@link #remembers}; DENIED if only an administrator is told
     */
    default boolean isInstalling(Duration limit) throws PcException {
        throw new PcException(Reason.UNAVAILABLE, "IsBusy", "update agent", 0);
    }

    /**
     * Downloads and installs exactly these updates and waits until that has ended; never restarts Windows. Needs an administrator. An update that
     * fails is no exception: {@link AgentInstallation} tells.
     *
     * @param limit how long to wait; what the agent has begun by then, it may end by itself
     * @param progress told how much of it is done, 0 to 100, now and then
     * @throws PcException IN_USE with {@link #OPERATION_IN_PROGRESS} if another installation runs, nothing then being begun; MISSING if none of the
     *     updates is on offer; FAILED with the HRESULT if the agent refused it as a whole (0x80240016: a restart comes first); else as {@link #remembers}
     */
    default AgentInstallation install(UpdateOrder order, Duration limit, IntConsumer progress) throws PcException {
        throw new PcException(Reason.UNAVAILABLE, "Install", "update agent", 0);
    }
}
