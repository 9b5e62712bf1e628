package org.patchlight.pc.service;

/**
 * A service as it stands.
 *
 * @param name its key name, such as {@code wuauserv}
 * @param startType when Windows starts it
 * @param state what it is doing
 */
public record ServiceFacts(String name, StartType startType, ServiceState state) {
    /** Whether it runs or is about to. */
    public boolean isUp() {
        return state == ServiceState.RUNNING || state == ServiceState.STARTING;
    }
}
