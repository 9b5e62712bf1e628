package org.patchlight.pc.agent;

import java.util.Optional;

/**
 * A part of what the update agent was asked: given, or refused.
 *
 * @param <T> what was asked for
 */
public sealed interface AgentPart<T> {
    /** It was given. */
    record Given<T>(T value) implements AgentPart<T> {}

    /**
     * It was refused.
     *
     * @param member what was asked, such as {@code QueryHistory}
     * @param code the agent's own HRESULT
     */
    record Refused<T>(String member, int code) implements AgentPart<T> {}

    /** What was given; empty if it was refused. */
    default Optional<T> given() {
        return this instanceof Given<T> given ? Optional.of(given.value()) : Optional.empty();
    }
}
