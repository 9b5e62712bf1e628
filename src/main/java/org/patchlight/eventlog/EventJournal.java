package org.patchlight.eventlog;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.machine.Faults;
import org.patchlight.monitor.announce.ChangeSink;
import org.patchlight.monitor.announce.LaterVerdict;
import org.patchlight.pc.Pc;
import org.patchlight.pc.PcException;
import org.patchlight.pc.PcException.Reason;
import org.patchlight.repair.plan.Plan;
import org.patchlight.repair.plan.RunResult;
import org.patchlight.repair.undo.UndoResult;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes changes into the Application log, where setup registered the source and no setting or policy forbids it. */
public final class EventJournal implements ChangeSink {
    private static final Logger LOG = LoggerFactory.getLogger(EventJournal.class);
    /** The service answers in milliseconds; a check must not wait for one that hangs. */
    private static final Duration LIMIT = Duration.ofSeconds(2);
    /** How long a service that didn't answer is left alone. */
    private static final long PAUSE = TimeUnit.HOURS.toNanos(1);

    private final Pc pc;
    private final EventMemory memory;
    private final BooleanSupplier wanted;
    private volatile @Nullable Long silentSince;

    /** What to note and to write. */
    private record Change(LogNotes notes, List<Event> events) {
        static Change of(LogNotes notes, @Nullable Event event) {
            return new Change(notes, event == null ? List.of() : List.of(event));
        }
    }

    /**
     * @param pc the PC with the log
     * @param memory what was written before
     * @param wanted whether events are wanted, asked each time
     */
    public EventJournal(Pc pc, EventMemory memory, BooleanSupplier wanted) {
        this.pc = pc;
        this.memory = memory;
        this.wanted = wanted;
    }

    @Override
    public void checked(CheckReport check) {
        write(notes -> {
            FindingEvents found = FindingEvents.between(notes.findings(), check);
            List<Event> events = new ArrayList<>(found.events());
            String stopped = RemediationStop.read(pc, notes.stopped());
            if (!stopped.isEmpty() && !stopped.equals(notes.stopped())) {
                events.add(Event.of(EventId.REMEDIATION_STOPPED, stopped, Integer.toString(RemediationStop.FAILURES)));
            }
            return new Change(notes.withFindings(found.open()).withStopped(stopped), events);
        });
    }

    @Override
    public void decided(LaterVerdict verdict) {
        write(notes -> Change.of(notes, RunEvents.decided(verdict)));
    }

    @Override
    public void runBegins(Plan plan) {
        write(notes -> Change.of(notes, RunEvents.began(plan).orElse(null)));
    }

    /** The same refusal twice is one event. */
    @Override
    public void runEnded(RunResult result) {
        write(notes -> {
            String refused = RunEvents.refusal(result);
            boolean repeated = !refused.isEmpty() && refused.equals(notes.refused());
            Event ended = repeated ? null : RunEvents.ended(result).orElse(null);
            return Change.of(notes.withRefused(refused), ended);
        });
    }

    @Override
    public void undone(UndoResult result) {
        write(notes -> Change.of(notes, RunEvents.undone(result).orElse(null)));
    }

    @Override
    public void programChanges(String from, @Nullable String to) {
        Event begins = to == null ? Event.of(EventId.RETURN_BEGAN, from) : Event.of(EventId.UPDATE_BEGAN, from, to);
        write(notes -> Change.of(notes.withFailed(""), begins));
    }

    /** The same failure twice is one event. */
    @Override
    public void programUnchanged(String reason, @Nullable String versionOrNull) {
        Event failed = Event.of(EventId.UPDATE_FAILED, reason, versionOrNull == null ? Event.NONE : versionOrNull);
        String failure = String.join(" ", failed.strings());
        write(notes -> Change.of(notes.withFailed(failure), failure.equals(notes.failed()) ? null : failed));
    }

    private void write(Function<LogNotes, Change> work) {
        Faults.contained(LOG, "events could not be written", () -> {
            if (!isSilent() && wanted.getAsBoolean() && EventSource.isRegistered(pc)) {
                writeEach(OtherAccounts.without(pc, due(work), LIMIT));
            }
        });
    }

    /** Notes a change before it is written: a log that refuses an event must not get it again at each check. */
    private List<Event> due(Function<LogNotes, Change> work) {
        long today = TimeUnit.SECONDS.toDays(pc.clock().now().getEpochSecond());
        List<Event> due = new ArrayList<>();
        memory.update(notes -> {
            Change change = work.apply(notes);
            due.clear();
            due.addAll(DayLimit.allowed(change.notes(), today, change.events()));
            return change.events().isEmpty() && change.notes().isLike(notes)
                    ? notes
                    : change.notes()
                            .counting(
                                    today,
                                    DayLimit.written(notes, today)
                                            + change.events().size());
        });
        return due;
    }

    private void writeEach(List<Event> events) {
        for (Event event : events) {
            try {
                pc.applicationLog().write(event.id().number(), event.id().level(), event.strings(), LIMIT);
                silentSince = null;
            } catch (PcException refused) {
                LOG.warn("the event {} could not be written: {}", event.id().number(), refused.toString());
                if (refused.reason() == Reason.TIMED_OUT) {
                    silentSince = pc.clock().nanos();
                    return;
                }
            }
        }
    }

    private boolean isSilent() {
        Long since = silentSince;
        return since != null && pc.clock().nanos() - since < PAUSE;
    }
}
