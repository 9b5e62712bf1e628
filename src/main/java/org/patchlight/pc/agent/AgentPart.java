package org.patchlight.pc.agent;

import java.util.Optional;

/**
 * One part of the update agent's answer: given or refused.
 *
 * @param <T> the type of the part
 */
public sealed interface AgentPart<T> {
    /**
     * The agent gave the part.
     *
     * @param value the part
     */
    record Given<T>(T value) implements AgentPart<T> {}

    /**
     * The agent refused the part.
     *
     * @param member the interface member that was called, such as {@code QueryHistory}
     * @param code the agent's HRESULT
     */
    record Refused<T>(String member, int code) implements AgentPart<T> {}

    /** The part; empty if it was refused. */
    default Optional<T> given() {
        return this instanceof Given<T> given ? Optional.of(given.value()) : Optional.empty();
    }
}
