package org.patchlight.pc.service;

/**
 * The current state of a service.
 *
 * @param name its key name, such as {@code wuauserv}
 * @param startType when Windows starts it
 * @param state what it is doing
 */
public record ServiceFacts(String name, StartType startType, ServiceState state) {
    /** Whether it is running or starting. */
    public boolean isUp() {
        return state == ServiceState.RUNNING || state == ServiceState.STARTING;
    }
}
