package org.patchlight.health;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cause and the findings that it explains.
 *
 * @param id the stable name of the cause, such as {@code clock-wrong}
 * @param title the cause, in one line
 * @param chain the reasoning from cause to findings, line by line; a helpdesk can verify each line
 * @param findings the ids of the findings it explains; if one of them is the cause itself, it comes first
 * @param rooted whether the first finding is the cause itself, found on the PC; otherwise the cause is known only from
 *     codes
 * @param fixes the ids of the fixes for all of them, the one to try first in front
 * @param adviceOrNull what a person can do about it; null if the first finding says it
 */
public record Diagnosis(
        String id,
        Message title,
        List<Message> chain,
        List<String> findings,
        boolean rooted,
        List<String> fixes,
        @Nullable Message adviceOrNull) {
    public Diagnosis {
        chain = List.copyOf(chain);
        findings = List.copyOf(findings);
        fixes = List.copyOf(fixes);
    }

    /** Whether one finding explains others, so that they are shown together. */
    public boolean joinsFindings() {
        return rooted && findings.size() > 1;
    }
}
