package org.patchlight.repair.step;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceState;

/**
 * Renames what services use while it keeps them down, by stop requests alone: an update service may be started again at any moment, by another
 * service or a scheduled task. Start types are never changed, so that the next start of Windows heals a crash amid it.
 */
final class RenameWhileStopped {
    /** What is said to have failed where a service was started again and again: its target is the service. */
    static final String OPERATION = "HoldDown";

    static final int MOST_ROUNDS = 5;
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private RenameWhileStopped() {}

    /**
     * Renames a file or folder within its parent.
     *
     * @param users the services that use it, in the order in which they are stopped
     * @throws PcException of {@link #OPERATION} if a service came up in each round; else why it could not be renamed, with who holds it
     */
    static void rename(Pc pc, String path, String newName, List<String> users) throws PcException {
        long began = pc.clock().nanos();
        for (int round = 1; ; round++) {
            stopThoseUp(pc, users);
            try {
                pc.files().rename(path, newName);
                return;
            } catch (PcException refused) {
                boolean late = pc.clock().nanos() - began > LONGEST.toNanos();
                if (refused.reason() != Reason.IN_USE) {
                    throw refused;
                }
                if (round == MOST_ROUNDS || late) {
                    throw explained(pc, path, users, refused);
                }
            }
        }
    }

    private static void stopThoseUp(Pc pc, List<String> users) throws PcException {
        for (String user : up(pc, users)) {
            ServiceSteps.stop(pc, user, STOP_LIMIT);
        }
    }

    private static List<String> up(Pc pc, List<String> users) throws PcException {
        List<String> up = new ArrayList<>();
        for (String user : users) {
            Optional<ServiceFacts> service = pc.services().find(user);
            if (service.isPresent() && service.get().state() != ServiceState.STOPPED) {
                up.add(service.get().name());
            }
        }
        return up;
    }

    /** Asked at once: what holds it now may be gone when the failure is told, and services that are started again hold it, too. */
    private static PcException explained(Pc pc, String path, List<String> users, PcException refused) {
        try {
            List<String> winners = up(pc, users);
            if (!winners.isEmpty()) {
                PcException fought = new PcException(Reason.IN_USE, OPERATION, winners.get(0), refused.code());
                fought.initCause(refused);
                return fought;
            }
            return refused.heldBy(pc.files().holders(path));
        } catch (PcException unread) {
            PcException unexplained = refused.heldBy(List.of());
            unexplained.addSuppressed(unread);
            return unexplained;
        }
    }
}
