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

/** What is the matter with the time service itself. */
final class ServiceCauses {
    /** Windows has its service set the clock about weekly; after twice that, nothing starts it. */
    private static final Duration LONG = Duration.ofDays(14);

    private ServiceCauses() {}

    /** At most one. */
    static List<Cause> of(ClockCase wrong) {
        Answer<ServiceFacts> told = wrong.windows().service();
        if (told instanceof Answer.Absent) {
            return List.of(Cause.of(CauseKind.SERVICE_MISSING, Remedy.SET_CLOCK));
        }
        Optional<ServiceFacts> service = told.known();
        if (service.isEmpty() || service.get().isUp()) {
            return List.of();
        }
        if (service.get().startType() == StartType.DISABLED) {
            return List.of(Cause.of(CauseKind.SERVICE_DISABLED, Remedy.SET_CLOCK));
        }
        CauseKind kind = isNeverStarted(wrong) ? CauseKind.NEVER_STARTED : CauseKind.SERVICE_STOPPED;
        return List.of(Cause.of(kind, Remedy.SET_CLOCK, SyncWords.last(wrong.windows())));
    }

    /** Nothing starts it outside of a domain, and nothing good was written for long, though the event log could be read. */
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
