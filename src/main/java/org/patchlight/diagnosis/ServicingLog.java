package org.patchlight.diagnosis;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.pc.Pc;
import org.patchlight.pc.file.FileFacts;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.servicing.CbsLogReader;
import org.patchlight.update.source.LogEnd;

/**
 * The failures at the end of the log of the servicing stack.
 *
 * @param facts the file when it was read; an unchanged file is not read again
 * @param attempts the failures, in the order of the log
 */
record ServicingLog(FileFacts facts, List<Attempt> attempts) {
    /** Windows starts a new log at about 50 MB. A failed update writes some hundred lines, most of them no errors. */
    private static final long MOST_BYTES = 16L << 20;

    private static final int MOST = 100;

    static ServicingLog read(Pc pc, String path, FileFacts facts) throws IOException {
        FailureNotes notes = new FailureNotes();
        String name = path.substring(path.lastIndexOf('\\') + 1);
        new CbsLogReader().read(new EvidenceFile(path, name, () -> LogEnd.open(pc, path, facts, MOST_BYTES)), notes);
        return new ServicingLog(facts, List.copyOf(notes.attempts));
    }

    /** Keeps the newest failures. */
    private static final class FailureNotes implements Notes {
        private final List<Attempt> attempts = new ArrayList<>();

        @Override
        public void attempt(Attempt attempt) {
            if (!attempt.succeeded()) {
                if (attempts.size() == MOST) {
                    attempts.remove(0);
                }
                attempts.add(attempt);
            }
        }

        @Override
        public void fact(Fact fact) {}

        @Override
        public void record() {}

        @Override
        public void unreadable() {}

        @Override
        public void zone(ZoneOffset offset) {}
    }
}
