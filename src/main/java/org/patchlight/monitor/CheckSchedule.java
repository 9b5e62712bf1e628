package org.patchlight.monitor;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.clock.measure.ClockMeasurement;
import org.patchlight.diagnosis.CheckReport;
import org.patchlight.health.CheckResult;
import org.patchlight.history.History;
import org.patchlight.machine.Faults;
import org.patchlight.monitor.CheckRequests.At;
import org.patchlight.monitor.announce.Announcers;
import org.patchlight.pc.PcClock;
import org.patchlight.settings.SettingsStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks when a check is due: by the {@link Rhythm}, after a push, or because a person requests it. Publishes and
 * announces the result. All of it runs on one thread.
 */
final class CheckSchedule {
    private static final Logger LOG = LoggerFactory.getLogger(CheckSchedule.class);
    private static final Duration TRUSTED = Duration.ofDays(1);

    private final PcClock clock;
    private final CheckRunner checkRunner;
    private final History history;
    private final SettingsStore settings;
    private final SituationPublisher publisher;
    private final Pause pause;
    private final Announcers announcers;
    private final ClockEventRecorder clockEvents;
    private final Rhythm rhythm;
    private final CheckRequests soon;
    /** Steps of the clock and sleeps. They have a limit of their own, so that update events can't use it up. */
    private final CheckRequests steps;

    private boolean failed;
    private volatile boolean away;

    /**
     * @param soon where pushes arrive
     * @param steps limits the checks after steps of the clock and sleeps
     * @param settling how long after the start the first check may come; zero for a simulated PC
     */
    CheckSchedule(
            PcClock clock,
            CheckRunner checkRunner,
            History history,
            SettingsStore settings,
            SituationPublisher publisher,
            Pause pause,
            Announcers announcers,
            CheckRequests soon,
            CheckRequests steps,
            Duration settling) {
        this.clock = clock;
        this.checkRunner = checkRunner;
        this.history = history;
        this.settings = settings;
        this.publisher = publisher;
        this.pause = pause;
        this.announcers = announcers;
        this.clockEvents = checkRunner.clockEvents();
        this.rhythm = new Rhythm(clock.nanos(), settling, Math::random);
        this.soon = soon;
        this.steps = steps;
    }

    /** Starts watching the clock. */
    void started() {
        clockEvents.started();
    }

    /** Sets the interval between the checks of updates. */
    void updatesWithin(Duration interval) {
        rhythm.updatesWithin(clock.nanos(), interval);
    }

    /** Keeps regular checks and announcements back while no one sees them. What was pushed meanwhile waits. */
    void personAway(boolean nowAway) {
        away = nowAway;
    }

    boolean isPersonAway() {
        return away;
    }

    /** Does what is due. Called every ten seconds. */
    void tick() {
        long now = clock.nanos();
        if (failed) {
            failed = false;
            rhythm.failed(now);
        }
        if (clockStepped()) {
            steps.push(At.EVERYTHING);
        }
        Instant pausedUntil = pause.until().orElse(null);
        if (!Objects.equals(pausedUntil, publisher.situation().pausedUntilOrNull())) {
            publisher.pausedUntil(pausedUntil);
        }
        if (pausedUntil != null || away) {
            return;
        }
        announcers.retry();
        if (publisher.isRepairing()) {
            soon.drop();
            steps.drop();
            return;
        }
        // the first check comes when the PC has settled after its start
        boolean begun = publisher.situation().checkUp().isPresent();
        Optional<At> pushed = begun ? soon.take() : Optional.empty();
        boolean stepped = begun && steps.take().isPresent();
        if (rhythm.clockIsDue(now) || stepped || pushed.equals(Optional.of(At.EVERYTHING))) {
            check(true);
        } else if (rhythm.updatesAreDue(now) || pushed.isPresent()) {
            check(false);
        }
    }

    /** Checks now, unless a repair runs. */
    void check(boolean withClock) {
        if (publisher.isRepairing()) {
            return;
        }
        CheckReport known = publisher.situation().checkUpOrNull();
        boolean measures = withClock || known == null;
        soon.coveredBy(measures ? At.EVERYTHING : At.UPDATES);
        steps.coveredBy(measures ? At.EVERYTHING : At.UPDATES);
        CheckReport result = null;
        publisher.checkBegins();
        try {
            result = known == null || withClock ? checkRunner.check() : checkRunner.checkAndKeep(known.clock());
        } finally {
            ended(result, measures);
        }
        CheckReport seen = result;
        if (withClock) {
            Faults.contained(LOG, "the history could not be folded", () -> foldHistory(seen.clock()));
        }
        if (pause.until().isEmpty()) {
            announcers.announce(seen.report(), checkRunner.takeDecided());
        }
    }

    /** A task on the thread that checks threw. What was shown may be old, so it ends, and a check comes soon. */
    void failed() {
        failed = true;
        publisher.checkEnded(null);
    }

    /** What follows the clock between the checks must not keep them from running. */
    private boolean clockStepped() {
        boolean[] stepped = {false};
        Faults.contained(
                LOG, "the clock could not be followed between the checks", () -> stepped[0] = clockEvents.tick());
        return stepped[0];
    }

    /**
     * Keeps the history small, once the clock was just measured. A clock that is wrong by a day or more is not trusted
     * with it: the PC's battery may be empty or the servers wrong, and recent entries would be removed.
     */
    private void foldHistory(CheckResult<ClockMeasurement> measured) {
        measured.state()
                .offset()
                .filter(offset -> offset.abs().compareTo(TRUSTED) < 0)
                .ifPresent(offset -> history.fold(clock.now().plus(offset)));
    }

    /** Runs after a bug as well: the servers must not be queried again at every tick. */
    private void ended(@Nullable CheckReport result, boolean measured) {
        publisher.checkEnded(result);
        if (measured || result == null) {
            rhythm.measured(clock.nanos(), result != null && result.isClockKnown());
        }
        rhythm.updatesRead(clock.nanos(), settings.current().updates().interval());
        clockEvents.checkEnded();
    }
}
