package org.patchlight.update.source;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.Attempt.Operation;
import org.patchlight.update.attempt.UpdateClass;
import org.patchlight.update.attempt.UpdateFailure;

/** When this PC last searched for updates and installed some with success, whichever updates they were. */
final class LastSuccesses {
    private @Nullable Instant search;
    private @Nullable Instant install;
    private @Nullable Instant update;
    private @Nullable Attempt ofWindows;

    void take(Attempt success, Instant time) {
        if (success.operation() == Operation.SEARCH) {
            search = later(search, time);
        } else if (success.operation() == Operation.INSTALL) {
            install = later(install, time);
            takeOfWindows(success);
            boolean named = success.updateIdOrNull() != null || success.titleOrNull() != null;
            if (named && !UpdateClass.of(success).isNoise()) {
                update = later(update, time);
            }
        }
    }

    void addAll(LastSuccesses other) {
        search = laterOf(search, other.search);
        install = laterOf(install, other.install);
        update = laterOf(update, other.update);
        if (other.ofWindows != null) {
            takeOfWindows(other.ofWindows);
        }
    }

    /** Records that a search failed after all searches so far. One ahead of the clock then counts as no later. */
    void wereBefore(UpdateFailure failure, Instant now) {
        if (failure.operation() == Operation.SEARCH && search != null && OvertakenFailures.isNotYet(search, now)) {
            search = failure.time();
        }
    }

    /** When an update was last installed or a search last succeeded; empty if unknown. */
    Optional<Instant> time() {
        return Optional.ofNullable(laterOf(search, install));
    }

    /** When an update that is neither a Store app nor a definition was last installed; empty if unknown. */
    Optional<Instant> updateTime() {
        return Optional.ofNullable(update);
    }

    /** The title of the newest installed update of Windows itself; empty if unknown. */
    Optional<String> titleOfWindows() {
        return Optional.ofNullable(ofWindows).map(Attempt::titleOrNull);
    }

    private void takeOfWindows(Attempt success) {
        boolean newer = ofWindows == null || place(success).isAfter(place(ofWindows));
        if (newer && success.titleOrNull() != null && UpdateClass.of(success) == UpdateClass.OS) {
            ofWindows = success;
        }
    }

    private static Instant place(Attempt success) {
        return success.timeOrNull() == null ? Instant.MIN : success.timeOrNull().sortable();
    }

    private static Instant later(@Nullable Instant one, Instant other) {
        return one != null && one.isAfter(other) ? one : other;
    }

    private static @Nullable Instant laterOf(@Nullable Instant one, @Nullable Instant other) {
        return other == null ? one : later(one, other);
    }
}
