package org.patchlight.update.reading.note;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.update.attempt.Attempt;

/** Records everything that a reader notes. */
public class RecordingNotes implements Notes {
    public final List<Attempt> attempts = new ArrayList<>();
    public final List<Fact> facts = new ArrayList<>();
    public final List<CopiedEvent> timeEvents = new ArrayList<>();
    public final List<ZoneOffset> zones = new ArrayList<>();
    public int records;
    public int unreadable;

    public static RecordingNotes by(EvidenceReader reader, String text) {
        return by(reader, text.getBytes(StandardCharsets.UTF_8));
    }

    public static RecordingNotes by(EvidenceReader reader, String text, Charset charset) {
        return by(reader, text.getBytes(charset));
    }

    public static RecordingNotes by(EvidenceReader reader, byte[] bytes) {
        RecordingNotes notes = new RecordingNotes();
        try {
            reader.read(new EvidenceFile("a/file.log", "file.log", () -> new ByteArrayInputStream(bytes)), notes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return notes;
    }

    public List<Attempt> failures() {
        return attempts.stream().filter(attempt -> !attempt.succeeded()).toList();
    }

    public List<Attempt> successes() {
        return attempts.stream().filter(Attempt::succeeded).toList();
    }

    /** The attempts in short form: outcome, operation, time, code/root, update and article. */
    public List<String> brief() {
        return attempts.stream().map(RecordingNotes::brief).toList();
    }

    static String brief(Attempt attempt) {
        return (attempt.succeeded() ? "ok " : "FAILED ") + attempt.operation().id() + " " + attempt.timeOrNull() + " "
                + attempt.codeOrNull() + "/" + attempt.rootCodeOrNull() + " " + attempt.updateIdOrNull() + " "
                + attempt.kbOrNull();
    }

    @Override
    public void attempt(Attempt attempt) {
        attempts.add(attempt);
    }

    @Override
    public void record() {
        records++;
    }

    @Override
    public void unreadable() {
        unreadable++;
    }

    @Override
    public void zone(ZoneOffset offset) {
        zones.add(offset);
    }

    @Override
    public void timeEvent(CopiedEvent event) {
        timeEvents.add(event);
    }

    @Override
    public void fact(Fact fact) {
        facts.add(fact);
    }
}
