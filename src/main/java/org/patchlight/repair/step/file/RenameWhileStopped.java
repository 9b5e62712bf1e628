package org.patchlight.repair.step.file;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceState;
import org.patchlight.repair.step.service.ServiceControl;

/**
 * Renames a folder while it keeps the services that use it stopped, by stop requests only. Another service or a
 * scheduled task may start an update service at any moment. Start types never change, so the next start of Windows
 * recovers from a crash in between. An undo runs its own action between stop and start.
 */
final class RenameWhileStopped {
    /** The operation that a failure reports if a service kept starting again: its target is the service. */
    static final String OPERATION = "HoldDown";

    static final int MOST_ROUNDS = 5;
    private static final Duration LONGEST = Duration.ofMinutes(4);
    private static final Duration STOP_LIMIT = Duration.ofSeconds(30);

    private RenameWhileStopped() {}

    /**
     * Renames a file or folder within its parent.
     *
     * @param users the services that use it, in the order in which they are stopped
     * @throws PcException if it stayed in use, the failure of a service that hangs or would not stop; of {@link #OPERATION} if a service started in
     *     each round; else why it could not be renamed, with the processes that hold it
     */
    static void rename(Pc pc, String path, String newName, List<String> users) throws PcException {
        long began = pc.clock().nanos();
        for (int round = 1; ; round++) {
            Optional<PcException> left = stopThoseUp(pc, users);
            try {
                pc.files().rename(path, newName);
                return;
            } catch (PcException refused) {
                boolean late = pc.clock().nanos() - began > LONGEST.toNanos();
                if (refused.reason() != Reason.IN_USE) {
                    throw refused;
                }
                boolean hangs = left.filter(ServiceControl::isHanging).isPresent();
                if (round == MOST_ROUNDS || late || hangs) {
                    throw left.orElseGet(() -> explained(pc, path, users, refused));
                }
            }
        }
    }

    /**
     * Stops what runs. Not every service holds the folder, so one that refuses or hangs is left alone. The failure of the
     * first that hangs is returned, else of the first that refuses.
     */
    private static Optional<PcException> stopThoseUp(Pc pc, List<String> users) throws PcException {
        Optional<PcException> left = Optional.empty();
        for (String user : up(pc, users)) {
            try {
                ServiceControl.stop(pc, user, STOP_LIMIT);
            } catch (PcException refused) {
                boolean hangs = ServiceControl.isHanging(refused);
                if (!hangs && !ServiceControl.isRefusal(refused)) {
                    throw refused;
                }
                if (left.isEmpty()
                        || (hangs && left.filter(ServiceControl::isHanging).isEmpty())) {
                    left = Optional.of(refused);
                }
            }
        }
        return left;
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

    /**
     * Explains the failure. Read at once: the processes that hold the folder now may end soon, and a restarted service
     * holds it as well.
     */
    private static PcException explained(Pc pc, String path, List<String> users, PcException refused) {
        try {
            List<String> restarted = up(pc, users);
            if (!restarted.isEmpty()) {
                PcException keptStarting = new PcException(Reason.IN_USE, OPERATION, restarted.get(0), refused.code());
                keptStarting.initCause(refused);
                return keptStarting;
            }
            return refused.heldBy(pc.files().holders(path));
        } catch (PcException unread) {
            PcException unexplained = refused.heldBy(List.of());
            unexplained.addSuppressed(unread);
            return unexplained;
        }
    }

    /** An action on a PC. */
    interface Act {
        void run() throws PcException;
    }

    /**
     * Runs an action while these services are stopped. Those that ran are started again afterwards, even if the action
     * failed.
     */
    static void around(Pc pc, List<String> names, Act act) throws PcException {
        Deque<String> stopped = new ArrayDeque<>();
        try {
            for (String name : names) {
                for (String one : upWithDependents(pc, name)) {
                    // noted first: a service that did not stop in time may still stop
                    stopped.push(one);
                    stopUnlessRefused(pc, one, stopped);
                }
            }
            act.run();
        } catch (PcException failure) {
            try {
                startAll(pc, stopped);
            } catch (PcException alsoFailed) {
                failure.addSuppressed(alsoFailed);
            }
            throw failure;
        }
        startAll(pc, stopped);
    }

    private static void startAll(Pc pc, Collection<String> names) throws PcException {
        ServiceControl.each(names, name -> ServiceControl.startUnlessDisabled(pc, name));
    }

    /** A service that refuses runs on, and one that hangs may still hold its files. The action fails if that is in its way. */
    private static void stopUnlessRefused(Pc pc, String name, Deque<String> stopped) throws PcException {
        try {
            pc.services().stop(name, ServiceControl.STOP_LIMIT);
        } catch (PcException refused) {
            if (ServiceControl.isRefusal(refused)) {
                stopped.remove(name);
            } else if (!ServiceControl.isHanging(refused)) {
                throw refused;
            }
        }
    }

    /** The service, after those that depend on it; empty if it does not run. */
    private static List<String> upWithDependents(Pc pc, String name) throws PcException {
        Optional<ServiceFacts> service = pc.services().find(name);
        if (service.isEmpty() || service.get().state() == ServiceState.STOPPED) {
            return List.of();
        }
        List<String> up = new ArrayList<>(pc.services().dependents(name));
        up.add(name);
        return up;
    }
}
