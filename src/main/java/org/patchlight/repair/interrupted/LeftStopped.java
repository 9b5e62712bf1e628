package org.patchlight.repair.interrupted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.StartType;
import org.patchlight.repair.journal.JournalEntry;
import org.patchlight.repair.journal.JournalEntry.Phase;
import org.patchlight.repair.journal.RunNote;
import org.patchlight.repair.journal.RunNote.Kind;
import org.patchlight.repair.journal.RunRecord;
import org.patchlight.repair.journal.Steps;
import org.patchlight.repair.step.Step;
import org.patchlight.repair.step.file.RenameAndKeep;
import org.patchlight.repair.step.service.StartService;
import org.patchlight.repair.step.service.StopService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the services that an interrupted run stopped and did not start again. */
public final class LeftStopped {
    private static final Logger LOG = LoggerFactory.getLogger(LeftStopped.class);

    private LeftStopped() {}

    /**
     * The services that ran before and do not run now, by the journal and the PC. The one that was stopped last comes
     * first.
     */
    public static List<String> of(RunRecord run, Pc pc) {
        List<String> left = new ArrayList<>();
        for (String name : run.isUndoOpen() ? byUndo(run) : byRun(run)) {
            if (isDown(name, pc)) {
                left.add(name);
            }
        }
        Collections.reverse(left);
        return List.copyOf(left);
    }

    /**
     * Whether a service is down and can be started. If its state can't be read, it counts as down, because starting it
     * is harmless.
     */
    private static boolean isDown(String service, Pc pc) {
        try {
            return pc.services()
                    .find(service)
                    .filter(found -> !found.isUp() && found.startType() != StartType.DISABLED)
                    .isPresent();
        } catch (PcException unread) {
            LOG.info("couldn't read the state of {}", service, unread);
            return true;
        }
    }

    /**
     * The services that use the run's folders and run now, or ran before an earlier interrupted undo. An undo notes
     * them before it stops them.
     */
    public static List<String> beforeUndo(RunRecord run, Pc pc) {
        Set<String> running = new LinkedHashSet<>(run.isUndoOpen() ? runningAtUndo(run) : List.of());
        for (String user : users(run)) {
            if (isUp(user, pc)) {
                running.add(user);
            }
        }
        return List.copyOf(running);
    }

    private static boolean isUp(String service, Pc pc) {
        try {
            return pc.services().find(service).filter(ServiceFacts::isUp).isPresent();
        } catch (PcException unread) {
            return false; // the undo reads it again and reports the failure
        }
    }

    private static List<String> runningAtUndo(RunRecord run) {
        return run.last(Kind.UNDO_BEGUN).map(note -> note.list(RunNote.RUNNING)).orElse(List.of());
    }

    private static Set<String> byRun(RunRecord run) {
        Set<String> left = new LinkedHashSet<>();
        for (JournalEntry entry : run.entries()) {
            Step step = step(entry);
            if (step instanceof StopService) {
                boolean undone = entry.phase() == Phase.SKIPPED || entry.phase() == Phase.UNDONE;
                if (undone) {
                    left.remove(entry.target());
                } else if (StopService.ranBefore(entry.before())) {
                    left.add(entry.target());
                }
            } else if (step instanceof StartService && entry.phase() == Phase.DONE) {
                left.remove(entry.target());
            }
        }
        return left;
    }

    /**
     * What ran before the run. Also what ran when the undo began and uses a restored folder, but was no step of the
     * run.
     */
    private static Set<String> byUndo(RunRecord run) {
        Map<String, Boolean> ran = new LinkedHashMap<>();
        for (JournalEntry entry : run.entries()) {
            Step step = step(entry);
            if (step instanceof StopService || step instanceof StartService) {
                ran.putIfAbsent(entry.target(), StopService.ranBefore(entry.before()));
            }
        }
        List<String> running = runningAtUndo(run);
        Set<String> left = users(run);
        left.removeIf(user -> ran.containsKey(user) || !running.contains(user));
        ran.forEach((service, up) -> {
            if (up) {
                left.add(service);
            }
        });
        return left;
    }

    private static Set<String> users(RunRecord run) {
        Set<String> users = new LinkedHashSet<>();
        for (JournalEntry entry : run.entries()) {
            if (step(entry) instanceof RenameAndKeep) {
                users.addAll(RenameAndKeep.users(entry.before()));
            }
        }
        return users;
    }

    private static @Nullable Step step(JournalEntry entry) {
        return Steps.ofJournal(entry.action(), entry.target()).orElse(null);
    }
}
