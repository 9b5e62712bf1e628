package org.patchlight.pc.windows.update;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.patchlight.pc.UpdateAgent;
import org.patchlight.pc.UpdateAgentContract;
import org.patchlight.pc.WindowsVersion;
import org.patchlight.pc.agent.AgentEntry;
import org.patchlight.pc.windows.service.WindowsServices;

/** The contract of every update agent, for the Windows code with a COM server that follows a script. */
@EnabledOnOs(OS.WINDOWS)
class WindowsAgentContractTest implements UpdateAgentContract {
    private static final String ID = "c5e2f0a8-7d31-4b96-b02c-e81a46d97f35";

    @TempDir
    private Path folder;

    private FakeAgent agent;

    @BeforeEach
    void register() {
        agent = FakeAgent.register(folder);
    }

    @AfterEach
    void close() {
        agent.close();
    }

    @Override
    public UpdateAgent updateAgent() {
        return new WindowsUpdateAgent(new WindowsServices(), new WindowsVersion(10, 0, 19045));
    }

    @Override
    public void putInstallations(List<AgentEntry> entries) {
        agent.history(entries);
    }

    @Override
    public String putOffer() {
        agent.offer(0, 1, ID);
        return ID;
    }

    @Override
    public void installElsewhere() {
        agent.line("installer.IsBusy", "bool:1");
    }

    @Override
    public void failInstallations(int code) {
        agent.line("installation.ResultCode", "i4:4").line("ownresult.HResult", "i4:" + Integer.toUnsignedString(code));
    }
}
