package org.patchlight.pc.agent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The update agent's own records. The agent may give or refuse each part separately.
 *
 * @param history the results of earlier updates (IUpdateSearcher.QueryHistory); a reset of the agent's cache erases
 *     them
 * @param results when an operation last succeeded (IAutomaticUpdates2.Results)
 * @param restartRequired whether Windows must restart before updates can continue (ISystemInformation)
 */
public record AgentMemory(AgentPart<History> history, AgentPart<Results> results, AgentPart<Boolean> restartRequired) {
    /**
     * The history of updates.
     *
     * @param newestFirst its entries, newest first
     * @param damaged how many entries were unreadable
     */
    public record History(List<AgentEntry> newestFirst, int damaged) {
        public History {
            newestFirst = List.copyOf(newestFirst);
        }
    }

    /**
     * When the agent last succeeded.
     *
     * @param searchedOrNull when a search last succeeded; null if never
     * @param installedOrNull when any update was last installed; null if never
     */
    public record Results(
            /** When a search last succeeded; empty if never. */
            @Nullable Instant searchedOrNull, @Nullable Instant installedOrNull) {
        public Optional<Instant> searched() {
            return Optional.ofNullable(searchedOrNull);
        }

        /** When any update was last installed; empty if never. */
        public Optional<Instant> installed() {
            return Optional.ofNullable(installedOrNull);
        }
    }
}
