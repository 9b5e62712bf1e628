package org.patchlight.pc.agent;

import java.util.List;

/**
 * The result of an installation by the update agent, for each update.
 *
 * @param updates the result of each update that was ordered and is offered
 * @param restartRequired whether Windows must restart to complete the installation
 */
public record AgentInstallation(List<Ended> updates, boolean restartRequired) {
    public AgentInstallation {
        updates = List.copyOf(updates);
    }

    /** The result for one update. */
    public enum Outcome {
        INSTALLED,
        FAILED,
        /** The update was skipped because it needs input from the user, such as accepting a licence. */
        NEEDS_PERSON
    }

    /**
     * The result of one update.
     *
     * @param updateId its GUID
     * @param title its title
     * @param outcome the result
     * @param code its HRESULT, 0 if the agent gave none
     */
    public record Ended(String updateId, String title, Outcome outcome, int code) {}

    /** The updates with this result. */
    public List<Ended> with(Outcome outcome) {
        return updates.stream().filter(one -> one.outcome() == outcome).toList();
    }
}
