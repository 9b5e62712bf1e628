package org.patchlight.clock.why;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.patchlight.clock.why.Cause.Remedy;
import org.patchlight.clock.windows.InternetTime;
import org.patchlight.clock.windows.Peer;
import org.patchlight.clock.windows.TimeEvents;
import org.patchlight.clock.windows.TimeServiceReport;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.pc.service.ServiceFacts;

/** Causes that keep a running time service from getting time, or make it refuse the time it gets. */
final class SourceCauses {
    private SourceCauses() {}

    static List<Cause> of(ClockCase wrong) {
        List<Cause> causes = new ArrayList<>();
        Optional<InternetTime> set = wrong.windows().internetTime().known();
        set.flatMap(time -> setting(time, wrong)).ifPresent(causes::add);
        if (causes.isEmpty() && !wrong.windows().isSetByHost()) {
            silent(wrong).ifPresent(causes::add);
        }
        limit(wrong, set).ifPresent(causes::add);
        return causes;
    }

    /** A domain as the source gives no time to a PC that is in no domain. */
    private static Optional<Cause> setting(InternetTime time, ClockCase wrong) {
        if (time.isOfDomain() && !wrong.management().domainJoined()) {
            return Optional.of(Cause.of(CauseKind.DOMAIN_MISSING, Remedy.SWITCH_ON));
        }
        if (!time.isOff()) {
            return Optional.empty();
        }
        boolean servers = !time.peers().isEmpty();
        return Optional.of(Cause.of(servers ? CauseKind.INTERNET_TIME_OFF : CauseKind.NO_PEERS, Remedy.SWITCH_ON));
    }

    private static Optional<Cause> silent(ClockCase wrong) {
        Set<String> silentPeers =
                wrong.windows().events().known().map(TimeEvents::silentPeers).orElse(Set.of());
        if (!silentPeers.isEmpty()) {
            return Optional.of(Cause.of(CauseKind.PEERS_SILENT, Remedy.SET_CLOCK, String.join(", ", silentPeers)));
        }
        boolean up =
                wrong.windows().service().known().filter(ServiceFacts::isUp).isPresent();
        if (!up || lastError(wrong) != TimeServiceReport.NO_TIME_DATA) {
            return Optional.empty();
        }
        String peers = wrong.windows().internetTime().known().stream()
                .filter(time -> !time.isOfDomain())
                .flatMap(time -> time.peers().stream())
                .map(Peer::host)
                .collect(Collectors.joining(", "));
        return Optional.of(
                peers.isEmpty()
                        ? Cause.of(CauseKind.NO_TIME_DATA, Remedy.SET_CLOCK)
                        : Cause.of(CauseKind.PEERS_SILENT, Remedy.SET_CLOCK, peers));
    }

    private static Optional<Cause> limit(ClockCase wrong, Optional<InternetTime> set) {
        Optional<Duration> limit = set.isEmpty()
                ? Optional.of(InternetTime.USUAL_LIMIT)
                : set.get().limit(wrong.offset());
        boolean beyond =
                limit.filter(most -> wrong.offset().abs().compareTo(most) > 0).isPresent();
        if (beyond) {
            return Optional.of(Cause.of(CauseKind.BEYOND_LIMIT, Remedy.SET_CLOCK, limit.get()));
        }
        boolean refused = lastError(wrong) == TimeServiceReport.CHANGE_TOO_BIG;
        return refused
                ? refusedLimit(wrong).map(most -> Cause.of(CauseKind.BEYOND_LIMIT, Remedy.SET_CLOCK, most))
                : Optional.empty();
    }

    /** The limit that Windows logged when it refused the correction. */
    private static Optional<Duration> refusedLimit(ClockCase wrong) {
        return wrong.windows()
                .events()
                .known()
                .flatMap(TimeEvents::refusal)
                .flatMap(SourceCauses::mostSeconds)
                .map(Duration::ofSeconds);
    }

    private static Optional<Long> mostSeconds(EventRecord refusal) {
        return refusal.field("MaxSystemTimeChangeSeconds")
                .map(String::strip)
                .filter(seconds -> seconds.matches("\\d{1,10}"))
                .map(Long::valueOf);
    }

    private static int lastError(ClockCase wrong) {
        return wrong.windows()
                .report()
                .known()
                .map(TimeServiceReport::lastError)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .orElse(0);
    }
}
