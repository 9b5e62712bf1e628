package org.patchlight.update.source;

import org.patchlight.update.attempt.AgentEvents;

/** A source of this PC that records how updates ended. */
enum PcSource {
    REPORTING_EVENTS("ReportingEvents.log", 0),
    SYSTEM("System", 1),
    OPERATIONAL(AgentEvents.AGENT + "/Operational", 2),
    SETUP("Setup", 3),
    AGENT("update history", 4);

    private final String title;
    private final int place;

    PcSource(String title, int place) {
        this.title = title;
        this.place = place;
    }

    /** Its place among the sources of a PC, from 0: a fixed order for what they say alike. */
    int place() {
        return place;
    }

    /** Its name in evidence: of the log, or of the channel of the event log. */
    String title() {
        return title;
    }
}
