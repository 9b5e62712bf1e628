package org.patchlight.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.patchlight.clock.drift.ClockPast;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.health.Finding;
import org.patchlight.history.History;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryEntry.Kind;
import org.patchlight.pc.PcClock;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.UpdateFailure;

/** Gives checks the results of earlier ones as values, and records what a check adds. */
public final class HistoryRecorder {
    /** How far back the history is read; an older failure does not matter. */
    private static final Duration REACH = Duration.ofDays(400);

    private static final String SEPARATOR = " ";

    private final History history;
    private final PcClock clock;

    /**
     * @param history where results are recorded
     * @param clock the clock of the PC
     */
    public HistoryRecorder(History history, PcClock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** The failed updates that are not resolved. A failure stays open even if it disappears from Windows' own list. */
    public List<UpdateFailure> failures() {
        Instant from = from();
        Set<UpdateFailure> open = new LinkedHashSet<>();
        for (HistoryEntry entry : history.written(from, EnumSet.of(Kind.FAILURE, Kind.EVENT))) {
            if (entry.kind() == Kind.FAILURE) {
                failure(entry).ifPresent(open::add);
            } else if (HistoryEntries.RESOLVED.equals(entry.text())) {
                failure(entry).ifPresent(open::remove);
            }
        }
        open.removeIf(failure -> failure.time().isBefore(from));
        return List.copyOf(open);
    }

    /** The recorded past of the clock, over the last 90 days. Reads up to four files of about 30 KB each. */
    public ClockPast clockPast() {
        Instant from = clock.now().minus(ClockPastReader.REACH);
        return ClockPastReader.of(history.written(from, ClockPastReader.KINDS), from);
    }

    /** When each finding of the last check was first made in an unbroken row of checks, by the id of the finding. */
    public Map<String, Instant> firstSeen() {
        Map<String, Instant> first = new LinkedHashMap<>();
        for (HistoryEntry status : statuses()) {
            Set<String> ids = idsOf(status);
            first.keySet().retainAll(ids);
            ids.forEach(id -> first.putIfAbsent(id, status.time()));
        }
        return Map.copyOf(first);
    }

    /**
     * Records what a check adds: failures that are new or resolved, and a changed status or set of findings.
     *
     * @param measured whether the check measured the clock, so that the measurement is recorded too
     */
    synchronized void add(CheckReport check, boolean measured) {
        Instant now = check.report().time();
        if (measured) {
            history.append(HistoryEntries.measurement(now, check.clock()));
        }
        addFailures(failures(), check.updates().state().unresolved());
        String status = check.report().status().id();
        Set<String> ids = check.report().findings().stream()
                .map(Finding::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<HistoryEntry> statuses = statuses();
        HistoryEntry last = statuses.isEmpty() ? null : statuses.get(statuses.size() - 1);
        boolean same = last != null && status.equals(last.status()) && ids.equals(idsOf(last));
        if (!same) {
            history.append(HistoryEntries.status(now, status, String.join(SEPARATOR, ids)));
        }
    }

    /**
     * Records a known failure as resolved if the check no longer reports it; the evidence of that may be erased later.
     * Another record of the same attempt is neither new nor resolved. A failure older than the reach is not recorded,
     * because every check would record it again.
     */
    private void addFailures(List<UpdateFailure> known, List<UpdateFailure> unresolved) {
        Instant from = from();
        unresolved.stream()
                .filter(failure -> !failure.time().isBefore(from))
                .filter(failure -> known.stream().noneMatch(failure::isSameAttemptAs))
                .forEach(failure -> history.append(HistoryEntries.failure(failure)));
        known.stream()
                .filter(failure -> unresolved.stream().noneMatch(failure::isSameAttemptAs))
                .forEach(failure -> history.append(HistoryEntries.resolved(failure)));
    }

    private List<HistoryEntry> statuses() {
        return history.written(from(), EnumSet.of(Kind.STATUS));
    }

    private Instant from() {
        return clock.now().minus(REACH);
    }

    private static Set<String> idsOf(HistoryEntry status) {
        Set<String> ids = new LinkedHashSet<>(
                List.of(Objects.requireNonNullElse(status.text(), "").split(SEPARATOR, -1)));
        ids.remove("");
        return ids;
    }

    private static Optional<UpdateFailure> failure(HistoryEntry entry) {
        String code = entry.code();
        return code == null
                ? Optional.empty()
                : CodeSpelling.parse(code)
                        .flatMap(hresult -> operation(entry)
                                .map(operation -> new UpdateFailure(
                                        entry.time(),
                                        operation,
                                        hresult,
                                        entry.title(),
                                        entry.kb(),
                                        entry.updateId(),
                                        Objects.requireNonNullElse(entry.source(), ""))));
    }

    /** Empty if a later version wrote one that this one does not know. */
    private static Optional<Attempt.Operation> operation(HistoryEntry entry) {
        return Stream.of(Attempt.Operation.values())
                .filter(operation -> operation.name().equalsIgnoreCase(entry.operation()))
                .findFirst();
    }
}
