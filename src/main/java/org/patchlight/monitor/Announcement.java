package org.patchlight.monitor;

import java.util.List;
import org.patchlight.health.Finding;
import org.patchlight.health.Status;

/**
 * A change worth a notice.
 *
 * @param status what the PC changed to: PROBLEM, ATTENTION, or HEALTHY when what was announced is gone
 * @param findings what is new, gravest first; empty when all is well again
 * @param decided what became of repairs whose verdict had been left open; such an announcement tells nothing else
 */
public record Announcement(Status status, List<Finding> findings, List<LaterVerdict> decided) {
    public Announcement {
        findings = List.copyOf(findings);
        decided = List.copyOf(decided);
    }

    /** One of what is new or gone. */
    public Announcement(Status status, List<Finding> findings) {
        this(status, findings, List.of());
    }
}
