package org.patchlight.pc.agent;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the update agent remembers, each part given or refused for itself.
 *
 * @param history how updates ended (IUpdateSearcher.QueryHistory); it lies in the agent's own cache, so a reset of that erases it
 * @param results when something last worked (IAutomaticUpdates2.Results)
 * @param restartRequired whether Windows must restart before updates go on (ISystemInformation)
 */
public record AgentMemory(AgentPart<History> history, AgentPart<Results> results, AgentPart<Boolean> restartRequired) {
    /**
     * @param newestFirst its entries, the newest first
     * @param damaged how many entries could not be read
     */
    public record History(List<AgentEntry> newestFirst, int damaged) {
        public History {
            newestFirst = List.copyOf(newestFirst);
        }
    }

    /**
     * @param searchedOrNull when a search last succeeded; null if never
     * @param installedOrNull when an update of any kind was last installed; null if never
     */
    public record Results(
            @Nullable Instant searchedOrNull, @Nullable Instant installedOrNull) {
        public Optional<Instant> searched() {
            return Optional.ofNullable(searchedOrNull);
        }

        public Optional<Instant> installed() {
            return Optional.ofNullable(installedOrNull);
        }
    }
}
