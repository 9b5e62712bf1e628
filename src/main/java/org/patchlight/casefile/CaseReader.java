package org.patchlight.casefile;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.patchlight.casefile.gather.CaseNotes;
import org.patchlight.casefile.gather.CaseSource;
import org.patchlight.casefile.gather.SourceNotes;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.evidence.EvidenceFiles;
import org.patchlight.evidence.EvidenceLimits;
import org.patchlight.evidence.EvidenceTrouble;
import org.patchlight.evidence.EvidenceVisitor;
import org.patchlight.evidence.kind.KindGuess;
import org.patchlight.evidence.kind.SourceKind;
import org.patchlight.health.Finding;
import org.patchlight.health.Message;
import org.patchlight.update.attempt.TimeOrder;
import org.patchlight.update.attempt.UpdateFailure;
import org.patchlight.update.reading.note.EvidenceReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all evidence of a case, each file with the reader of its kind, in bounded memory. */
public final class CaseReader {
    private static final Logger LOG = LoggerFactory.getLogger(CaseReader.class);

    private final Map<SourceKind, EvidenceReader> readers;
    private final ClockReader clock;
    private final EvidenceLimits limits;

    /**
     * A reader of cases.
     *
     * @param readers the reader of each kind; a file of a kind without a reader is listed but not read
     * @param clock reads the output of w32tm
     * @param limits the limits for files, folders and zips
     */
    public CaseReader(Map<SourceKind, EvidenceReader> readers, ClockReader clock, EvidenceLimits limits) {
        this.readers = Map.copyOf(readers);
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Reads the evidence.
     *
     * @param paths files, folders and zips
     * @param zoneOrNull the zone of times written without one; null to leave them as they are
     * @param now when the report is made
     */
    public CaseFile read(List<Path> paths, @Nullable ZoneId zoneOrNull, Instant now) {
        Reading reading = new Reading(new CaseNotes(zoneOrNull, now));
        EvidenceFiles.visit(paths, limits, reading);
        return reading.end(now);
    }

    @FunctionalInterface
    private interface Guess {
        KindGuess get() throws IOException;
    }

    /** One run of the reader. The sources are created only at its end, because only then times can be compared. */
    private final class Reading implements EvidenceVisitor {
        private final CaseNotes notes;
        private final List<Function<TimeOrder, CaseSource>> sources = new ArrayList<>();
        private final List<Finding> clockFindings = new ArrayList<>();
        private final byte[] sample = new byte[KindGuess.SAMPLE];

        Reading(CaseNotes notes) {
            this.notes = notes;
        }

        @Override
        public void unreadable(String path, Message reason) {
            refused(path, reason, false);
        }

        private void refused(String path, Message reason, boolean foreign) {
            CaseSource source = foreign ? CaseSource.foreign(path, reason) : CaseSource.unreadable(path, reason);
            sources.add(order -> source);
        }

        @Override
        public void file(EvidenceFile file) {
            received(file, () -> KindGuess.of(file));
        }

        @Override
        public Consumer<EvidenceFile> prepare(EvidenceFile file) {
            try {
                KindGuess guess = KindGuess.of(file);
                return inTurn -> received(inTurn, () -> {
                    KindGuess.pay(inTurn, sample);
                    return guess;
                });
            } catch (IOException unread) {
                return this::file;
            }
        }

        private void received(EvidenceFile whole, Guess judged) {
            try {
                KindGuess guess = judged.get();
                EvidenceFile file = guess.plain(whole);
                if (guess.troubleOrNull() != null) {
                    refused(file.path(), guess.troubleOrNull(), guess.isForeign());
                } else if (guess.kind() == SourceKind.W32TM) {
                    clock(file);
                    if (guess.besideOrNull() != null) {
                        beside(file, guess.besideOrNull());
                    }
                } else {
                    updates(file, guess.kind());
                }
                for (Map.Entry<SourceKind, EvidenceFile> part :
                        guess.otherParts(whole).entrySet()) {
                    if (part.getKey() == SourceKind.W32TM) {
                        clock(part.getValue());
                    } else {
                        beside(part.getValue(), part.getKey());
                    }
                }
            } catch (IOException unread) {
                unreadable(whole.path(), EvidenceTrouble.reason(unread));
            }
        }

        private void clock(EvidenceFile file) throws IOException {
            ClockReader.ClockEvidence evidence = clock.read(file);
            clockFindings.addAll(evidence.findings());
            CaseSource source = new CaseSource(
                    file.path(),
                    SourceKind.W32TM,
                    evidence.records(),
                    evidence.unreadable(),
                    evidence.outcome(),
                    evidence.unreadable() == 0
                            ? List.of()
                            : List.of(
                                    Message.of("evidence.trouble.records-lost", Long.toString(evidence.unreadable()))),
                    true);
            sources.add(order -> source);
        }

        /** Reads what stands beside a report about the clock. It is a source of its own if it shows an attempt. */
        private void beside(EvidenceFile file, SourceKind kind) {
            SourceNotes source = new SourceNotes(notes, file.path(), kind, sources.size());
            EvidenceReader reader = readers.get(kind);
            if (reader != null) {
                read(file, kind, reader, source);
            }
            if (source.hasAttempt()) {
                sources.add(source::source);
            }
        }

        private void updates(EvidenceFile file, SourceKind kind) {
            SourceNotes source = new SourceNotes(notes, file.path(), kind, sources.size());
            sources.add(source::source);
            EvidenceReader reader = readers.get(kind);
            if (reader != null) {
                read(file, kind, reader, source);
            }
            EvidenceReader codes = MentionReaders.of(kind);
            if (codes != null && !source.hasAttempt()) {
                read(file, kind, codes, source);
            }
        }

        private void read(EvidenceFile file, SourceKind kind, EvidenceReader reader, SourceNotes source) {
            try {
                reader.read(file, source);
            } catch (IOException broken) {
                source.broken(EvidenceTrouble.reason(broken));
            } catch (RuntimeException ours) {
                // One file on which a reader fails must not hide the results of all others.
                LOG.error("the reader of {} failed on {}", kind.id(), file.path(), ours);
                source.broken(Message.of("diagnosis.trouble.ours"));
            }
        }

        CaseFile end(Instant now) {
            TimeOrder order = notes.order();
            List<CaseSource> read =
                    sources.stream().map(create -> create.apply(order)).toList();
            List<UpdateFailure> failures = notes.attempts.joined(order);
            return new CaseFile(
                    read,
                    failures,
                    notes.attempts.leftOut(),
                    notes.latest.get(order).orElse(null),
                    notes.recentSuccesses.all(order),
                    notes.clockSteps.all(order),
                    notes.registry.texts(),
                    CaseMention.without(failures, notes.mentions.all()),
                    new CaseDiagnosis(notes, order, failures, read).report(now, clockFindings));
        }
    }
}
