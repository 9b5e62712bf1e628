package org.patchlight.update;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.agent.AgentEntry;
import org.patchlight.pc.agent.AgentMemory;
import org.patchlight.pc.agent.AgentPart;

/** Builds the history of an update agent. */
public final class AgentAnswers {
    private AgentAnswers() {}

    public static AgentMemory memory(AgentEntry... newestFirst) {
        return damaged(0, newestFirst);
    }

    public static AgentMemory damaged(int damaged, AgentEntry... newestFirst) {
        return of(new AgentPart.Given<>(new AgentMemory.History(List.of(newestFirst), damaged)), null, null);
    }

    public static AgentMemory refused(int code) {
        return of(new AgentPart.Refused<>("GetTotalHistoryCount", code), null, null);
    }

    public static AgentMemory results(@Nullable Instant searched, @Nullable Instant installed) {
        return of(new AgentPart.Given<>(new AgentMemory.History(List.of(), 0)), searched, installed);
    }

    /** Nothing but whether Windows must restart. */
    public static AgentMemory restartRequired(boolean required) {
        AgentMemory none = memory();
        return new AgentMemory(none.history(), none.results(), new AgentPart.Given<>(required));
    }

    private static AgentMemory of(
            AgentPart<AgentMemory.History> history, @Nullable Instant searched, @Nullable Instant installed) {
        return new AgentMemory(
                history,
                new AgentPart.Given<>(new AgentMemory.Results(searched, installed)),
                new AgentPart.Given<>(false));
    }

    /** An installation with this result (2 succeeded, 4 failed), the code shown and the one beneath. */
    public static AgentEntry installed(Instant time, int result, int code, int root, String id, String title) {
        return new AgentEntry(1, result, code, root, time, id, 200, title, null, "UpdateOrchestrator");
    }
}
