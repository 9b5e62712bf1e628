package org.patchlight.casefile;

import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.kind.SourceKind;
import org.patchlight.update.reading.mention.MentionReader;
import org.patchlight.update.reading.note.EvidenceReader;

/** Which codes of a source in which no operation ended are worth a note. */
final class MentionReaders {
    private MentionReaders() {}

    /** The reader of codes in plain sight; null for kinds whose numbers mean other things. */
    static @Nullable EvidenceReader of(SourceKind kind) {
        return switch (kind) {
            case UNKNOWN, CLIENT_LOG, UPDATE_HISTORY, TOOL_OUTPUT, EVENT_TEXT, EVENT_XML -> MentionReader.ofText();
            case CBS_LOG, DISM_LOG, SETUP_LOG -> MentionReader.ofLog();
            case REPORTING_EVENTS, WINDOWS_UPDATE_LOG, EVTX, REGISTRY_EXPORT, W32TM -> null;
        };
    }
}
