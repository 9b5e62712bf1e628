package org.patchlight.update.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.patchlight.health.Finding;
import org.patchlight.health.FindingId;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.policy.UpdateFiles;
import org.patchlight.pc.policy.UpdateFiles.Renamed;
import org.patchlight.pc.service.ServiceNames;
import org.patchlight.update.standing.reference.ServiceFile;

/**
 * Reports a registered service that updates need whose file is missing: programs that turn updates off rename it.
 * Starting it then fails with "file not found". A file that is still there under another name can be renamed back, if a
 * person chooses that. No fix here restores another file: only Windows' own repair knows the right version.
 */
public final class ServiceFileMissing implements StandingCheck {
    private static final Set<String> ESSENTIAL = Set.of(
            ServiceNames.UPDATE_AGENT,
            ServiceNames.TRANSFER,
            ServiceNames.CRYPTOGRAPHY,
            ServiceNames.MODULES_INSTALLER,
            ServiceNames.ORCHESTRATOR,
            ServiceNames.REMOTE_CALLS,
            ServiceNames.EVENT_LOG);

    /** In the order in which a finding lists them. */
    private static final List<String> SERVICES = List.of(
            ServiceNames.CRYPTOGRAPHY,
            ServiceNames.TRANSFER,
            ServiceNames.UPDATE_AGENT,
            ServiceNames.ORCHESTRATOR,
            ServiceNames.MODULES_INSTALLER,
            ServiceNames.INSTALLER,
            ServiceNames.DELIVERY_OPTIMIZATION,
            ServiceNames.MEDIC,
            ServiceNames.REMOTE_CALLS,
            ServiceNames.EVENT_LOG);

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        List<ServiceFile> missing = new ArrayList<>();
        for (String service : SERVICES) {
            try {
                missing.addAll(ServiceFile.missing(situation.pc(), service));
            } catch (PcException refused) {
                unread.add(Message.of("update.evidence.service-file-unread", service));
            }
        }
        if (missing.isEmpty()) {
            return List.of();
        }
        boolean essential = missing.stream().anyMatch(file -> ESSENTIAL.contains(file.service()));
        List<String> names =
                missing.stream().map(ServiceFile::service).distinct().toList();
        List<Message> evidence = new ArrayList<>();
        for (ServiceFile file : missing) {
            evidence.add(Message.of("update.evidence.service-file", file.service(), file.path(), file.value()));
        }
        return List.of(new Finding(
                FindingId.SERVICE_FILE_MISSING,
                Subject.UPDATES,
                essential ? Severity.PROBLEM : Severity.ATTENTION,
                List.of(String.join(", ", names)),
                evidence,
                situation.now(),
                null,
                fixes(situation.pc(), missing, evidence)));
    }

    /** The fix if a missing file is still there under another name, which is added to the evidence. */
    private static List<String> fixes(Pc pc, List<ServiceFile> missing, List<Message> evidence) {
        try {
            boolean found = false;
            for (Renamed file : UpdateFiles.libraries(pc)) {
                if (missing.stream().anyMatch(one -> one.path().equalsIgnoreCase(file.path()))) {
                    evidence.add(Message.of("update.evidence.file-renamed", file.path(), file.name()));
                    found = true;
                }
            }
            return found && !pc.facts().management().isManaged() ? List.of(FixId.REMOVE_UPDATE_BLOCKER) : List.of();
        } catch (PcException unread) {
            return List.of();
        }
    }
}
