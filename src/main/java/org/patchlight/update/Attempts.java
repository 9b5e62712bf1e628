package org.patchlight.update;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.ReportedEvent.Outcome;
import org.patchlight.update.UpdateFailure.Operation;

/**
 * What a log says about attempts, gathered record by record in memory that does not grow with the log: of each update the newest successes and
 * a few failures. Records may come in any order of time.
 */
public final class Attempts {
    private static final int MOST_UPDATES = 5000;
    private static final int MOST_FAILURES_OF_ONE = 20;

    private final String source;
    private final Map<String, Instant> downloads = bounded();
    private final Map<String, Instant> installs = bounded();
    private final Map<String, Instant> others = bounded();
    private final Map<String, Deque<UpdateFailure>> failures = bounded();
    private final Map<String, ReportedEvent> named = bounded();
    private @Nullable Instant goodSearch;
    private @Nullable Instant goodInstall;
    private @Nullable Instant goodUpdate;
    private @Nullable Instant newest;
    private int records;

    /** Nothing yet, from the source of this name, such as {@code ReportingEvents.log}. */
    public Attempts(String source) {
        this.source = source;
    }

    /** Takes note of one record. */
    public void add(ReportedEvent event) {
        records++;
        newest = laterOf(newest, event.time());
        String id = event.updateIdOrNull();
        if (id != null && event.titleOrNull() != null) {
            named.put(id, event);
        }
        if (event.outcome() == Outcome.SUCCEEDED) {
            succeeded(event);
        } else if (event.outcome() == Outcome.FAILED) {
            failed(event);
        }
    }

    /** Takes note of all that the other has noted. */
    void addAll(Attempts other) {
        records += other.records;
        named.putAll(other.named);
        other.downloads.forEach((key, time) -> downloads.merge(key, time, Attempts::later));
        other.installs.forEach((key, time) -> installs.merge(key, time, Attempts::later));
        other.others.forEach((key, time) -> others.merge(key, time, Attempts::later));
        other.failures.values().forEach(some -> some.forEach(this::note));
        goodSearch = laterOf(goodSearch, other.goodSearch);
        goodInstall = laterOf(goodInstall, other.goodInstall);
        goodUpdate = laterOf(goodUpdate, other.goodUpdate);
        newest = laterOf(newest, other.newest);
    }

    /** The same again, to which more can be added. */
    Attempts copy() {
        Attempts copy = new Attempts(source);
        copy.addAll(this);
        return copy;
    }

    /** How many records were noted. */
    public int records() {
        return records;
    }

    /** When an update was last installed or a search last succeeded; empty if the log does not tell. */
    public Optional<Instant> lastSuccess() {
        return Optional.ofNullable(laterOf(goodSearch, goodInstall));
    }

    /** When an update that is neither an app of the Store nor a definition was last installed; empty if no record tells. */
    Optional<Instant> lastUpdate() {
        return Optional.ofNullable(goodUpdate);
    }

    /** The time of the newest record, whatever it tells; empty if there is none. */
    Optional<Instant> newest() {
        return Optional.ofNullable(newest);
    }

    /** All failures noted, healed or not, in no particular order. */
    List<UpdateFailure> failures() {
        List<UpdateFailure> all = new ArrayList<>();
        failures.values().forEach(some -> some.forEach(failure -> all.add(withName(failure))));
        return all;
    }

    /** Whether a later success of the same update, or for a search any later good search, made up for a failure. */
    boolean heals(UpdateFailure failure) {
        if (failure.operation() == Operation.SEARCH) {
            return goodSearch != null && goodSearch.isAfter(failure.time());
        }
        return succeededAfter(installs, failure)
                || (failure.operation() == Operation.DOWNLOAD && succeededAfter(downloads, failure))
                || (failure.operation() == Operation.OTHER && succeededAfter(others, failure));
    }

    private static boolean succeededAfter(Map<String, Instant> successes, UpdateFailure failure) {
        UpdateIdentity update = UpdateIdentity.of(failure);
        if (isAfter(successes.get(idKey(update.updateIdOrNull())), failure.time())
                || isAfter(successes.get(kbKey(update.kbOrNull())), failure.time())) {
            return true;
        }
        boolean onlyTitle = update.updateIdOrNull() == null && update.kbOrNull() == null;
        return onlyTitle && isAfter(successes.get(titleKey(update.titleOrNull())), failure.time());
    }

    private static boolean isAfter(@Nullable Instant success, Instant failure) {
        return success != null && success.isAfter(failure);
    }

    private void succeeded(ReportedEvent event) {
        switch (event.operation()) {
            case SEARCH -> goodSearch = laterOf(goodSearch, event.time());
            case INSTALL -> {
                goodInstall = laterOf(goodInstall, event.time());
                succeeded(installs, event);
                boolean named = event.updateIdOrNull() != null || event.titleOrNull() != null;
                if (named
                        && !UpdateClass.of(event.titleOrNull(), event.kbOrNull())
                                .isNoise()) {
                    goodUpdate = laterOf(goodUpdate, event.time());
                }
            }
            case DOWNLOAD -> succeeded(downloads, event);
            case OTHER -> succeeded(others, event);
        }
    }

    private static void succeeded(Map<String, Instant> successes, ReportedEvent event) {
        if (event.updateIdOrNull() != null) {
            successes.merge(idKey(event.updateIdOrNull()), event.time(), Attempts::later);
        }
        if (event.kbOrNull() != null) {
            successes.merge(kbKey(event.kbOrNull()), event.time(), Attempts::later);
        }
        if (event.titleOrNull() != null) {
            successes.merge(titleKey(event.titleOrNull()), event.time(), Attempts::later);
        }
    }

    private void failed(ReportedEvent event) {
        note(new UpdateFailure(
                event.time(),
                event.operation(),
                event.code(),
                event.rootOrNull(),
                event.titleOrNull(),
                event.kbOrNull(),
                event.updateIdOrNull(),
                source));
    }

    private void note(UpdateFailure failure) {
        Deque<UpdateFailure> ofOne =
                failures.computeIfAbsent(UpdateIdentity.of(failure).key(), key -> new ArrayDeque<>());
        ofOne.addLast(failure);
        if (ofOne.size() > MOST_FAILURES_OF_ONE) {
            UpdateFailure oldest = ofOne.stream()
                    .min((one, other) -> one.time().compareTo(other.time()))
                    .orElseThrow();
            ofOne.remove(oldest);
        }
    }

    /** A failed download has no title of its own; another record of the same update may tell it. */
    private UpdateFailure withName(UpdateFailure failure) {
        ReportedEvent other = failure.updateIdOrNull() == null ? null : named.get(failure.updateIdOrNull());
        if (failure.titleOrNull() != null || other == null) {
            return failure;
        }
        String kb = failure.kbOrNull() == null ? other.kbOrNull() : failure.kbOrNull();
        return new UpdateFailure(
                failure.time(),
                failure.operation(),
                failure.code(),
                failure.rootOrNull(),
                other.titleOrNull(),
                kb,
                failure.updateIdOrNull(),
                failure.source());
    }

    private static String idKey(@Nullable String id) {
        return "id " + id;
    }

    private static String kbKey(@Nullable String kb) {
        return "kb " + kb;
    }

    private static String titleKey(@Nullable String title) {
        return "title " + title;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static @Nullable Instant laterOf(@Nullable Instant one, @Nullable Instant other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return later(one, other);
    }

    private static <V> Map<String, V> bounded() {
        return new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
                return size() > MOST_UPDATES;
            }
        };
    }
}
