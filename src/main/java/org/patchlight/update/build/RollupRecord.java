package org.patchlight.update.build;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;

/**
 * A record that a cumulative update was installed, or that an update was removed.
 *
 * @param time when it ended
 * @param source who says it
 * @param change what ended
 * @param buildOrNull the build that the update brings; null if the record doesn't name it
 * @param kbOrNull its article, {@code KB} and digits; null if the record doesn't name it
 */
public record RollupRecord(
        EvidenceTime time,
        Source source,
        Change change,
        @Nullable WindowsBuild buildOrNull,
        @Nullable String kbOrNull) {
    /** Who says it. */
    public enum Source {
        /** The update agent, in its history, its log or the event log. */
        AGENT,
        /** The servicing stack, in the log Setup. */
        SERVICING
    }

    /** What ended. */
    public enum Change {
        /** An installation. For the servicing stack this includes the restart. */
        INSTALLED,
        /** The servicing stack began an installation, or waits for the restart that ends it. */
        BEGUN,
        /** A removal, or a change to a state other than installed. */
        OTHER
    }

    /** The build that the update brings. */
    public Optional<WindowsBuild> build() {
        return Optional.ofNullable(buildOrNull);
    }

    /** The same record at another time, such as the same time with a zone. */
    public RollupRecord at(EvidenceTime other) {
        return new RollupRecord(other, source, change, buildOrNull, kbOrNull);
    }

    /** Whether both are about the same update, by its article or its build. */
    public boolean isSameUpdate(RollupRecord other) {
        return (kbOrNull != null && kbOrNull.equals(other.kbOrNull))
                || (buildOrNull != null
                        && other.buildOrNull != null
                        && buildOrNull.revision() == other.buildOrNull.revision()
                        && buildOrNull.isSameWindows(other.buildOrNull));
    }
}
