package org.patchlight.update.reading.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.reading.note.CopiedEvent;
import org.patchlight.update.reading.note.Notes;

/**
 * Corrects the times of successes by the order of their records. Windows numbers the records of a log, whatever its clock
 * says. So a success can't be later than a record with a higher number. If its time says so, the clock was set back after
 * it, and the time of that record counts.
 */
final class NumberedAttempts {
    private static final int MOST_WAITING = 5000;
    private static final int MOST_RECORDS = 20_000;
    /** Records of several threads may be numbered in another order than they were dated. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private record Numbered(String log, long number, Instant time) {}

    private record Waiting(Numbered place, Attempt success) {}

    private final Notes notes;
    private final Consumer<Attempt> undated;
    private final List<Numbered> records = new ArrayList<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();

    /** @param undated takes the attempts without a time, as they come */
    NumberedAttempts(Notes notes, Consumer<Attempt> undated) {
        this.notes = notes;
        this.undated = undated;
    }

    /** Passes on a failure at once, and a success at the end. Beyond some thousands, a success keeps its time. */
    void add(CopiedEvent event, Attempt attempt) {
        Optional<Instant> time = event.timeOrNull() == null
                ? Optional.empty()
                : event.timeOrNull().moment();
        if (event.timeOrNull() == null) {
            undated.accept(attempt);
            return;
        }
        if (time.isEmpty()) {
            notes.attempt(attempt);
            return;
        }
        Numbered place = new Numbered(event.channel(), event.number(), time.get());
        if (records.size() < MOST_RECORDS) {
            records.add(place);
        }
        if (!attempt.succeeded() || event.number() <= 0) {
            notes.attempt(attempt);
            return;
        }
        waiting.addLast(new Waiting(place, attempt));
        if (waiting.size() > MOST_WAITING) {
            notes.attempt(waiting.removeFirst().success());
        }
    }

    /** Passes on the successes: no more records will come. */
    void finish() {
        Map<String, NavigableMap<Long, Instant>> earliest = earliestFrom();
        for (Waiting success : waiting) {
            Numbered place = success.place();
            Map.Entry<Long, Instant> later =
                    earliest.getOrDefault(place.log(), new TreeMap<>()).higherEntry(place.number());
            if (later == null || !later.getValue().plus(SLACK).isBefore(place.time())) {
                notes.attempt(success.success());
            } else {
                notes.misdated(EvidenceTime.of(place.time()));
                // just before, so that it resolves earlier failures only
                notes.attempt(
                        success.success().at(EvidenceTime.of(later.getValue().minusMillis(1))));
            }
        }
        waiting.clear();
    }

    /** For each log and number, the earliest time of all records from this number on. */
    private Map<String, NavigableMap<Long, Instant>> earliestFrom() {
        records.sort(Comparator.comparingLong(Numbered::number).reversed());
        Map<String, NavigableMap<Long, Instant>> earliest = new HashMap<>();
        for (Numbered record : records) {
            NavigableMap<Long, Instant> log = earliest.computeIfAbsent(record.log(), name -> new TreeMap<>());
            Instant next = log.isEmpty() ? record.time() : log.firstEntry().getValue();
            log.put(record.number(), record.time().isBefore(next) ? record.time() : next);
        }
        return earliest;
    }
}
