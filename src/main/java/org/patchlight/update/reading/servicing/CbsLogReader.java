package org.patchlight.update.reading.servicing;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.text.EvidenceTime;
import org.patchlight.update.attempt.Attempt;
import org.patchlight.update.attempt.FailureDetail;
import org.patchlight.update.attempt.Hresult;
import org.patchlight.update.reading.note.EvidenceReader;
import org.patchlight.update.reading.note.Fact;
import org.patchlight.update.reading.note.Notes;
import org.patchlight.update.reading.servicing.StoreSummary.Examination;
import org.patchlight.update.reading.stamped.StampedLine;
import org.patchlight.update.reading.stamped.StampedLog;

/**
 * Reads {@code CBS.log} and its older {@code CbsPersist_*.log} (Windows 7 to 11). It reads examinations of the
 * component store, changes of packages, and files that the system file checker could not repair. Most error codes in
 * the log are harmless. Only those that ended an operation count. Times are local.
 */
public final class CbsLogReader implements EvidenceReader {
    private final boolean skips;

    /** A reader that skips lines which decide nothing. */
    public CbsLogReader() {
        this(true);
    }

    /**
     * A reader for comparing.
     *
     * @param skips whether lines that decide nothing are skipped
     */
    CbsLogReader(boolean skips) {
        this.skips = skips;
    }

    @Override
    public void read(EvidenceFile file, Notes notes) throws IOException {
        StampedLog.read(file, notes, new LineHandler(file.path(), notes), skips ? new RelevantServicing() : null);
    }

    private static final class LineHandler implements StampedLog.LineHandler {
        private final Notes notes;
        private final StoreSummary summary = new StoreSummary();
        private final StoreReport report = new StoreReport();
        private final CbsSessions sessions;
        private final SystemFileLines files;
        private final CsiClock clock;
        private final FailureTrail trail;
        private final StoreDamage damages;
        private final WrappedLines wrapped = new WrappedLines();
        private @Nullable StampedLine last;

        LineHandler(String path, Notes notes) {
            this.notes = notes;
            this.trail = new FailureTrail(path);
            this.damages = new StoreDamage(path);
            this.sessions = new CbsSessions(notes, trail);
            this.files = new SystemFileLines(notes);
            this.clock = new CsiClock(notes);
        }

        @Override
        public boolean take(StampedLine line) {
            last = line;
            if (!line.begins() && wrapped.add(line)) {
                // A summary of the store may stand right after an open line.
                return summarized(line) || InstallerLines.runs(line, trail);
            }
            takeWrapped();
            if (line.begins() && WrappedLines.isOpen(line)) {
                wrapped.open(line);
                return true;
            }
            return understood(line);
        }

        private void takeWrapped() {
            StampedLine whole = wrapped.close();
            if (whole != null) {
                understood(whole);
            }
        }

        private boolean understood(StampedLine line) {
            return decides(line) || !line.hasTime() && report.take(line.whole());
        }

        private boolean decides(StampedLine line) {
            if (line.isFrom("CSI")) {
                clock.take(line);
                return line.isError() && InstallerLines.take(line, trail) || files.take(line);
            }
            if (summarized(line)) {
                return true;
            }
            if (line.first() == '(') {
                return damages.take(line);
            }
            return sessions.take(line) || InstallerLines.runs(line, trail) || files.take(line);
        }

        private boolean summarized(StampedLine line) {
            Examination examination = summary.take(line.whole());
            if (examination != null) {
                ended(examination, line);
            }
            return examination != null;
        }

        @Override
        public void end() {
            takeWrapped();
            Examination examination = summary.end();
            if (examination != null && last != null) {
                ended(examination, last);
            }
            String damage = damages.last();
            if (damage != null) {
                EvidenceTime since = last == null ? null : time(last);
                notes.fact(new Fact(Fact.Kind.STORE_DAMAGED, since, damage, null));
            }
            sessions.end();
            files.end();
        }

        private void ended(Examination examination, StampedLine line) {
            EvidenceTime time = time(line);
            sessions.examined();
            FailureDetail found = damages.taken();
            Hresult result = examination.resultOrNull();
            boolean sound = examination.isSound();
            boolean damaged = examination.detected() > examination.repaired();
            if (sound || damaged) {
                notes.fact(new Fact(
                        sound ? Fact.Kind.STORE_SOUND : Fact.Kind.STORE_DAMAGED,
                        time,
                        sound ? "" : firstName(found),
                        failureOrNull(result)));
            }
            boolean failed = !examination.detectOnly() && damaged;
            if (result != null && ServicingCodes.isFailure(result)) {
                failed = true;
            }
            if (sound || failed) {
                Attempt attempt = new Attempt(
                        time,
                        Attempt.Operation.SERVICING,
                        sound,
                        sound ? result : failureOrNull(result),
                        null,
                        null,
                        null,
                        null,
                        null);
                notes.attempt(sound ? attempt : attempt.with(found));
            }
        }

        /** The first damage that was found; empty if the log doesn't list any. */
        private static String firstName(FailureDetail found) {
            return found.culprits().isEmpty() ? "" : found.culprits().get(0).name();
        }

        private @Nullable EvidenceTime time(StampedLine line) {
            return line.hasTime() ? line.time() : report.time();
        }

        private static @Nullable Hresult failureOrNull(@Nullable Hresult result) {
            return result != null && result.isFailure() ? result : null;
        }
    }
}
