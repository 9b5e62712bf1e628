package org.patchlight.casefile.gather;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.gather.FailureStore.Told;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.reading.note.Fact;

/** What all sources of one call tell, gathered in memory that does not grow with them. */
public final class CaseNotes {
    private static final int MOST_ZONES = 100;

    public final FailureStore failures = new FailureStore();
    public final Successes successes = new Successes();
    final CaseUpdateNames names = new CaseUpdateNames();
    public final CaseFacts facts = new CaseFacts();
    public final CopiedRegistry registry = new CopiedRegistry();
    /** The newest finished install, download or search. */
    public final Newest<Attempt> latest = new Newest<>();
    /** The newest installs that were no noise, which Windows does not do while it waits for a restart. */
    public final Newest<EvidenceTime> installs = new Newest<>();
    /** The newest time that the evidence tells of. */
    public final Newest<EvidenceTime> newest = new Newest<>();

    private final @Nullable ZoneId zone;
    private final Map<ZoneOffset, Long> stated = new HashMap<>();

    /**
     * @param zoneOrNull the zone of times that are told without one; null to leave them as they are
     */
    public CaseNotes(@Nullable ZoneId zoneOrNull) {
        this.zone = zoneOrNull;
    }

    /** Notes for the next source. */
    public SourceNotes of(String path, int number) {
        return new SourceNotes(this, path, number);
    }

    /** How times compare: those without a zone as of the zone stated most often, else of one that attempts told twice agree on, else as if UTC. */
    public TimeOrder order() {
        return new TimeOrder(stated.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .or(() -> AgreedZone.of(named()))
                .orElse(ZoneOffset.UTC));
    }

    /** All failures as the sources tell them, those that one source names named in all. */
    public List<Told> named() {
        return failures.all().stream()
                .map(told -> new Told(names.named(told.attempt()), told.path(), told.source()))
                .toList();
    }

    void state(ZoneOffset offset) {
        if (stated.size() < MOST_ZONES || stated.containsKey(offset)) {
            stated.merge(offset, 1L, Long::sum);
        }
    }

    @Nullable EvidenceTime zoned(@Nullable EvidenceTime time) {
        return time == null || zone == null ? time : time.in(zone);
    }

    void take(Attempt attempt, String path, int source) {
        names.take(attempt);
        EvidenceTime time = attempt.timeOrNull();
        if (time != null) {
            newest.take(time, time);
        }
        if (isDeciding(attempt)) {
            latest.take(time, attempt);
        }
        if (!attempt.succeeded()) {
            failures.add(attempt, path, source);
            return;
        }
        successes.take(attempt);
        if (attempt.operation() == Operation.INSTALL
                && time != null
                && !FailureClass.of(attempt).isNoise()) {
            installs.take(time, time);
        }
    }

    void take(Fact fact, String path) {
        if (fact.timeOrNull() != null) {
            newest.take(fact.timeOrNull(), fact.timeOrNull());
        }
        if (fact.kind() == Fact.Kind.STORE_SOUND) {
            successes.storeIsSound(fact.timeOrNull());
        }
        facts.take(fact, path);
    }

    /** Whether it tells if Windows Update works: an install, a download or a search. */
    static boolean isDeciding(Attempt attempt) {
        return switch (attempt.operation()) {
            case INSTALL, DOWNLOAD, SEARCH -> true;
            case SETUP, SERVICING, SELF_UPDATE, OTHER -> false;
        };
    }
}
