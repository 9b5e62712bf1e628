package org.patchlight.update.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.patchlight.evidence.text.EncodingGuess;

/**
 * Where reading a growing log stopped, and what it had said up to there. The log is known again by its first bytes and by those before the place:
 * each record carries an identifier and a time of its own, so another file does not have the same bytes at the same place.
 */
final class LogBookmark {
    static final int HEAD = EncodingGuess.SAMPLE;
    static final int TAIL = 1024;
    /** A log with fewer bytes of whole lines is read anew: that costs no more. */
    static final int LEAST = HEAD + TAIL;

    private final Charset charset;
    private final byte[] head;
    private final byte[] tail;
    private final long place;
    private final ReportedRecords records;

    /**
     * @param head the first {@link #HEAD} bytes of the log
     * @param tail the {@link #TAIL} bytes before the place
     * @param place where the next line begins, in bytes, at least {@link #LEAST}
     */
    LogBookmark(Charset charset, byte[] head, byte[] tail, long place, ReportedRecords records) {
        this.charset = charset;
        this.head = head.clone();
        this.tail = tail.clone();
        this.place = place;
        this.records = records;
    }

    /** Goes to the place; false if this is not the log that was read, grown or not. */
    boolean find(InputStream log) throws IOException {
        if (!Arrays.equals(log.readNBytes(HEAD), head)) {
            return false;
        }
        log.skipNBytes(place - TAIL - HEAD);
        return Arrays.equals(log.readNBytes(TAIL), tail);
    }

    Charset charset() {
        return charset;
    }

    byte[] head() {
        return head.clone();
    }

    byte[] tail() {
        return tail.clone();
    }

    long place() {
        return place;
    }

    ReportedRecords records() {
        return records;
    }
}
