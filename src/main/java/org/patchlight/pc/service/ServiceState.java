package org.patchlight.pc.service;

/** What a service is doing, as the service control manager tells it. */
public enum ServiceState {
    STOPPED,
    STARTING,
    RUNNING,
    STOPPING,
    PAUSED
}
