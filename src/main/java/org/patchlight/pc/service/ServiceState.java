package org.patchlight.pc.service;

/** What a service is doing, according to the service control manager. */
public enum ServiceState {
    STOPPED,
    STARTING,
    RUNNING,
    STOPPING,
    PAUSED
}
