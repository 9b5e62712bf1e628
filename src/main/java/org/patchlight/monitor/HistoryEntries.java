package org.patchlight.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.health.CheckResult;
import org.patchlight.health.Verdict;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryEntry.Kind;
import org.patchlight.machine.Seconds;
import org.patchlight.repair.plan.FixResult;
import org.patchlight.repair.undo.UndoResult;
import org.patchlight.update.attempt.UpdateFailure;

/** Turns results of checks and repairs into entries of the history. */
final class HistoryEntries {
    static final String RESOLVED = "healed";

    private HistoryEntries() {}

    static List<HistoryEntry> newestFirst(List<HistoryEntry> written) {
        List<HistoryEntry> reversed = new ArrayList<>(written);
        Collections.reverse(reversed);
        return List.copyOf(reversed);
    }

    static HistoryEntry measurement(Instant now, CheckResult<ClockMeasurement> clock) {
        ClockMeasurement state = clock.state();
        return HistoryEntry.measurement(
                now,
                clock.status().id(),
                seconds(state.offsetOrNull()),
                seconds(state.errorBoundOrNull()),
                state.method().id());
    }

    static HistoryEntry failure(UpdateFailure failure) {
        return ofFailure(Kind.FAILURE, failure, null);
    }

    /** Records that a failure recorded earlier is resolved. */
    static HistoryEntry resolved(UpdateFailure failure) {
        return ofFailure(Kind.EVENT, failure, RESOLVED);
    }

    private static HistoryEntry ofFailure(Kind kind, UpdateFailure failure, @Nullable String text) {
        return new HistoryEntry(
                failure.time(),
                kind,
                null,
                null,
                null,
                failure.code().map(Object::toString).orElse(null),
                failure.kb().orElse(null),
                failure.title().orElse(null),
                failure.updateId().orElse(null),
                failure.operation().name().toLowerCase(Locale.ROOT),
                failure.source(),
                null,
                null,
                null,
                text);
    }

    static HistoryEntry status(Instant now, String status, String findings) {
        return of(now, Kind.STATUS, status, null, null, null, findings);
    }

    static HistoryEntry fix(Instant now, String run, FixResult result) {
        String fix = result.fixId().isEmpty() ? null : result.fixId();
        return of(now, Kind.FIX, null, fix, result.verdict().id(), run, null);
    }

    /** Records that a later check decided a verdict that the run had left open. */
    static HistoryEntry decided(Instant now, String run, String fix, Verdict verdict) {
        return of(now, Kind.EVENT, null, fix, verdict.id(), run, HistoryEntry.DECIDED);
    }

    static HistoryEntry undo(Instant now, UndoResult result) {
        return of(now, Kind.UNDO, null, null, result.verdict().id(), result.run(), null);
    }

    static HistoryEntry event(Instant now, String text) {
        return of(now, Kind.EVENT, null, null, null, null, text);
    }

    private static HistoryEntry of(
            Instant now,
            Kind kind,
            @Nullable String status,
            @Nullable String fix,
            @Nullable String verdict,
            @Nullable String run,
            @Nullable String text) {
        return new HistoryEntry(
                now, kind, status, null, null, null, null, null, null, null, null, fix, verdict, run, text);
    }

    private static @Nullable Double seconds(@Nullable Duration duration) {
        return duration == null ? null : Double.valueOf(Seconds.of(duration));
    }
}
