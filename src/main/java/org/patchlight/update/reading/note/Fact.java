package org.patchlight.update.reading.note;

import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Hresult;

/**
 * What a source says about the state of the PC, beside finished attempts.
 *
 * @param kind what it is about
 * @param timeOrNull when it was so; null if the source does not tell
 * @param subject what it is about more closely: a service, a host, a component; empty if nothing
 * @param codeOrNull the code that came with it
 */
public record Fact(
        Kind kind,
        @Nullable EvidenceTime timeOrNull,
        String subject,
        @Nullable Hresult codeOrNull) {
    /** What a fact is about. */
    public enum Kind {
        /** The component store is damaged and was not repaired. */
        STORE_DAMAGED,
        /** The component store was examined and found sound, or repaired in full. */
        STORE_SOUND,
        /** Windows waits for a restart. */
        RESTART_PENDING,
        /** The service named by the subject is disabled. */
        SERVICE_DISABLED,
        /** The service named by the subject is missing. */
        SERVICE_MISSING,
        /** An upgrade stopped in the phase and at the operation that the subject, an extend code such as {@code 0x20017}, names. */
        UPGRADE_PHASE,
        /** Updates were paused. */
        PAUSED
    }
}
