package org.patchlight.update.reading.note;

import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.health.Culprit;
import org.patchlight.pc.RegistryKey;
import org.patchlight.pc.RegistryValue;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.build.BuildSnapshot;
import org.patchlight.update.build.RollupRecord;

/** Receives what a reader finds in one source. A reader counts damaged records and continues. */
public interface Notes {
    /** An attempt ended, successfully or not. */
    void attempt(Attempt attempt);

    /**
     * The name of an update, from a record that is about no end of an attempt.
     *
     * @param updateIdOrNull the update's GUID; null if the record has none, so that it names nothing
     * @param titleOrNull its title
     * @param kbOrNull its article
     */
    default void name(@Nullable String updateIdOrNull, @Nullable String titleOrNull, @Nullable String kbOrNull) {}

    /** A readable record, line or event, whatever its content. */
    void record();

    /** So many readable records. */
    default void records(long count) {
        for (long i = 0; i < count; i++) {
            record();
        }
    }

    /** The moment after which a success is dated wrongly and doesn't count. */
    default Instant countsUntil() {
        return Instant.MAX;
    }

    /** A record that exists but could not be read. */
    void unreadable();

    /** A record that was cut off by a limit or is damaged, so that it may have said anything. */
    default void lost() {
        unreadable();
    }

    /**
     * The source states the UTC offset of the PC's local time. Later sources of the same PC without a zone may use
     * it.
     */
    void zone(ZoneOffset offset);

    /** So many lines were cut off, but their beginnings count as records, readable or not. */
    default void cutOff(long lines) {}

    /** A success has this time, but a record that was written after it has an earlier one. */
    default void misdated(EvidenceTime time) {}

    /** An event of the Windows time service, {@link CopiedEvent#TIME_SERVICE}, whatever its id, in the file's order. */
    default void timeEvent(CopiedEvent event) {}

    /** A fact about the PC other than an attempt. */
    void fact(Fact fact);

    /** A result code stands in plain sight in a text that doesn't say what failed. */
    default void mention(Mention mention) {}

    /** An error line names a thing that Windows needs, but the source doesn't show how the operation ended. */
    default void suspect(Culprit named) {}

    /** What the source says at one moment about the build of Windows and its cumulative updates. */
    default void build(BuildSnapshot seen) {}

    /** What the servicing stack recorded about a cumulative update. */
    default void rollup(RollupRecord record) {}

    /** A registry key begins: one of the time service, or another. */
    default void keyOfClock(boolean ofClock) {}

    /** A registry key was copied with all its values. */
    default void key(RegistryKey key) {}

    /** A registry value that concerns updates. */
    default void value(RegistryKey key, String name, RegistryValue value) {}
}
