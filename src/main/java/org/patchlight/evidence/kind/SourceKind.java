package org.patchlight.evidence.kind;

import java.util.Locale;

/** What kind of evidence a copied file holds. */
public enum SourceKind {
    /** {@code ReportingEvents.log} of the update agent. */
    REPORTING_EVENTS,
    /** {@code WindowsUpdate.log}: of Windows 7 and 8.1, or as {@code Get-WindowsUpdateLog} writes it from traces. */
    WINDOWS_UPDATE_LOG,
    /** Records of the event log as XML, one or many. */
    EVENT_XML,
    /** Records of the event log as text, copied or printed by a tool. */
    EVENT_TEXT,
    /** An event log as Windows keeps it, {@code .evtx}. */
    EVTX,
    /** A list of updates as a script printed it. */
    UPDATE_HISTORY,
    /** {@code setupact.log}, {@code setuperr.log} and their like of an upgrade. */
    SETUP_LOG,
    /** {@code CBS.log} of the component store. */
    CBS_LOG,
    DISM_LOG,
    /** What {@code w32tm} printed. */
    W32TM,
    /** What another tool of Windows printed: {@code DISM}, {@code SFC}, {@code sc}, {@code net}. */
    TOOL_OUTPUT,
    /** {@code .reg} files. */
    REGISTRY_EXPORT,
    UNKNOWN;

    /** The stable name used in JSON, such as {@code windows-update-log}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
