package org.patchlight.clock.why;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.patchlight.clock.why.Cause.Remedy;
import org.patchlight.clock.windows.Answer;
import org.patchlight.clock.windows.SyncWords;
import org.patchlight.clock.windows.Trigger;
import org.patchlight.pc.service.ServiceFacts;
import org.patchlight.pc.service.StartType;

/** Causes in the Windows Time service itself. */
final class ServiceCauses {
    /** Windows lets the service set the clock about once a week. After twice that time, nothing starts it. */
    private static final Duration LONG = Duration.ofDays(14);

    private ServiceCauses() {}

    /** Returns at most one cause. */
    static List<Cause> of(ClockCase wrong) {
        Answer<ServiceFacts> answer = wrong.windows().service();
        if (answer instanceof Answer.Absent) {
            return List.of(Cause.of(CauseKind.SERVICE_MISSING, Remedy.SET_CLOCK));
        }
        Optional<ServiceFacts> service = answer.known();
        if (service.isEmpty() || service.get().isUp()) {
            return List.of();
        }
        if (service.get().startType() == StartType.DISABLED) {
            return List.of(Cause.of(CauseKind.SERVICE_DISABLED, Remedy.SET_CLOCK));
        }
        CauseKind kind = isNeverStarted(wrong) ? CauseKind.NEVER_STARTED : CauseKind.SERVICE_STOPPED;
        return List.of(Cause.of(kind, Remedy.SET_CLOCK, SyncWords.last(wrong.windows())));
    }

    /**
     * No trigger starts the service outside a domain, and the event log, which was readable, shows no synchronization
     * in two weeks.
     */
    private static boolean isNeverStarted(ClockCase wrong) {
        Optional<List<Trigger>> triggers = wrong.windows().triggers().known();
        if (wrong.management().domainJoined()
                || triggers.isEmpty()
                || triggers.get().stream().anyMatch(Trigger::startsOutsideDomains)
                || wrong.windows().events().known().isEmpty()) {
            return false;
        }
        Instant longAgo = wrong.now().minus(LONG);
        return wrong.windows().lastGood().filter(good -> good.isAfter(longAgo)).isEmpty();
    }
}
