package org.patchlight.casefile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.patchlight.casefile.gather.CaseFacts.SourcedFact;
import org.patchlight.casefile.gather.CaseNotes;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.reading.note.Fact;

/**
 * The restarts that Windows still waits for. A restart is over when Windows has installed something again, because it
 * doesn't before the restart. It is also over when a package that needed it has reached its state.
 */
final class PendingRestarts {
    /** From the need of a restart to the end of the change that needed it. */
    private record Restarted(Instant needed, Instant finished) {
        /** Other sources report the same need some minutes later. */
        boolean covers(Instant pending) {
            return !pending.isAfter(needed.plus(Attempt.SAME_WITHIN)) && !pending.isAfter(finished);
        }
    }

    private final CaseNotes notes;
    private final TimeOrder order;

    PendingRestarts(CaseNotes notes, TimeOrder order) {
        this.notes = notes;
        this.order = order;
    }

    List<SourcedFact> all() {
        List<SourcedFact> needed = notes.facts.all(Fact.Kind.RESTART_PENDING, order);
        List<Restarted> restarts = restarts(needed);
        return needed.stream().filter(fact -> !isOver(fact, restarts)).toList();
    }

    private List<Restarted> restarts(List<SourcedFact> needed) {
        Map<String, Instant> finished = new HashMap<>();
        for (SourcedFact fact : notes.facts.all(Fact.Kind.CHANGE_FINISHED, order)) {
            place(fact).ifPresent(time -> finished.put(subject(fact), time));
        }
        List<Restarted> restarts = new ArrayList<>();
        for (SourcedFact fact : needed) {
            Instant end = finished.get(subject(fact));
            place(fact)
                    .filter(start -> end != null && !end.isBefore(start))
                    .ifPresent(start -> restarts.add(new Restarted(start, end == null ? start : end)));
        }
        return restarts;
    }

    private boolean isOver(SourcedFact fact, List<Restarted> restarts) {
        Optional<Instant> place = place(fact);
        if (place.isEmpty()) {
            return false;
        }
        Instant pending = place.get();
        Optional<EvidenceTime> install = notes.installs.time(order);
        boolean installedLater =
                install.isPresent() && order.place(install.get()).isAfter(pending.plus(Attempt.SAME_WITHIN));
        return installedLater || restarts.stream().anyMatch(restart -> restart.covers(pending));
    }

    private Optional<Instant> place(SourcedFact fact) {
        return Optional.ofNullable(fact.fact().timeOrNull()).map(order::place);
    }

    private static String subject(SourcedFact fact) {
        return fact.fact().subject().toLowerCase(Locale.ROOT);
    }
}
