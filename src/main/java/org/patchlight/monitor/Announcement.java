package org.patchlight.monitor;

import java.util.List;
import org.patchlight.health.Finding;
import org.patchlight.health.Status;

/**
 * A change worth a notice.
 *
 * @param status what the PC changed to: PROBLEM, ATTENTION, or HEALTHY when what was announced is gone
 * @param findings what is new, gravest first; empty when all is well again
 */
public record Announcement(Status status, List<Finding> findings) {
    public Announcement {
        findings = List.copyOf(findings);
    }
}
