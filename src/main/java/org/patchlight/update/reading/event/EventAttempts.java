package org.patchlight.update.reading.event;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.OutsideText;
import org.patchlight.pc.event.EventRecord;
import org.patchlight.update.attempt.AgentEvents;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.LruMap;
import org.patchlight.update.attempt.UpdateTitle;
import org.patchlight.update.reading.event.service.ServiceEvents;
import org.patchlight.update.reading.note.CopiedEvent;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;

/**
 * Passes on what event log records say about updates: how attempts ended, that a restart is needed, that updates were
 * paused.
 */
final class EventAttempts {
    private static final int LONGEST_SUBJECT = 200;
    private static final int MOST_REMEMBERED = 4000;
    /** The kernel's record of a changed clock. For the time service the number has no meaning either. */
    private static final int CLOCK_SET = 1;

    private static final String CODE = "errorCode";
    private static final String TITLE = "updateTitle";

    private final Notes notes;
    private final NumberedAttempts attempts;
    private final TornEvents torn;
    private final Map<String, Boolean> come = new LruMap<>(MOST_REMEMBERED);

    /** Nothing is read yet. */
    EventAttempts(Notes notes) {
        this(notes, notes::attempt);
    }

    /**
     * Nothing is read yet.
     *
     * @param undated takes the attempts without a time
     */
    EventAttempts(Notes notes, Consumer<Attempt> undated) {
        this.notes = notes;
        this.attempts = new NumberedAttempts(notes, undated);
        this.torn = new TornEvents(notes);
    }

    /** Passes on what the record says. A copy of a record that came already says nothing more. */
    void note(CopiedEvent event) {
        torn.whole(event);
        boolean clockWasSet = event.id() == CLOCK_SET && event.isOf(EventProviders.KERNEL);
        if (clockWasSet || event.isOf(CopiedEvent.TIME_SERVICE)) {
            // The newest one counts, so a copy does no harm.
            notes.record();
            notes.timeEvent(event);
            return;
        }
        if (hasCome(event)) {
            notes.record();
            return;
        }
        EventRecord record = event.record();
        Optional<Attempt> outcome = AgentEvents.outcome(record).or(() -> failedByNumber(event));
        if (outcome.isEmpty() && isUnreadable(event)) {
            notes.lost();
            return;
        }
        notes.record();
        // Features and capabilities of Windows fail and succeed on their own, and the check of a PC ignores them too.
        outcome.filter(AgentEvents::isOfUpdate).ifPresent(end -> attempts.add(event, attempt(event, end)));
        EvidenceTime time = event.timeOrNull();
        if (time != null) {
            AgentEvents.rollupRecord(record, time).ifPresent(notes::rollup);
        }
        switch (event.provider().toLowerCase(Locale.ROOT)) {
            case "microsoft-windows-windowsupdateclient" -> agent(event);
            case "microsoft-windows-servicing" -> servicing(event);
            case "service control manager", "microsoft-windows-service control manager" ->
                ServiceEvents.note(event, notes);
            default -> {
                // Other providers say nothing about the state of updates.
            }
        }
    }

    /** Keeps a record of which only a part could be read. */
    void noteTorn(CopiedEvent event) {
        torn.torn(event);
    }

    private boolean hasCome(CopiedEvent event) {
        Object time = event.timeOrNull() == null ? event.placeOrNull() : event.timeOrNull();
        if (time == null) {
            return false;
        }
        int content = Objects.hash(event.fields(), event.message());
        String key = event.provider() + ' ' + event.id() + ' ' + time + ' ' + event.number() + ' ' + content;
        return come.put(key, Boolean.TRUE) != null;
    }

    /** A record of the agent whose number means a failure, and whose code was not copied. */
    private static Optional<Attempt> failedByNumber(CopiedEvent event) {
        Optional<Operation> failed = AgentEvents.failedOperation(event.record());
        if (failed.isEmpty() || event.field(CODE).isPresent()) {
            return Optional.empty();
        }
        String title = event.field(TITLE).orElse(null);
        String article = title == null ? null : UpdateTitle.article(title);
        return Optional.of(new Attempt(null, failed.get(), false, null, null, title, article, null, null));
    }

    /** A record of the agent whose number means a failure, and whose code is there but is no code. */
    private static boolean isUnreadable(CopiedEvent event) {
        return AgentEvents.failedOperation(event.record()).isPresent()
                && event.field(CODE).map(code -> !AgentEvents.isCode(code)).orElse(false);
    }

    /** Passes on what waits for the end of the file. */
    void finish() {
        torn.finish(this::note);
        attempts.finish();
    }

    private void agent(CopiedEvent event) {
        switch (event.id()) {
            case 21, 22 -> fact(Fact.Kind.RESTART_PENDING, event, "");
            case 27 -> fact(Fact.Kind.PAUSED, event, "");
            default -> {
                // The end of an attempt is already noted. The rest are starts and intermediate states.
            }
        }
    }

    /** Event 4: a package needs a restart. Events 2 and 3: its change has ended. */
    private void servicing(CopiedEvent event) {
        String name = event.field("PackageIdentifier").map(String::strip).orElse("");
        String article = UpdateTitle.article(name);
        String subject = article == null ? name : article;
        if (event.id() == 4) {
            fact(Fact.Kind.RESTART_PENDING, event, subject);
        } else if ((event.id() == 2 || event.id() == 3) && !subject.isEmpty()) {
            fact(Fact.Kind.CHANGE_FINISHED, event, subject);
        }
    }

    private void fact(Fact.Kind kind, CopiedEvent event, String subject) {
        notes.fact(new Fact(
                kind, event.timeOrNull(), OutsideText.oneLine(OutsideText.cut(subject, LONGEST_SUBJECT)), null));
    }

    /** The attempt with the time as copied, which may have no zone, and an article from the message if no field has it. */
    private static Attempt attempt(CopiedEvent event, Attempt ended) {
        Attempt attempt = ended.at(event.timeOrNull());
        boolean isNamed = attempt.kbOrNull() != null || attempt.operation() == Operation.SEARCH;
        return isNamed ? attempt : attempt.named(attempt.titleOrNull(), UpdateTitle.article(event.message()));
    }
}
