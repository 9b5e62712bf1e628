package org.patchlight.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckUp;
import org.patchlight.health.Finding;
import org.patchlight.history.History;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryEntry.Kind;
import org.patchlight.pc.PcClock;
import org.patchlight.update.CodeSpelling;
import org.patchlight.update.UpdateFailure;

/** What earlier looks saw, handed to the checks as values, and what a look adds to it. */
public final class Memories {
    /** How far back is read; a failure older than that is of no use to anybody. */
    private static final Duration REACH = Duration.ofDays(400);

    private static final String SEPARATOR = " ";

    private final History history;
    private final PcClock clock;

    public Memories(History history, PcClock clock) {
        this.history = history;
        this.clock = clock;
    }

    /** The failed updates seen and never healed since: that Windows' own list of them is gone neither heals nor hides them. */
    public List<UpdateFailure> failures() {
        Set<UpdateFailure> open = new LinkedHashSet<>();
        for (HistoryEntry entry : history.since(clock.now().minus(REACH))) {
            if (entry.kind() == Kind.FAILURE) {
                failure(entry).ifPresent(open::add);
            } else if (entry.kind() == Kind.EVENT && Entries.HEALED.equals(entry.text())) {
                failure(entry).ifPresent(open::remove);
            }
        }
        return List.copyOf(open);
    }

    /** When the finding was first made in an unbroken row of looks that ends now; null if the last look did not make it. */
    public @Nullable Instant firstSeen(String findingId) {
        Instant first = null;
        for (HistoryEntry status : entries(Kind.STATUS)) {
            if (!idsOf(status).contains(findingId)) {
                first = null;
            } else if (first == null) {
                first = status.time();
            }
        }
        return first;
    }

    /** Writes down what a look adds: the measurement, failures not seen before, and a changed status or set of findings. */
    void add(CheckUp look) {
        Instant now = look.report().time();
        history.append(Entries.measurement(now, look.clock()));
        addFailures(
                new LinkedHashSet<>(failures()),
                new LinkedHashSet<>(look.updates().state().unhealed()));
        String status = look.report().status().id();
        String ids = String.join(
                SEPARATOR,
                look.report().findings().stream().map(Finding::id).distinct().toList());
        List<HistoryEntry> statuses = entries(Kind.STATUS);
        HistoryEntry last = statuses.isEmpty() ? null : statuses.get(statuses.size() - 1);
        boolean same = last != null && status.equals(last.status()) && ids.equals(last.text());
        if (!same) {
            history.append(Entries.status(now, status, ids));
        }
    }

    /** A known failure that the check no longer holds against the PC was healed; its healing may be erased, so it is kept too. */
    private void addFailures(Set<UpdateFailure> known, Set<UpdateFailure> unhealed) {
        unhealed.stream()
                .filter(failure -> !known.contains(failure))
                .forEach(failure -> history.append(Entries.failure(failure)));
        known.stream()
                .filter(failure -> !unhealed.contains(failure))
                .forEach(failure -> history.append(Entries.healed(failure)));
    }

    private List<HistoryEntry> entries(Kind kind) {
        return history.since(clock.now().minus(REACH)).stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }

    private static Set<String> idsOf(HistoryEntry status) {
        return Set.of(Objects.requireNonNullElse(status.text(), "").split(SEPARATOR, -1));
    }

    private static Optional<UpdateFailure> failure(HistoryEntry entry) {
        String code = entry.code();
        String operation = entry.operation();
        if (code == null || operation == null) {
            return Optional.empty();
        }
        return CodeSpelling.parse(code)
                .map(hresult -> new UpdateFailure(
                        entry.time(),
                        UpdateFailure.Operation.valueOf(operation.toUpperCase(Locale.ROOT)),
                        hresult,
                        entry.title(),
                        entry.kb(),
                        entry.updateId(),
                        Objects.requireNonNullElse(entry.source(), "")));
    }
}
