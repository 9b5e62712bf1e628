package org.patchlight.update.attempt;

import java.util.Objects;
import org.patchlight.update.attempt.Attempt.Operation;

/** Whether two attempts are about the same update: by its id, else its article, else its title. All searches are alike. */
public final class SameUpdate {
    private SameUpdate() {}

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

    /** Whether anything tells which update it is about. */
    public static boolean isNamed(Attempt attempt) {
        return attempt.updateIdOrNull() != null || attempt.kbOrNull() != null || attempt.titleOrNull() != null;
    }

    /** What to group attempts by: the same for any two of one update as a rule, never the same for two of different ones. */
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
}
