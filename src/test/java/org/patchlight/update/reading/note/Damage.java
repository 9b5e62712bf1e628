package org.patchlight.update.reading.note;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import org.patchlight.evidence.EvidenceFile;

/** Reads a sample damaged in many ways; passes if the reader throws nothing. */
public final class Damage {
    private Damage() {}

    /**
     * Reads the sample cut at each byte, with flipped bits, and replaced by random bytes; returns the number of
     * readable and unreadable records.
     */
    public static int survivedBy(EvidenceReader reader, byte[] sample) {
        Random random = new Random(4);
        int seen = 0;
        for (int length = 0; length < sample.length; length++) {
            seen += read(reader, Arrays.copyOf(sample, length));
        }
        for (int round = 0; round < 300; round++) {
            byte[] flipped = sample.clone();
            for (int flips = 0; flips < 8; flips++) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            seen += read(reader, flipped);
            byte[] noise = new byte[random.nextInt(4000)];
            random.nextBytes(noise);
            seen += read(reader, noise);
        }
        return seen;
    }

    private static int read(EvidenceReader reader, byte[] bytes) {
        RecordingNotes notes = RecordingNotes.by(reader, bytes);
        return notes.records + notes.unreadable;
    }

    /** Reads the sample followed by one line of this many million bytes; returns what was noted. */
    public static RecordingNotes longLine(EvidenceReader reader, byte[] sample, int millions) {
        RecordingNotes notes = new RecordingNotes();
        try {
            reader.read(
                    new EvidenceFile(
                            "x",
                            "x",
                            () -> new SequenceInputStream(
                                    new ByteArrayInputStream(sample), new Letters(1_000_000L * millions))),
                    notes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return notes;
    }

    /** The letter repeated this many times. */
    private static final class Letters extends InputStream {
        private long left;

        Letters(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 'x' : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            if (left <= 0) {
                return -1;
            }
            int given = (int) Math.min(left, length);
            Arrays.fill(bytes, offset, offset + given, (byte) 'x');
            left -= given;
            return given;
        }
    }
}
