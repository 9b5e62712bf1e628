package org.patchlight.pc.windows.update;

import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import org.patchlight.machine.MachineTime;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.Services;
import org.patchlight.pc.UpdateAgent;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.agent.AgentInstallation;
import org.patchlight.pc.agent.AgentMemory;
import org.patchlight.pc.agent.AgentOffers;
import org.patchlight.pc.agent.UpdateOrder;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.StartType;
import org.patchlight.pc.windows.call.Win32;
import org.patchlight.pc.windows.process.WindowsProcesses;

/**
 * The Windows Update agent. Searches are started with the tools that Windows itself uses: {@code UsoClient.exe} on 10
 * and later, {@code wuauclt.exe} before. Both pass the request on and return without a result. History and offers of
 * the agent are read by COM, in a child process.
 */
public final class WindowsUpdateAgent implements UpdateAgent {
    private static final String SERVICE = "wuauserv";

    // HRESULT of ERROR_SERVICE_DISABLED (1058), as the agent itself reports it.
    private static final int SERVICE_DISABLED = 0x80070422;
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Services services;
    private final WindowsVersion version;
    private final AgentQuestion question = new AgentQuestion();
    private final RecentAnswer installing = new RecentAnswer(MachineTime::nanos);

    /**
     * The agent of this PC.
     *
     * @param services say whether the service of the agent is disabled, which the tools that start a search do not
     *     report
     * @param version decides which tool starts a search
     */
    public WindowsUpdateAgent(Services services, WindowsVersion version) {
        this.services = services;
        this.version = version;
    }

    @Override
    public AgentMemory remembers(int most, Duration limit) throws PcException {
        return question.memory(most, limit);
    }

    @Override
    public AgentOffers offers(Duration limit) throws PcException {
        return question.offers(limit);
    }

    @Override
    public boolean isInstalling(Duration limit) throws PcException {
        return installing.answer(() -> question.isInstalling(limit));
    }

    @Override
    public AgentInstallation install(UpdateOrder order, Duration limit, IntConsumer progress) throws PcException {
        return question.install(order, limit, progress);
    }

    @Override
    public void startSearch() throws PcException {
        ServiceFacts service = services.find(SERVICE)
                .orElseThrow(() -> Win32.failure("OpenService", SERVICE, Win32.SERVICE_DOES_NOT_EXIST));
        if (service.startType() == StartType.DISABLED) {
            throw new PcException(Reason.FAILED, "StartSearch", SERVICE, SERVICE_DISABLED);
        }
        if (version.isTenOrLater()) {
            WindowsProcesses.succeed("UsoClient.exe", List.of("StartInteractiveScan"), LIMIT);
        } else {
            WindowsProcesses.succeed("wuauclt.exe", List.of("/detectnow"), LIMIT);
        }
    }
}
