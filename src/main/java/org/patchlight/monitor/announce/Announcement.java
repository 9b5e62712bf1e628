package org.patchlight.monitor.announce;

import java.util.List;
import org.patchlight.health.Finding;
import org.patchlight.health.Status;

/**
 * A change worth a notification.
 *
 * @param status the new status: PROBLEM, ATTENTION, or HEALTHY when what was announced is gone
 * @param findings what is new, most severe first; empty when everything is fine again
 * @param decided the later verdicts on repairs that had been left open; such an announcement reports nothing else
 */
public record Announcement(Status status, List<Finding> findings, List<LaterVerdict> decided) {
    public Announcement {
        findings = List.copyOf(findings);
        decided = List.copyOf(decided);
    }

    /** An announcement of new findings, or of the end of earlier ones. */
    public Announcement(Status status, List<Finding> findings) {
        this(status, findings, List.of());
    }
}
