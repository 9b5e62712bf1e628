package org.patchlight.pc.simulated.scenario;

/** A scenario that does not exist, or scenarios that no PC can have at once; the message says which, for people. */
public final class UnknownScenarioException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    UnknownScenarioException(String message) {
        super(message);
    }
}
