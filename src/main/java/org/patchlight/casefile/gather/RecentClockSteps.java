package org.patchlight.casefile.gather;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.patchlight.clock.windows.TimeEvents.Jump;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.reading.note.CopiedEvent;

/** The newest records that the clock was set by a second or more, up to a limit, for a timeline. */
public final class RecentClockSteps {
    private static final int MOST = 200;
    /** Windows sets a clock that is right by smaller steps all the time. */
    private static final Duration SMALLEST = Duration.ofSeconds(1);

    /**
     * The clock was set.
     *
     * @param time when, by the new clock
     * @param by how far; positive is forward
     * @param path the path of its source
     */
    public record ClockStep(EvidenceTime time, Duration by, String path) {}

    private final PriorityQueue<ClockStep> newest =
            new PriorityQueue<>(Comparator.comparing(step -> step.time().sortable()));

    void take(CopiedEvent event, EvidenceTime time, String path) {
        Jump.of(event.record())
                .filter(jump -> jump.by().abs().compareTo(SMALLEST) >= 0)
                .map(jump -> new ClockStep(time, jump.by(), path))
                .filter(step -> !newest.contains(step))
                .ifPresent(step -> {
                    newest.add(step);
                    if (newest.size() > MOST) {
                        newest.remove();
                    }
                });
    }

    /** All of them, newest first. */
    public List<ClockStep> all(TimeOrder order) {
        return newest.stream()
                .sorted(Comparator.comparing(ClockStep::time, order).reversed())
                .toList();
    }
}
