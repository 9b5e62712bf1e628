package org.patchlight.ui;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryEntry.Kind;

/** The history of a bad morning. */
public final class SampleHistory {
    private SampleHistory() {}

    public static List<HistoryEntry> entries() {
        return List.of(
                fix(Kind.UNDO, 1, null, "undone"),
                fix(Kind.FIX, 5, "resync-clock", "fixed"),
                new HistoryEntry(
                        Samples.NOW.minus(Duration.ofMinutes(7)),
                        Kind.FAILURE,
                        null,
                        null,
                        null,
                        "0x80070002",
                        "KB5034765",
                        "2026-02 Cumulative Update for Windows 11 Version 23H2 for x64-based Systems",
                        null,
                        "install",
                        "ReportingEvents.log",
                        null,
                        null,
                        null,
                        null),
                measured(8, "problem", 137.204),
                measured(70, "healthy", 0.004));
    }

    private static HistoryEntry measured(int minutesAgo, String status, double offset) {
        return HistoryEntry.measurement(Samples.NOW.minus(Duration.ofMinutes(minutesAgo)), status, offset, 0.013, null);
    }

    private static HistoryEntry fix(Kind kind, int minutesAgo, @Nullable String fix, String verdict) {
        return new HistoryEntry(
                Samples.NOW.minus(Duration.ofMinutes(minutesAgo)),
                kind,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                fix,
                verdict,
                "20260304-102030-1",
                null);
    }
}
