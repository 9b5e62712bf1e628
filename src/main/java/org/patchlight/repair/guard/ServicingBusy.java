package org.patchlight.repair.guard;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.patchlight.health.FixId;
import org.patchlight.health.Message;
import org.patchlight.health.Subject;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.ServiceNames;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Blocks repairs of Windows Update and drivers while Windows installs or removes something. A reset between an
 * installation and its end can lose the update. While updates are staged, no packages are pending yet; only the update
 * agent knows of the work then, so it is asked as well. It is asked only while its service runs: the question would
 * start the service, and an agent that doesn't run installs nothing.
 *
 * <p>If the agent gives no answer, Windows counts as busy while the modules installer runs, which ends by itself.
 * Otherwise the plan shows a note, because an agent that hangs is often what needs the repair. Processes are not listed:
 * TiWorker.exe runs only while the modules installer does.
 */
final class ServicingBusy implements Guard {
    private static final Logger LOG = LoggerFactory.getLogger(ServicingBusy.class);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String ID = "servicing-busy";
    private static final String UNKNOWN = "servicing-unknown";

    private enum Work {
        NONE,
        SERVICING,
        UPDATES,
        /** The agent gave no answer, and the modules installer runs. */
        LIKELY,
        /** The agent gave no answer, and nothing else shows work. */
        UNKNOWN
    }

    @Override
    public Optional<Blocker> against(RepairContext about) {
        boolean concerned = about.fixes().stream().anyMatch(ServicingBusy::isConcerned);
        return concerned ? blocker(work(about.pc()), about) : Optional.empty();
    }

    private static Optional<Blocker> blocker(Work work, RepairContext about) {
        return switch (work) {
            case NONE -> Optional.empty();
            case SERVICING -> Optional.of(Blocker.toAll(ID, about));
            case UPDATES, LIKELY -> Optional.of(new Blocker(ID, words(work).orElseThrow(), about.ids(), true));
            case UNKNOWN -> Optional.of(Blocker.to(List.of(), UNKNOWN));
        };
    }

    /** Whether servicing blocks this fix. A restart is allowed: Windows finishes its servicing first. */
    private static boolean isConcerned(GuardedFix fix) {
        return fix.declaration().subject() != Subject.CLOCK
                && !fix.id().equals(FixId.RESTART_PC)
                && !fix.restartsServices();
    }

    /** Why nothing of Windows Update may be touched now; empty if Windows is idle, or that is unknown. */
    static Optional<Message> against(Pc pc) {
        return words(work(pc));
    }

    private static Optional<Message> words(Work work) {
        return switch (work) {
            case NONE, UNKNOWN -> Optional.empty();
            case SERVICING -> Optional.of(Message.of("guard.servicing-busy"));
            case UPDATES -> Optional.of(Message.of("guard.updates-installing"));
            case LIKELY -> Optional.of(Message.of("guard.servicing-likely"));
        };
    }

    private static Work work(Pc pc) {
        try {
            if (pc.isInstalling()) {
                return Work.SERVICING;
            }
        } catch (PcException unread) {
            LOG.info("could not read whether Windows installs its own components", unread);
        }
        return isUp(pc, ServiceNames.UPDATE_AGENT) ? agent(pc) : Work.NONE;
    }

    private static Work agent(Pc pc) {
        try {
            return pc.updateAgent().isInstalling(LIMIT) ? Work.UPDATES : Work.NONE;
        } catch (PcException silent) {
            LOG.warn("the update agent did not say whether it is installing", silent);
            if (silent.reason() == Reason.UNAVAILABLE || isAskedLater(pc, silent)) {
                return Work.NONE;
            }
            return isUp(pc, ServiceNames.MODULES_INSTALLER) ? Work.LIKELY : Work.UNKNOWN;
        }
    }

    /** Whether only the rights are missing: the helper has them, and asks before it changes anything. */
    private static boolean isAskedLater(Pc pc, PcException silent) {
        return silent.reason() == Reason.DENIED && !pc.facts().administrator();
    }

    private static boolean isUp(Pc pc, String service) {
        try {
            return pc.services().find(service).filter(ServiceFacts::isUp).isPresent();
        } catch (PcException unread) {
            LOG.info("could not read the state of {}", service, unread);
            return false;
        }
    }
}
