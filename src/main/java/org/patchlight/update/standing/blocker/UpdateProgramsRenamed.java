package org.patchlight.update.standing.blocker;

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
            return List.of(new Finding(
                    FindingId.UPDATE_PROGRAMS_RENAMED,
                    Subject.UPDATES,
                    situation.isInTrouble() ? Severity.PROBLEM : Severity.ATTENTION,
                    List.of(Integer.toString(renamed.size())),
                    renamed.stream()
                            .map(file -> Message.of("update.evidence.file-renamed", file.path(), file.name()))
                            .toList(),
                    situation.now(),
                    null,
                    managed ? List.of() : List.of(FixId.REMOVE_UPDATE_BLOCKER)));
        } catch (PcException refused) {
            unread.add(Message.of("update.evidence.programs-unread"));
            return List.of();
        }
    }
}
