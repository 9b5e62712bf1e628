package org.patchlight.ui.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.patchlight.health.Message;
import org.patchlight.health.Verdict;
import org.patchlight.history.HistoryEntry;
import org.patchlight.history.HistoryEntry.Kind;
import org.patchlight.ui.text.HistoryLines;
import org.patchlight.ui.text.Wording;
import org.patchlight.ui.tray.IconState;

/**
 * A history entry for people: a state, what happened, and what belongs to it. It shows titles, never ids.
 *
 * @param state the state that its icon shows
 * @param title what happened, in one line
 * @param detail more about it, in small print; empty if there is nothing
 */
record HistorySentence(IconState state, String title, String detail) {
    private static final double RIGHT_WITHIN_SECONDS = 1;

    static HistorySentence of(HistoryEntry entry, Wording wording) {
        return switch (entry.kind()) {
            case MEASUREMENT -> measurement(entry, wording);
            case STATUS -> status(entry, wording);
            case FAILURE -> failure(entry, wording);
            case FIX -> fix(entry, wording);
            case UNDO -> undo(entry, wording);
            case EVENT -> event(entry, wording);
        };
    }

    private static HistorySentence measurement(HistoryEntry entry, Wording wording) {
        double offset = Objects.requireNonNullElse(entry.offsetSeconds(), 0.0);
        String bound = wording.length(seconds(Objects.requireNonNullElse(entry.errorBoundSeconds(), 0.0)));
        String key = Math.abs(offset) < RIGHT_WITHIN_SECONDS ? "right" : offset < 0 ? "fast" : "slow";
        String title = wording.say("ui.history.clock." + key, wording.length(seconds(offset)));
        return new HistorySentence(state(entry.status()), title, wording.say("ui.history.bound", bound));
    }

    private static HistorySentence status(HistoryEntry entry, Wording wording) {
        IconState state = state(entry.status());
        return new HistorySentence(
                state, wording.say("ui.history.status." + state.id()), Objects.requireNonNullElse(entry.text(), ""));
    }

    private static HistorySentence failure(HistoryEntry entry, Wording wording) {
        String title = entry.title() != null ? entry.title() : entry.kb();
        List<String> details = new ArrayList<>();
        if (entry.code() != null) {
            details.add(wording.say("ui.finding.code", entry.code()));
        }
        if (entry.source() != null) {
            details.add(wording.say("ui.history.source", entry.source()));
        }
        return new HistorySentence(
                IconState.PROBLEM,
                title == null ? wording.say("ui.history.kind.failure") : wording.say("ui.history.failed", title),
                String.join(" \u00b7 ", details));
    }

    private static HistorySentence fix(HistoryEntry entry, Wording wording) {
        String verdict = Objects.requireNonNullElse(entry.verdict(), "unproven");
        return new HistorySentence(ofVerdict(verdict), fixTitle(entry, wording), wording.say("ui.verdict." + verdict));
    }

    private static HistorySentence undo(HistoryEntry entry, Wording wording) {
        String verdict = Objects.requireNonNullElse(entry.verdict(), "failed");
        IconState state = switch (verdict) {
            case "undone", "nothing-to-undo" -> IconState.HEALTHY;
            case "failed" -> IconState.PROBLEM;
            default -> IconState.ATTENTION;
        };
        return new HistorySentence(state, wording.say("ui.undo." + verdict), "");
    }

    private static HistorySentence event(HistoryEntry entry, Wording wording) {
        IconState state = entry.isEvent(HistoryEntry.DECIDED) && entry.verdict() != null
                ? ofVerdict(entry.verdict())
                : IconState.UNKNOWN;
        return new HistorySentence(state, new HistoryLines(wording).what(entry), "");
    }

    private static String fixTitle(HistoryEntry entry, Wording wording) {
        return entry.fix() == null
                ? wording.say("ui.history.kind.fix")
                : wording.say(Message.of("fix." + entry.fix() + ".title"));
    }

    private static IconState ofVerdict(String verdict) {
        for (Verdict known : Verdict.values()) {
            if (known.id().equals(verdict)) {
                return switch (known) {
                    case FIXED, NOTHING_TO_DO -> IconState.HEALTHY;
                    case FAILED, NOT_FIXED -> IconState.PROBLEM;
                    case UNPROVEN -> IconState.UNKNOWN;
                    case BLOCKED, DECLINED, RESTART_NEEDED -> IconState.ATTENTION;
                };
            }
        }
        return IconState.UNKNOWN;
    }

    private static IconState state(@Nullable String status) {
        for (IconState known : IconState.values()) {
            if (known.id().equals(status)) {
                return known;
            }
        }
        return IconState.UNKNOWN;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofNanos(Math.round(Math.abs(seconds) * 1e9));
    }

    /** Whether the entry can be left out where only what matters is listed. */
    static boolean isRoutine(HistoryEntry entry) {
        return entry.kind() == Kind.MEASUREMENT
                || entry.isEvent(HistoryEntry.SLEPT)
                || entry.isEvent(HistoryEntry.STARTED);
    }
}
