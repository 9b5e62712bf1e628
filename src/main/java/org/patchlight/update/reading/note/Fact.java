package org.patchlight.update.reading.note;

import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Hresult;

/**
 * A statement of a source about the PC's state, other than an attempt.
 *
 * @param kind the kind of statement
 * @param timeOrNull when it was true; null if the source has no time
 * @param subject the service, component or file it is about, an extend code, or the end of a pause; empty if not
 *     needed
 * @param codeOrNull the code that came with it; null if none
 */
public record Fact(
        Kind kind,
        @Nullable EvidenceTime timeOrNull,
        String subject,
        @Nullable Hresult codeOrNull) {
    /** Between the parts of a subject that has two. */
    public static final String SEPARATOR = " = ";

    /** The kind of statement. */
    public enum Kind {
        /** The component store is damaged and was not repaired. */
        STORE_DAMAGED,
        /** The component store was examined and is intact, or was fully repaired. */
        STORE_SOUND,
        /** Windows needs a restart. The subject is the package that needs it, if the source says it. */
        RESTART_PENDING,
        /** The registry has the mark of a pending restart in the subject, written as its full key. */
        RESTART_MARK,
        /** The change of the package in the subject is finished, after the restart if it needed one. */
        CHANGE_FINISHED,
        /** The service in the subject is disabled. */
        SERVICE_DISABLED,
        /** The service in the subject got a start type other than disabled. */
        SERVICE_SWITCHED_ON,
        /** The service in the subject is missing. */
        SERVICE_MISSING,
        /** A service failed. The subject is its name, {@link #SEPARATOR} and the number of the event, or "start". */
        SERVICE_FAILED,
        /** A service runs another program than that of Windows. The subject is its name, " = " and the program. */
        SERVICE_HIJACKED,
        /** A rule of Windows Firewall blocks the update services. The subject is its name and what it blocks. */
        FIREWALL_BLOCKS,
        /** The program of Windows Update in the subject has another name. */
        PROGRAM_RENAMED,
        /** The service in the subject is missing, and its settings are under another key. */
        SERVICE_RENAMED,
        /** The rights of the service in the subject don't let Windows start it. */
        SERVICE_RIGHTS,
        /** A line of the hosts file redirects update servers. The subject is its number, a space and their domain. */
        HOSTS_BLOCK,
        /** Update policies have a source, as a copy of Patchlight's own says it: its id, for a program also the values. */
        POLICY_SOURCE,
        /** An organisation manages or managed the PC. The subject is the sign of it: mdm, cloud-join, domain-policy. */
        ORGANISATION_SIGN,
        /** Microsoft holds back a version of Windows. The subject is its name, " = " and the numbers of the holds. */
        UPGRADE_HELD,
        /** An upgrade stopped in the phase and operation of the extend code in the subject, such as {@code 0x20017}. */
        UPGRADE_PHASE,
        /** Updates were paused. */
        PAUSED
    }
}
