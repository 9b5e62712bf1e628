package org.patchlight.evidence.posted;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.patchlight.evidence.text.EncodingGuess;

/** A short text in UTF-16 as UTF-8. It is read whole at the first read. */
final class NarrowText extends FilterInputStream {
    /** No text that is read this way was longer when it was judged. */
    private static final int LONGEST = 64 * 1024;

    private @Nullable InputStream narrow;

    NarrowText(InputStream wide) {
        super(wide);
    }

    /** Whether a text begins as one in UTF-16. */
    static boolean isWide(byte[] head) {
        int enough = Math.min(head.length, EncodingGuess.SAMPLE);
        return EncodingGuess.of(head, enough).charset().name().startsWith("UTF-16");
    }

    @Override
    public int read() throws IOException {
        return narrow().read();
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        return narrow().read(into, from, length);
    }

    @Override
    public long skip(long count) throws IOException {
        return narrow().skip(count);
    }

    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private InputStream narrow() throws IOException {
        if (narrow == null) {
            byte[] wide = in.readNBytes(LONGEST);
            EncodingGuess guess = EncodingGuess.of(wide, Math.min(wide.length, EncodingGuess.SAMPLE));
            int from = guess.markLength();
            String text = new String(wide, from, wide.length - from, guess.charset());
            narrow = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }
        return narrow;
    }
}
