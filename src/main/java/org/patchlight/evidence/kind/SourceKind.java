package org.patchlight.evidence.kind;

import java.util.Locale;

/** The kind of evidence that a copied file holds. */
public enum SourceKind {
    /** {@code ReportingEvents.log} of the update agent. */
    REPORTING_EVENTS,
    /** {@code WindowsUpdate.log}: of Windows 7 and 8.1, or as {@code Get-WindowsUpdateLog} writes it from traces. */
    WINDOWS_UPDATE_LOG,
    /** A log of the Configuration Manager client, such as {@code WUAHandler.log}. */
    CLIENT_LOG,
    /** Event log records as XML, one or many. */
    EVENT_XML,
    /** Event log records as text, copied or printed by a tool. */
    EVENT_TEXT,
    /** An event log in Windows' own format, {@code .evtx}. */
    EVTX,
    /** A list of updates printed by a script. */
    UPDATE_HISTORY,
    /** {@code setupact.log}, {@code setuperr.log} and similar logs of an upgrade. */
    SETUP_LOG,
    /** {@code CBS.log} of the component store. */
    CBS_LOG,

    /** {@code dism.log}. */
    DISM_LOG,
    /** Output of {@code w32tm}. */
    W32TM,
    /** Output of another Windows tool: {@code DISM}, {@code SFC}, {@code sc}, {@code net}. */
    TOOL_OUTPUT,
    /** {@code .reg} files. */
    REGISTRY_EXPORT,

    /** No known kind. */
    UNKNOWN;

    /** The stable name used in JSON, such as {@code windows-update-log}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
