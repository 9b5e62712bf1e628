package org.patchlight.health;

import java.util.List;

/**
 * One cause and the findings that come of it.
 *
 * @param id the stable name of the cause, such as {@code clock-wrong}
 * @param title the cause, in one line
 * @param chain how one follows from the other, line by line, each checkable by a helpdesk
 * @param findings the ids of the findings that come of it, the one that is the cause itself in front, if there is one
 * @param rooted whether the first of the findings is the cause itself, seen on the PC; else the cause is known by the codes alone
 * @param fixes the ids of the fixes for all of it, the one to try first in front
 */
public record Diagnosis(
        String id, Message title, List<Message> chain, List<String> findings, boolean rooted, List<String> fixes) {
    public Diagnosis {
        chain = List.copyOf(chain);
        findings = List.copyOf(findings);
        fixes = List.copyOf(fixes);
    }

    /** Whether one finding explains others, so that they are told together. */
    public boolean joinsFindings() {
        return rooted && findings.size() > 1;
    }
}
