package org.patchlight.pc.windows.agent;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.RestorePoints.Point;
import org.patchlight.pc.agent.AgentInstallation;
import org.patchlight.pc.agent.AgentMemory;
import org.patchlight.pc.agent.AgentOffers;

/**
 * The answer of the child process: exactly one of these.
 *
 * @param memoryOrNull the history and the results of the agent
 * @param offersOrNull the updates that it offers
 * @param installationOrNull how an installation ended
 * @param restorePointsOrNull the restore points of System Restore
 * @param installingOrNull whether it is installing now
 * @param doneOrNull whether a rule of the firewall was changed as asked; else it refused
 * @param costOrNull what the connection costs, as bits of {@code NLM_CONNECTION_COST}
 * @param refusalOrNull why the agent refused
 */
public record AgentAnswer(
        @Nullable AgentMemory memoryOrNull,
        @Nullable AgentOffers offersOrNull,
        @Nullable AgentInstallation installationOrNull,
        @Nullable List<Point> restorePointsOrNull,
        @Nullable Boolean installingOrNull,
        @Nullable Boolean doneOrNull,
        @Nullable Integer costOrNull,
        @Nullable Refusal refusalOrNull) {
    /** The code of a refusal to install because none of the updates is on offer (WU_E_NO_UPDATE). */
    public static final int NOT_OFFERED = 0x80240024;

    /**
     * @param member the COM member that was called
     * @param code its HRESULT, 0 if there is none
     */
    public record Refusal(String member, int code) {}

    static AgentAnswer of(AgentMemory memory) {
        return new AgentAnswer(memory, null, null, null, null, null, null, null);
    }

    static AgentAnswer of(AgentOffers offers) {
        return new AgentAnswer(null, offers, null, null, null, null, null, null);
    }

    static AgentAnswer of(AgentInstallation installation) {
        return new AgentAnswer(null, null, installation, null, null, null, null, null);
    }

    static AgentAnswer of(List<Point> restorePoints) {
        return new AgentAnswer(null, null, null, restorePoints, null, null, null, null);
    }

    static AgentAnswer installing(boolean now) {
        return new AgentAnswer(null, null, null, null, now, null, null, null);
    }

    static AgentAnswer done() {
        return new AgentAnswer(null, null, null, null, null, true, null, null);
    }

    static AgentAnswer cost(int bits) {
        return new AgentAnswer(null, null, null, null, null, null, bits, null);
    }

    static AgentAnswer refused(String member, int code) {
        return new AgentAnswer(null, null, null, null, null, null, null, new Refusal(member, code));
    }
}
