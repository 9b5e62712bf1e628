package org.patchlight.update.source;

import org.patchlight.update.attempt.AgentEvents;

/** A source of this PC that records how updates ended. */
enum PcSource {
    REPORTING_EVENTS("ReportingEvents.log"),
    SYSTEM("System"),
    OPERATIONAL(AgentEvents.AGENT + "/Operational"),
    SETUP("Setup"),
    AGENT("update history");

    private final String title;

    PcSource(String title) {
        this.title = title;
    }

    /** Its name in evidence: of the log, or of the channel of the event log. */
    String title() {
        return title;
    }
}
