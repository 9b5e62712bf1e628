package org.patchlight.casefile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.gather.CaseNotes;
import org.patchlight.casefile.gather.FailureClass;
import org.patchlight.casefile.gather.FailureStore.SourceFailure;
import org.patchlight.casefile.gather.TimeOrder;
import org.patchlight.update.attempt.Attempt;

/** Creates one entry for each failed attempt, however many sources have it. */
final class CaseFailures {
    private final CaseNotes notes;
    private final TimeOrder order;

    CaseFailures(CaseNotes notes, TimeOrder order) {
        this.notes = notes;
        this.order = order;
    }

    /** All of them, newest first, those without a time at the end. */
    List<CaseFailure> all() {
        return FailureJoin.join(notes.named(), order).stream()
                .map(this::failure)
                .sorted(Comparator.comparing(this::place).reversed())
                .toList();
    }

    private Instant place(CaseFailure failure) {
        return failure.attempt().timeOrNull() == null
                ? Instant.MIN
                : order.place(failure.attempt().timeOrNull());
    }

    private CaseFailure failure(List<SourceFailure> sameAttempt) {
        Attempt attempt = sameAttempt.stream()
                .map(SourceFailure::attempt)
                .reduce(CaseFailures::both)
                .orElseThrow();
        boolean resolved = notes.successes.isResolved(attempt, order);
        List<String> alsoIn =
                sameAttempt.stream().skip(1).map(SourceFailure::path).toList();
        return new CaseFailure(
                attempt, FailureClass.of(attempt), resolved, sameAttempt.get(0).path(), alsoIn);
    }

    /** The first attempt, with its missing details taken from the second. */
    private static Attempt both(Attempt first, Attempt second) {
        return new Attempt(
                first.timeOrNull(),
                first.operation(),
                false,
                first.codeOrNull(),
                or(first.rootCodeOrNull(), second.rootCodeOrNull()),
                or(first.titleOrNull(), second.titleOrNull()),
                or(first.kbOrNull(), second.kbOrNull()),
                or(first.updateIdOrNull(), second.updateIdOrNull()),
                or(first.buildOrNull(), second.buildOrNull()),
                first.detail().or(second.detail()));
    }

    private static <T> @Nullable T or(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
