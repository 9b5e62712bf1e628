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
import org.patchlight.update.attempt.CodeSpelling;
import org.patchlight.update.attempt.UpdateFailure;

/** What earlier looks saw, handed to the checks as values, and what a look adds to it. */
public final class HistoryRecorder {
    /** How far back is read; a failure older than that is of no use to anybody. */
    private static final Duration REACH = Duration.ofDays(400);

    private static final String SEPARATOR = " ";

    private final History history;
    private final PcClock clock;

    public HistoryRecorder(History history, PcClock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** The failed updates seen and never healed since: that Windows' own list of them is gone neither heals nor hides them. */
    public List<UpdateFailure> failures() {
        Instant from = from();
        Set<UpdateFailure> open = new LinkedHashSet<>();
        for (HistoryEntry entry : history.written(from, EnumSet.of(Kind.FAILURE, Kind.EVENT))) {
            if (entry.kind() == Kind.FAILURE) {
                failure(entry).ifPresent(open::add);
            } else if (HistoryEntries.HEALED.equals(entry.text())) {
                failure(entry).ifPresent(open::remove);
            }
        }
        open.removeIf(failure -> failure.time().isBefore(from));
        return List.copyOf(open);
    }

    /** What is remembered of the clock, over the last 90 days: up to four files are read, of about 30 KB each. */
    public ClockPast clockPast() {
        Instant from = clock.now().minus(ClockPastReader.REACH);
        return ClockPastReader.of(history.written(from, ClockPastReader.KINDS), from);
    }

    /** When each finding was first made in an unbroken row of looks that ends now, by the finding's id; those that the last look made. */
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
     * Writes down what a look adds: failures not seen before or healed since, and a changed status or set of findings.
     *
     * @param measured whether the look measured the clock, so that the measurement is written down too
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
     * A known failure that the check no longer holds against the PC was healed; its healing may be erased, so it is kept too. One that the check
     * tells as another record of the same attempt is neither new nor healed. What lies too far back to be read again is not written: it would be
     * at every look.
     */
    private void addFailures(List<UpdateFailure> known, List<UpdateFailure> unresolved) {
        Instant from = from();
        unresolved.stream()
                .filter(failure -> !failure.time().isBefore(from))
                .filter(failure -> known.stream().noneMatch(failure::isSameAttemptAs))
                .forEach(failure -> history.append(HistoryEntries.failure(failure)));
        known.stream()
                .filter(failure -> unresolved.stream().noneMatch(failure::isSameAttemptAs))
                .forEach(failure -> history.append(HistoryEntries.healed(failure)));
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
    private static Optional<UpdateFailure.Operation> operation(HistoryEntry entry) {
        return Stream.of(UpdateFailure.Operation.values())
                .filter(operation -> operation.name().equalsIgnoreCase(entry.operation()))
                .findFirst();
    }
}
