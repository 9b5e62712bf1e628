package org.patchlight.casefile.gather;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.Newest;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.attempt.UpdateClass;
import org.patchlight.update.join.AttemptStore;
import org.patchlight.update.reading.note.CopiedEvent;
import org.patchlight.update.reading.note.Fact;

/** What all sources of one case say, in bounded memory. */
public final class CaseNotes {
    private static final int MOST_ZONES = 100;

    /** The attempts. */
    public final AttemptStore attempts = new AttemptStore();

    /** The newest successes, each with its source. */
    public final RecentSuccesses recentSuccesses = new RecentSuccesses();

    /** When the clock was set. */
    public final RecentClockSteps clockSteps = new RecentClockSteps();

    /** What the sources say about the build of Windows. */
    public final CopiedBuilds builds = new CopiedBuilds();

    /** The facts about the PC's state. */
    public final CaseFacts facts = new CaseFacts();

    /** The codes in plain sight in texts that don't say what failed. */
    public final Mentions mentions = new Mentions();

    /** What error lines name in sources that show no end of an operation. */
    public final Suspects suspects = new Suspects();

    /** The copied parts of the registry. */
    public final CopiedRegistry registry = new CopiedRegistry();
    /** The events of the time service. */
    public final CopiedTimeEvents timeEvents = new CopiedTimeEvents();
    /** The newest finished install, download or search. */
    public final Newest<Attempt> latest = new Newest<>();
    /** The newest install that is not noise. Windows does not install while it waits for a restart. */
    public final Newest<EvidenceTime> installs = new Newest<>();
    /** The newest time in the evidence. */
    public final Newest<EvidenceTime> newest = new Newest<>();

    /** The successes that are dated after now. */
    public final AfterNow afterNow;

    private final @Nullable ZoneId zone;
    private final Map<ZoneOffset, Long> stated = new HashMap<>();

    /**
     * Starts without sources.
     *
     * @param zoneOrNull the zone of times written without one; null to leave them as they are
     * @param now when the report is made
     */
    public CaseNotes(@Nullable ZoneId zoneOrNull, Instant now) {
        this.zone = zoneOrNull;
        this.afterNow = new AfterNow(now);
    }

    /**
     * How times compare. Those without a zone get the zone stated most often, else one that attempts in two sources
     * agree on, else UTC.
     */
    public TimeOrder order() {
        return new TimeOrder(stated.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .or(() -> AgreedZone.of(attempts.failures()))
                .orElse(ZoneOffset.UTC));
    }

    void state(ZoneOffset offset) {
        if (stated.size() < MOST_ZONES || stated.containsKey(offset)) {
            stated.merge(offset, 1L, Long::sum);
        }
    }

    boolean isAfterNow(@Nullable EvidenceTime time) {
        return time != null && afterNow.holds(time);
    }

    @Nullable EvidenceTime zoned(@Nullable EvidenceTime time) {
        return time == null || zone == null ? time : time.in(zone);
    }

    void take(Attempt attempt, String path, int source) {
        EvidenceTime time = attempt.timeOrNull();
        boolean later = isAfterNow(time);
        if (time != null && !later) {
            newest.take(time, time);
        }
        if (isDeciding(attempt) && !later) {
            latest.take(time, attempt);
        }
        if (attempt.succeeded() && time != null && later) {
            attempts.name(attempt);
            afterNow.add(time, path);
            return;
        }
        attempts.add(attempt, path, source);
        if (!attempt.succeeded()) {
            return;
        }
        if (time != null) {
            recentSuccesses.take(time, attempt, path);
        }
        if (attempt.operation() == Operation.INSTALL
                && time != null
                && !UpdateClass.of(attempt).isNoise()) {
            installs.take(time, time);
        }
    }

    void take(CopiedEvent event, @Nullable EvidenceTime time, String path) {
        if (time != null) {
            newest.take(time, time);
        }
        if (event.isOf(CopiedEvent.TIME_SERVICE)) {
            timeEvents.take(event, time, path);
        } else if (time != null) {
            clockSteps.take(event, time, path);
        }
    }

    void take(Fact fact, String path) {
        EvidenceTime time = fact.timeOrNull();
        boolean later = isAfterNow(time);
        if (time != null && later && fact.kind() == Fact.Kind.STORE_SOUND) {
            afterNow.add(time, path);
            return;
        }
        if (time != null && !later) {
            newest.take(time, time);
        }
        if (fact.kind() == Fact.Kind.STORE_SOUND) {
            attempts.successes.storeIsIntact(fact.timeOrNull());
        }
        facts.take(fact, path);
    }

    /** Whether the attempt shows if Windows Update works: an install, a download or a search. */
    static boolean isDeciding(Attempt attempt) {
        return switch (attempt.operation()) {
            case INSTALL, DOWNLOAD, SEARCH -> true;
            case SETUP, SERVICING, SELF_UPDATE, OTHER -> false;
        };
    }
}
