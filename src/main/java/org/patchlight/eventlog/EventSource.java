package org.patchlight.eventlog;

import org.patchlight.pc.ApplicationLog;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The source of Patchlight's events, which setup registers for all users. */
public final class EventSource {
    private static final Logger LOG = LoggerFactory.getLogger(EventSource.class);

    private EventSource() {}

    /** Whether it is registered. Without it, as for one user or from a zip, no event is written. */
    public static boolean isRegistered(Pc pc) {
        try {
            return pc.registry().text(ApplicationLog.KEY, ApplicationLog.TEXTS).isPresent();
        } catch (PcException unread) {
            LOG.debug("couldn't check whether the event source is registered", unread);
            return false;
        }
    }
}
