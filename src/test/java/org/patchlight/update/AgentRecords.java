package org.patchlight.update;

import java.time.Instant;
import java.util.Map;
import org.patchlight.pc.event.EventRecord;

/** Builds records as in the event log, with titles and GUIDs as in the manifests. */
public final class AgentRecords {
    private static final String AGENT = "Microsoft-Windows-WindowsUpdateClient";
    private static final String OPERATIONAL = AGENT + "/Operational";

    private AgentRecords() {}

    public static EventRecord installed(Instant time, String id, String title) {
        return record("System", AGENT, 19, time, Map.of("updateTitle", title, "updateGuid", id));
    }

    public static EventRecord installFailed(Instant time, String id, String code, String title) {
        return record(
                "System", AGENT, 20, time, Map.of("errorCode", "0x" + code, "updateTitle", title, "updateGuid", id));
    }

    static EventRecord removal(Instant time, int number, String id) {
        return record(
                "System", AGENT, number, time, Map.of("errorCode", "0x80070005", "updatelist", "U", "updateGuid", id));
    }

    static EventRecord searchFailed(Instant time, String code) {
        return record(OPERATIONAL, AGENT, 25, time, Map.of("errorCode", "0x" + code));
    }

    static EventRecord selfUpdateFailed(Instant time, String code) {
        return record(OPERATIONAL, AGENT, 34, time, Map.of("errorCode", "0x" + code));
    }

    static EventRecord searched(Instant time) {
        return record(OPERATIONAL, AGENT, 26, time, Map.of("updateCount", "0"));
    }

    static EventRecord downloadFailed(Instant time, String id, String code) {
        return record(OPERATIONAL, AGENT, 31, time, Map.of("errorCode", "0x" + code, "updateGuid", id));
    }

    static EventRecord packageFailed(Instant time, String code, String identifier) {
        return record(
                "Setup",
                "Microsoft-Windows-Servicing",
                3,
                time,
                Map.of("PackageIdentifier", identifier, "ErrorCode", "0x" + code, "Client", "WindowsUpdateAgent"));
    }

    private static EventRecord record(
            String channel, String provider, int id, Instant time, Map<String, String> fields) {
        return new EventRecord(channel, provider, id, 2, time, 1, fields);
    }
}
