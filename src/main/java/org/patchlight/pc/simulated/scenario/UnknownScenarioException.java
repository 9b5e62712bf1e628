package org.patchlight.pc.simulated.scenario;

/** A scenario does not exist, or scenarios contradict each other. The message is for people. */
public final class UnknownScenarioException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownScenarioException(String message) {
        super(message);
    }
}
