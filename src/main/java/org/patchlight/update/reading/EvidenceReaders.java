package org.patchlight.update.reading;

import java.util.EnumMap;
import java.util.Map;
import org.patchlight.evidence.kind.SourceKind;
import org.patchlight.update.reading.event.EventTextReader;
import org.patchlight.update.reading.event.EventXmlReader;
import org.patchlight.update.reading.event.EvtxReader;
import org.patchlight.update.reading.history.UpdateHistoryReader;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.registry.RegistryExportReader;
import org.patchlight.update.reading.report.ReportingEventsReader;
import org.patchlight.update.reading.servicing.CbsLogReader;
import org.patchlight.update.reading.servicing.DismLogReader;
import org.patchlight.update.reading.setup.SetupLogReader;
import org.patchlight.update.reading.updatelog.ClientLogReader;
import org.patchlight.update.reading.updatelog.WindowsUpdateLogReader;

/** The readers of all kinds of update evidence. */
public final class EvidenceReaders {
    private EvidenceReaders() {}

    /** One reader for each kind of evidence about updates. */
    public static Map<SourceKind, EvidenceReader> byKind() {
        Map<SourceKind, EvidenceReader> readers = new EnumMap<>(SourceKind.class);
        readers.put(SourceKind.REPORTING_EVENTS, new ReportingEventsReader());
        readers.put(SourceKind.WINDOWS_UPDATE_LOG, new WindowsUpdateLogReader());
        readers.put(SourceKind.CLIENT_LOG, new ClientLogReader());
        readers.put(SourceKind.EVENT_XML, new EventXmlReader());
        readers.put(SourceKind.EVENT_TEXT, new EventTextReader());
        readers.put(SourceKind.EVTX, new EvtxReader());
        readers.put(SourceKind.UPDATE_HISTORY, new UpdateHistoryReader());
        readers.put(SourceKind.SETUP_LOG, new SetupLogReader());
        readers.put(SourceKind.CBS_LOG, new CbsLogReader());
        readers.put(SourceKind.DISM_LOG, new DismLogReader());
        readers.put(SourceKind.TOOL_OUTPUT, new ToolOutputReader());
        readers.put(SourceKind.REGISTRY_EXPORT, new RegistryExportReader());
        return readers;
    }
}
