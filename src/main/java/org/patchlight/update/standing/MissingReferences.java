package org.patchlight.update.standing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.health.Severity;
import org.patchlight.health.Subject;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.standing.reference.DriverReferences;
import org.patchlight.update.standing.reference.FolderReferences;
import org.patchlight.update.standing.reference.ProfileReferences;
import org.patchlight.update.standing.reference.ServiceReferences;

/**
 * Lists what Windows refers to and what does not exist, if an update failed with "file not found" or "path not
 * found". The cases are those of Microsoft's articles on 0x80070002 and 0x80070003. Each is reported with its key and
 * path, and never repaired: a person who knows the PC must decide.
 */
public final class MissingReferences implements StandingCheck {
    private static final int MOST_SHOWN = 20;

    @Override
    public List<Finding> findings(UpdateSituation situation, List<Message> unread) {
        if (situation.unresolved().stream()
                .noneMatch(failure ->
                        failure.code().filter(MissingReferences::isNotFound).isPresent())) {
            return List.of();
        }
        List<Message> missing = Stream.of(
                        ServiceReferences.missing(situation.pc(), unread),
                        ProfileReferences.missing(situation.pc(), unread),
                        FolderReferences.missing(situation.pc(), unread),
                        DriverReferences.missing(situation.pc(), unread))
                .flatMap(List::stream)
                .toList();
        if (missing.isEmpty()) {
            return List.of();
        }
        List<Message> shown = new ArrayList<>(missing.subList(0, Math.min(MOST_SHOWN, missing.size())));
        if (missing.size() > MOST_SHOWN) {
            shown.add(Message.of("update.evidence.references-more", Integer.toString(missing.size() - MOST_SHOWN)));
        }
        shown.add(Message.of("update.evidence.references-advice"));
        return List.of(new Finding(
                "missing-references",
                Subject.UPDATES,
                Severity.INFO,
                List.of(Integer.toString(missing.size())),
                shown,
                situation.now(),
                null,
                List.of()));
    }

    private static boolean isNotFound(Hresult code) {
        return code.equals(Hresult.FILE_NOT_FOUND) || code.equals(Hresult.PATH_NOT_FOUND);
    }
}
