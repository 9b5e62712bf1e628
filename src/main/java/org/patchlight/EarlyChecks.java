package org.patchlight;

import org.patchlight.desktop.WakeEvents;
import org.patchlight.machine.LocalZone;
import org.patchlight.monitor.CheckRequests;
import org.patchlight.monitor.Monitor;

/** Brings the next check forward when the desktop reports an event, and keeps checks back while it is locked. */
final class EarlyChecks implements WakeEvents.Listener {
    private final Monitor monitor;

    EarlyChecks(Monitor monitor) {
        this.monitor = monitor;
    }

    @Override
    public void happened(WakeEvents.Event event) {
        LocalZone.renew(); // texts drawn before that check use it already
        switch (event) {
            case LOCKED -> monitor.personAway(true);
            case UNLOCKED -> {
                monitor.personAway(false);
                monitor.soon().push(CheckRequests.At.EVERYTHING);
            }
            case RESUMED, TIME_CHANGED -> monitor.soon().push(CheckRequests.At.EVERYTHING);
        }
    }
}
