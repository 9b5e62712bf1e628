package org.patchlight.update.reading.note;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.patchlight.evidence.EvidenceFile;
import org.patchlight.health.Culprit;
import org.patchlight.update.attempt.Attempt;

/** Records what a reader notes, with the culprits and mentions of servicing logs. */
public final class ServicingNotes extends RecordingNotes {
    public final List<Culprit> suspects = new ArrayList<>();
    public final List<Mention> mentions = new ArrayList<>();

    @Override
    public void suspect(Culprit named) {
        suspects.add(named);
    }

    @Override
    public void mention(Mention mention) {
        mentions.add(mention);
    }

    /** The attempts, each as {@code SERVICING failed 0x800F0922 root 0x80070002 KB5001330 at 2026-05-01T10:00:00}. */
    public List<String> attemptLines() {
        return attempts.stream().map(ServicingNotes::words).toList();
    }

    /** The facts, each as {@code STORE_DAMAGED ntdll.dll at 2026-05-01T10:00:00}. */
    public List<String> state() {
        return facts.stream()
                .map(fact -> fact.kind()
                        + (fact.subject().isEmpty() ? "" : " " + fact.subject())
                        + (fact.timeOrNull() == null ? "" : " at " + fact.timeOrNull()))
                .toList();
    }

    private static String words(Attempt attempt) {
        return attempt.operation()
                + (attempt.succeeded() ? " ok" : " failed")
                + (attempt.codeOrNull() == null ? "" : " " + attempt.codeOrNull())
                + (attempt.rootCodeOrNull() == null ? "" : " root " + attempt.rootCodeOrNull())
                + (attempt.kbOrNull() == null ? "" : " " + attempt.kbOrNull())
                + (attempt.buildOrNull() == null ? "" : " to " + attempt.buildOrNull())
                + (attempt.timeOrNull() == null ? "" : " at " + attempt.timeOrNull());
    }

    public static ServicingNotes of(EvidenceReader reader, String text) throws IOException {
        return of(reader, text, StandardCharsets.UTF_8);
    }

    public static ServicingNotes of(EvidenceReader reader, String text, Charset charset) throws IOException {
        return of(reader, text.getBytes(charset));
    }

    static ServicingNotes of(EvidenceReader reader, byte[] bytes) throws IOException {
        ServicingNotes notes = new ServicingNotes();
        reader.read(new EvidenceFile("copied", "copied", () -> new ByteArrayInputStream(bytes)), notes);
        return notes;
    }

    /** Reads the text cut at each byte, with flipped bits, and plain noise; the reader must not throw. */
    public static void damage(EvidenceReader reader, String text) {
        byte[] whole = text.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(7);
        assertThatCode(() -> {
                    for (int length = 0; length <= whole.length; length++) {
                        of(reader, java.util.Arrays.copyOf(whole, length));
                    }
                    for (int round = 0; round < 2000; round++) {
                        byte[] damaged = whole.clone();
                        damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
                        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                        of(reader, damaged);
                    }
                    for (int round = 0; round < 200; round++) {
                        byte[] noise = new byte[random.nextInt(400)];
                        random.nextBytes(noise);
                        of(reader, noise);
                    }
                })
                .doesNotThrowAnyException();
    }
}
