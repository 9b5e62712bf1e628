package org.patchlight.casefile.gather;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.kind.SourceKind;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Culprit;
import org.patchlight.health.Message;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Newest;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.build.BuildSnapshot;
import org.patchlight.update.build.RollupRecord;
import org.patchlight.update.reading.note.CopiedEvent;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Mention;
import org.patchlight.update.reading.note.Notes;

/** Collects what one source says, and passes on to the case what is about the PC. */
public final class SourceNotes implements Notes {
    private final CaseNotes notes;
    private final String path;
    private final SourceKind kind;
    private final int number;
    private final Newest<SourceOutcome> deciding = new Newest<>();
    private final Newest<SourceOutcome> other = new Newest<>();
    private final ClockOutcome clock = new ClockOutcome();
    private long timeEvents;
    private boolean clockKeys;
    private boolean otherKeys;
    private final List<Message> troubles = new ArrayList<>();
    private long records;
    private long unreadable;
    private long lost;
    private boolean broken;
    private boolean ended;

    /**
     * @param notes where everything about the PC is gathered
     * @param path the path of the source
     * @param kind the kind of the source
     * @param number the number of the source, from 0
     */
    public SourceNotes(CaseNotes notes, String path, SourceKind kind, int number) {
        this.notes = notes;
        this.path = path;
        this.kind = kind;
        this.number = number;
    }

    @Override
    public void attempt(Attempt original) {
        ended = true;
        EvidenceTime time = notes.zoned(original.timeOrNull());
        Attempt attempt = Objects.equals(time, original.timeOrNull()) ? original : original.at(time);
        if (!notes.isAfterNow(time)) {
            (CaseNotes.isDeciding(attempt) ? deciding : other)
                    .take(time, attempt.succeeded() ? SourceOutcome.SUCCESS : SourceOutcome.FAILURE);
        }
        notes.take(attempt, path, number);
    }

    @Override
    public void name(@Nullable String updateIdOrNull, @Nullable String titleOrNull, @Nullable String kbOrNull) {
        notes.attempts.name(updateIdOrNull, titleOrNull, kbOrNull);
    }

    @Override
    public void record() {
        records++;
    }

    @Override
    public void records(long count) {
        records += count;
    }

    @Override
    public Instant countsUntil() {
        return notes.afterNow.begin();
    }

    @Override
    public void unreadable() {
        unreadable++;
    }

    @Override
    public void lost() {
        unreadable++;
        lost++;
    }

    @Override
    public void cutOff(long lines) {
        lost += lines;
    }

    @Override
    public void zone(ZoneOffset offset) {
        notes.state(offset);
    }

    @Override
    public void misdated(EvidenceTime time) {
        if (notes.isAfterNow(time)) {
            notes.afterNow.add(time, path);
        }
    }

    @Override
    public void fact(Fact fact) {
        @Nullable EvidenceTime time = notes.zoned(fact.timeOrNull());
        if (!notes.isAfterNow(time)) {
            examined(fact.kind(), time);
        }
        notes.take(new Fact(fact.kind(), time, fact.subject(), fact.codeOrNull()), path);
    }

    @Override
    public void mention(Mention mention) {
        notes.mentions.add(mention, path, kind);
    }

    @Override
    public void suspect(Culprit named) {
        notes.suspects.add(named);
    }

    @Override
    public void timeEvent(CopiedEvent event) {
        timeEvents++;
        EvidenceTime time = notes.zoned(event.timeOrNull());
        if (time != null && notes.isAfterNow(time)) {
            return;
        }
        clock.take(event, time);
        notes.take(event, time, path);
    }

    @Override
    public void keyOfClock(boolean ofClock) {
        clockKeys |= ofClock;
        otherKeys |= !ofClock;
    }

    @Override
    public void build(BuildSnapshot seen) {
        EvidenceTime time = seen.timeOrNull();
        if (time == null || !notes.isAfterNow(time)) {
            notes.builds.take(seen, path);
        }
    }

    @Override
    public void rollup(RollupRecord record) {
        EvidenceTime time = notes.zoned(record.time());
        if (time != null && !notes.isAfterNow(time)) {
            notes.attempts.rollups.take(record.at(time));
        }
    }

    @Override
    public void key(RegistryKey key) {
        notes.registry.put(key);
    }

    @Override
    public void value(RegistryKey key, String name, RegistryValue value) {
        notes.registry.put(key, name, value, path);
    }

    /** Whether an attempt ended in the source. */
    public boolean hasAttempt() {
        return ended;
    }

    /** Records that the file could not be read to its end. */
    public void broken(Message why) {
        unreadable++;
        broken = true;
        troubles.add(why);
    }

    /** The result of reading the source. */
    public CaseSource source(TimeOrder order) {
        SourceOutcome outcome = outcome(order);
        List<Message> all = new ArrayList<>(troubles);
        if (lost > 0) {
            all.add(Message.of("evidence.trouble.records-lost", Long.toString(lost)));
        } else if (!broken && outcome != SourceOutcome.FAILURE && isMostlyUnreadable()) {
            all.add(Message.of("evidence.trouble.records-unreadable", Long.toString(unreadable)));
        }
        return new CaseSource(path, kind, records, unreadable, outcome, all, isOfClock());
    }

    /** An examination of the component store is a finished operation; no other fact is one. */
    private void examined(Fact.Kind kind, @Nullable EvidenceTime time) {
        switch (kind) {
            case STORE_SOUND -> other.take(time, SourceOutcome.SUCCESS);
            case STORE_DAMAGED -> other.take(time, SourceOutcome.FAILURE);
            case RESTART_PENDING,
                    RESTART_MARK,
                    SERVICE_DISABLED,
                    SERVICE_MISSING,
                    SERVICE_HIJACKED,
                    FIREWALL_BLOCKS,
                    UPGRADE_PHASE,
                    PAUSED -> {
                // A state, or a detail of an attempt.
            }
        }
    }

    /** A failure stays one, whatever else is lost. A success proves nothing if a failure may be in what is lost. */
    private SourceOutcome outcome(TimeOrder order) {
        SourceOutcome newest = deciding.get(order)
                .or(() -> other.get(order))
                .or(() -> isOfClock() ? clock.get(order) : Optional.empty())
                .orElse(SourceOutcome.UNKNOWN);
        return newest == SourceOutcome.SUCCESS && mayHideFailure() ? SourceOutcome.UNKNOWN : newest;
    }

    /** A log in which the time service is one of many says nothing about the rest. */
    private boolean isOfClock() {
        return timeEvents > 0 ? timeEvents == records : clockKeys && !otherKeys;
    }

    private boolean mayHideFailure() {
        return broken || lost > 0 || isMostlyUnreadable();
    }

    private boolean isMostlyUnreadable() {
        return unreadable > records;
    }
}
