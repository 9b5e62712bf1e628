package org.patchlight.update.reading.event;

import java.util.Locale;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.update.attempt.AgentEvents;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.EventOutcome;
import org.patchlight.update.reading.note.CopiedEvent;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/**
 * Passes on what event log records say about updates: how attempts ended, that a restart is needed, that updates were
 * paused.
 */
final class EventAttempts {
    private final Notes notes;
    private final NumberedAttempts attempts;

    /** Nothing is read yet. */
    EventAttempts(Notes notes) {
        this.notes = notes;
        this.attempts = new NumberedAttempts(notes);
    }

    /**
     * Passes on what the record says.
     *
     * @param line the line on which it begins, from 1; 0 if the file has no lines
     */
    void note(EventRecord event, long line) {
        notes.record();
        CopiedEvent copied = CopiedEvent.of(event, line);
        if (copied.isOf(CopiedEvent.TIME_SERVICE)) {
            notes.timeEvent(copied);
            return;
        }
        AgentEvents.outcome(event).ifPresent(outcome -> attempts.add(event, attempt(outcome)));
        switch (event.provider().toLowerCase(Locale.ROOT)) {
            case "microsoft-windows-windowsupdateclient" -> agent(event, notes);
            case "microsoft-windows-servicing" -> servicing(event, notes);
            default -> {
                // Other providers say nothing about the state of updates.
            }
        }
    }

    /** Passes on what waits for the end of the file. */
    void finish() {
        attempts.finish();
    }

    private static void agent(EventRecord event, Notes notes) {
        switch (event.id()) {
            case 21, 22 -> fact(Fact.Kind.RESTART_PENDING, event, notes);
            case 27 -> fact(Fact.Kind.PAUSED, event, notes);
            default -> {
                // The end of an attempt is already noted. The rest are starts and intermediate states.
            }
        }
    }

    private static void servicing(EventRecord event, Notes notes) {
        if (event.id() == 4) {
            fact(Fact.Kind.RESTART_PENDING, event, notes);
        }
    }

    private static void fact(Fact.Kind kind, EventRecord event, Notes notes) {
        notes.fact(new Fact(kind, EvidenceTime.of(event.time()), "", null));
    }

    private static Attempt attempt(EventOutcome outcome) {
        return new Attempt(
                EvidenceTime.of(outcome.time()),
                operation(outcome.step()),
                outcome.succeeded(),
                outcome.codeOrNull(),
                null,
                outcome.titleOrNull(),
                outcome.kbOrNull(),
                outcome.updateIdOrNull(),
                null);
    }

    private static Operation operation(EventOutcome.Step step) {
        return switch (step) {
            case SEARCH -> Operation.SEARCH;
            case DOWNLOAD -> Operation.DOWNLOAD;
            case INSTALL -> Operation.INSTALL;
            case REMOVAL -> Operation.OTHER;
            case SELF_UPDATE -> Operation.SELF_UPDATE;
            case PACKAGE -> Operation.SERVICING;
        };
    }
}
