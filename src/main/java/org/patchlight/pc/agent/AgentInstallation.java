package org.patchlight.pc.agent;

import java.util.List;

/**
 * How an installation by the update agent ended, update by update.
 *
 * @param updates what became of each update that was ordered and is on offer
 * @param restartRequired whether Windows must restart to complete it
 */
public record AgentInstallation(List<Ended> updates, boolean restartRequired) {
    public AgentInstallation {
        updates = List.copyOf(updates);
    }

    /** How it ended for an update. */
    public enum Outcome {
        INSTALLED,
        FAILED,
        /** It was left alone: it asks a person something, such as to accept its licence. */
        NEEDS_PERSON
    }

    /**
     * What became of one update.
     *
     * @param updateId its GUID
     * @param title its title
     * @param outcome how it ended
     * @param code its HRESULT, 0 if the agent told none
     */
    public record Ended(String updateId, String title, Outcome outcome, int code) {}

    /** The updates for which it ended so. */
    public List<Ended> with(Outcome outcome) {
        return updates.stream().filter(one -> one.outcome() == outcome).toList();
    }
}
