package org.patchlight.update.standing.blocker;

import java.time.Instant;
import java.util.List;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.PcException;
import org.patchlight.pc.policy.UpdateFiles;
import org.patchlight.pc.policy.UpdateFiles.Renamed;
import org.patchlight.update.standing.StandingCheck;
import org.patchlight.update.standing.UpdateSituation;

/** Reports programs of Windows Update that another program renamed, so that Windows no longer finds them. */
public final class UpdateProgramsRenamed implements StandingCheck {
    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        try {
            List<Renamed> renamed = UpdateFiles.programs(situation.pc());
            if (renamed.isEmpty()) {
                return List.of();
            }
            boolean managed = situation.pc().facts().management().isManaged();
            List<Message> evidence = renamed.stream()
                    .map(file -> Message.of("update.evidence.file-renamed", file.path(), file.name()))
                    .toList();
            List<String> fixes = managed ? List.of() : List.of(FixId.REMOVE_UPDATE_BLOCKER);
            return List.of(finding(evidence, situation.now(), situation.isInTrouble(), fixes));
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.programs-unread"));
            return List.of();
        }
    }

    /**
     * The finding.
     *
     * @param evidence a line for each program
     * @param observed the time of the evidence
     * @param inTrouble whether an update failed or is overdue
     * @param fixes the fixes that fit; none for a copy, which doesn't show who manages the PC
     */
    public static Finding finding(List<Message> evidence, Instant observed, boolean inTrouble, List<String> fixes) {
        return new Finding(
                FindingId.UPDATE_PROGRAMS_RENAMED,
                Subject.UPDATES,
                inTrouble ? Severity.PROBLEM : Severity.ATTENTION,
                List.of(Integer.toString(evidence.size())),
                evidence,
                observed,
                null,
                fixes);
    }
}
