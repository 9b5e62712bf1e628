package org.patchlight.update.fix;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.file.KeptCopyName;
import org.patchlight.repair.step.file.RenameAndKeep;
import org.patchlight.repair.step.service.StoppedServices;

/**
 * Renames a folder that services use: those that run are stopped, the new name contains the time, and what ran is started again. The steps name every
 * such service that exists, whatever it does now, so that a plan stays the same while services start and stop.
 */
final class FolderRenameSteps {
    private FolderRenameSteps() {}

    /**
     * The steps.
     *
     * @param users the services that use the folder, in the order in which they are stopped
     */
    static List<Step> steps(Pc pc, String folder, List<String> users) throws PcException {
        List<Step> steps = new ArrayList<>();
        List<Step> starts = new ArrayList<>();
        StoppedServices stopped = new StoppedServices();
        List<String> order = inOrder(pc, users);
        for (String user : order) {
            Optional<ServiceFacts> service = pc.services().find(user);
            if (service.isPresent()) {
                steps.add(stopped.stop(service.get().name()));
                starts.add(stopped.start(service.get().name()));
            }
        }
        String name = KeptCopyName.of(name(folder), pc.clock().now());
        steps.add(RenameAndKeep.toFreeName(pc, folder, name, order));
        Collections.reverse(starts);
        steps.addAll(starts);
        return steps;
    }

    /** Each service after those that depend on it, which Windows requires to be stopped first. */
    private static List<String> inOrder(Pc pc, List<String> users) throws PcException {
        Set<String> order = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        List<String> all = new ArrayList<>();
        for (String user : users) {
            if (pc.services().find(user).isPresent()) {
                pc.services().allDependents(user).stream().filter(order::add).forEach(all::add);
            }
            if (order.add(user)) {
                all.add(user);
            }
        }
        return all;
    }

    /**
     * When the folder was last renamed, by the names of the kept copies beside it. An undo removes its copy, and so
     * does deleting the old folder.
     *
     * @throws PcException if they could not be listed
     */
    static Optional<Instant> newest(Pc pc, String folder) throws PcException {
        return pc.files().list(parent(folder)).stream()
                .flatMap(name -> KeptCopyName.time(name, name(folder)).stream())
                .max(Instant::compareTo);
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('\\'));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('\\') + 1);
    }
}
