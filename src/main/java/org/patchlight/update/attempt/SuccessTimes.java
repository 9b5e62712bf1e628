package org.patchlight.update.attempt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.UpdateFailure.Operation;

/** When each update last succeeded, by id, article and title, and when a search did. Memory use is limited. */
final class SuccessTimes {
    private static final int MOST_UPDATES = 5000;

    private final Map<String, Instant> downloads = new LruMap<>(MOST_UPDATES);
    private final Map<String, Instant> installs = new LruMap<>(MOST_UPDATES);
    private final Map<String, Instant> others = new LruMap<>(MOST_UPDATES);
    private @Nullable Instant lastSearch;
    private @Nullable Instant lastInstall;
    private @Nullable Instant lastUpdate;
    private @Nullable ReportedEvent ofWindows;

    void add(ReportedEvent success) {
        switch (success.operation()) {
            case SEARCH -> lastSearch = later(lastSearch, success.time());
            case INSTALL -> {
                lastInstall = later(lastInstall, success.time());
                add(installs, success);
                noteOfWindows(success);
                boolean named = success.updateIdOrNull() != null || success.titleOrNull() != null;
                if (named
                        && !UpdateClass.of(success.titleOrNull(), success.kbOrNull())
                                .isNoise()) {
                    lastUpdate = later(lastUpdate, success.time());
                }
            }
            case DOWNLOAD -> add(downloads, success);
            case OTHER -> add(others, success);
        }
    }

    void addAll(SuccessTimes other) {
        other.downloads.forEach((key, time) -> downloads.merge(key, time, SuccessTimes::later));
        other.installs.forEach((key, time) -> installs.merge(key, time, SuccessTimes::later));
        other.others.forEach((key, time) -> others.merge(key, time, SuccessTimes::later));
        lastSearch = laterOf(lastSearch, other.lastSearch);
        lastInstall = laterOf(lastInstall, other.lastInstall);
        lastUpdate = laterOf(lastUpdate, other.lastUpdate);
        if (other.ofWindows != null) {
            noteOfWindows(other.ofWindows);
        }
    }

    /** When an update was last installed or a search last succeeded; empty if unknown. */
    Optional<Instant> last() {
        return Optional.ofNullable(laterOf(lastSearch, lastInstall));
    }

    /** When an update that is neither a Store app nor a definition was last installed; empty if unknown. */
    Optional<Instant> lastUpdate() {
        return Optional.ofNullable(lastUpdate);
    }

    /** The title of the newest installed update of Windows itself; empty if unknown. */
    Optional<String> newestOfWindows() {
        return Optional.ofNullable(ofWindows).map(ReportedEvent::titleOrNull);
    }

    private void noteOfWindows(ReportedEvent success) {
        boolean newer = ofWindows == null || success.time().isAfter(ofWindows.time());
        if (newer
                && success.titleOrNull() != null
                && UpdateClass.of(success.titleOrNull(), success.kbOrNull()) == UpdateClass.OS) {
            ofWindows = success;
        }
    }

    /** Whether a success resolves the failure: same update, and a later time. */
    boolean resolves(UpdateFailure failure) {
        if (failure.operation() == Operation.SEARCH) {
            return lastSearch != null && lastSearch.isAfter(failure.time());
        }
        return isAfter(installs, failure)
                || (failure.operation() == Operation.DOWNLOAD && isAfter(downloads, failure))
                || (failure.operation() == Operation.OTHER && isAfter(others, failure));
    }

    /**
     * Records that all successes so far were written before this failure. Successes ahead of the clock then count as
     * no later than it.
     */
    void wereBefore(UpdateFailure failure, Instant now) {
        if (failure.operation() == Operation.SEARCH) {
            lastSearch = lastSearch == null ? null : noLater(lastSearch, failure, now);
            return;
        }
        for (Map<String, Instant> successes : List.of(downloads, installs, others)) {
            for (String key : keys(failure.identity())) {
                successes.computeIfPresent(key, (same, time) -> noLater(time, failure, now));
            }
        }
    }

    private static Instant noLater(Instant success, UpdateFailure failure, Instant now) {
        return OvertakenFailures.isNotYet(success, now) ? failure.time() : success;
    }

    private static boolean isAfter(Map<String, Instant> successes, UpdateFailure failure) {
        UpdateIdentity update = failure.identity();
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

    private static void add(Map<String, Instant> successes, ReportedEvent event) {
        if (event.updateIdOrNull() != null) {
            successes.merge(idKey(event.updateIdOrNull()), event.time(), SuccessTimes::later);
        }
        if (event.kbOrNull() != null) {
            successes.merge(kbKey(event.kbOrNull()), event.time(), SuccessTimes::later);
        }
        if (event.titleOrNull() != null) {
            successes.merge(titleKey(event.titleOrNull()), event.time(), SuccessTimes::later);
        }
    }

    private static String[] keys(UpdateIdentity update) {
        return new String[] {idKey(update.updateIdOrNull()), kbKey(update.kbOrNull()), titleKey(update.titleOrNull())};
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

    private static Instant later(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    private static @Nullable Instant laterOf(@Nullable Instant one, @Nullable Instant other) {
        return other == null ? one : later(one, other);
    }
}
