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
import org.patchlight.update.reading.setup.SetupLogReader;
import org.patchlight.update.source.LogEnd;

/**
 * The contents of the end of one Windows Setup log.
 *
 * @param path the log
 * @param facts the file when it was read; an unchanged file is not read again
 * @param attempts the upgrades that ended, in the order of the log
 * @param phases where they stopped
 */
record UpgradeLog(String path, FileFacts facts, List<Attempt> attempts, List<Fact> phases) {
    /** How an upgrade ended is logged near the end; only cleanup follows. */
    private static final long MOST_BYTES = 8L << 20;

    private static final int MOST = 200;

    static UpgradeLog read(Pc pc, String path, FileFacts facts) throws IOException {
        UpgradeNotes notes = new UpgradeNotes();
        String name = path.substring(path.lastIndexOf('\\') + 1);
        new SetupLogReader().read(new EvidenceFile(path, name, () -> LogEnd.open(pc, path, facts, MOST_BYTES)), notes);
        return new UpgradeLog(path, facts, List.copyOf(notes.attempts), List.copyOf(notes.phases));
    }

    /** Keeps upgrades and phases, at most the newest 200 of each. */
    private static final class UpgradeNotes implements Notes {
        private final List<Attempt> attempts = new ArrayList<>();
        private final List<Fact> phases = new ArrayList<>();

        @Override
        public void attempt(Attempt attempt) {
            if (attempt.operation() == Attempt.Operation.SETUP) {
                add(attempts, attempt);
            }
        }

        @Override
        public void fact(Fact fact) {
            if (fact.kind() == Fact.Kind.UPGRADE_PHASE) {
                add(phases, fact);
            }
        }

        private static <T> void add(List<T> list, T one) {
            if (list.size() == MOST) {
                list.remove(0);
            }
            list.add(one);
        }

        @Override
        public void record() {}

        @Override
        public void unreadable() {}

        @Override
        public void zone(ZoneOffset offset) {}
    }
}
