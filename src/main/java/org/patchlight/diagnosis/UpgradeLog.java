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
 * What the end of one log of Windows Setup tells.
 *
 * @param path the log
 * @param facts the file when it was read: an unchanged one needs no second reading
 * @param attempts upgrades that ended, in the order of the log
 * @param phases where they stopped
 */
record UpgradeLog(String path, FileFacts facts, List<Attempt> attempts, List<Fact> phases) {
    /** How an upgrade ended stands near the end; what comes after is its tidying up. */
    private static final long MOST_BYTES = 8L << 20;

    private static final int MOST = 200;

    static UpgradeLog read(Pc pc, String path, FileFacts facts) throws IOException {
        Taken taken = new Taken();
        String name = path.substring(path.lastIndexOf('\\') + 1);
        new SetupLogReader().read(new EvidenceFile(path, name, () -> LogEnd.open(pc, path, facts, MOST_BYTES)), taken);
        return new UpgradeLog(path, facts, List.copyOf(taken.attempts), List.copyOf(taken.phases));
    }

    /** Keeps what is of interest, the newest of too many. */
    private static final class Taken implements Notes {
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
