package org.patchlight.update.attempt;

import java.util.Objects;
import org.patchlight.update.attempt.Attempt.Operation;

/**
 * Decides whether two attempts are about the same update: by its id, else its article, else its title. All searches
 * are alike.
 */
public final class SameUpdate {
    private SameUpdate() {}

    /**
     * Whether both attempts are about the same update. Two attempts without any name match if the operation is the
     * same.
     */
    public static boolean isSame(Attempt one, Attempt other) {
        if (one.operation() == Operation.SEARCH || other.operation() == Operation.SEARCH) {
            return one.operation() == other.operation();
        }
        if (!isNamed(one) && !isNamed(other)) {
            return one.operation() == other.operation();
        }
        if (one.updateIdOrNull() != null && Objects.equals(one.updateIdOrNull(), other.updateIdOrNull())) {
            return true;
        }
        if (one.kbOrNull() != null && other.kbOrNull() != null) {
            return one.kbOrNull().equals(other.kbOrNull());
        }
        boolean idsDiffer = one.updateIdOrNull() != null && other.updateIdOrNull() != null;
        return !idsDiffer && one.titleOrNull() != null && Objects.equals(one.titleOrNull(), other.titleOrNull());
    }

    /** Whether id, article or title of the update is known. */
    public static boolean isNamed(Attempt attempt) {
        return attempt.updateIdOrNull() != null || attempt.kbOrNull() != null || attempt.titleOrNull() != null;
    }

    /**
     * The key for grouping attempts. Attempts on one update nearly always share it; those on different updates never
     * do.
     */
    public static String key(Attempt attempt) {
        if (attempt.operation() == Operation.SEARCH) {
            return "search";
        }
        if (attempt.kbOrNull() != null) {
            return attempt.kbOrNull();
        }
        if (attempt.updateIdOrNull() != null) {
            return attempt.updateIdOrNull();
        }
        return attempt.titleOrNull() == null ? attempt.operation().id() : Objects.requireNonNull(attempt.titleOrNull());
    }

    /**
     * Whether a success that was recorded after a failure resolves it, whatever their times say.
     */
    public static boolean resolves(Attempt success, Attempt failure) {
        Operation done = success.operation();
        return switch (failure.operation()) {
            case SEARCH -> done == Operation.SEARCH;
            case SELF_UPDATE -> done == Operation.SELF_UPDATE || done == Operation.SEARCH;
            case INSTALL, DOWNLOAD, SETUP, SERVICING, OTHER ->
                (done == failure.operation() || done == Operation.INSTALL) && isSame(failure, success);
        };
    }
}
